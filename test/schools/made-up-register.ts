// A made-up register with what is hard: marks in names, two schools that are called alike, and one that is closed.
import { createRegister, type Found } from '../../features/schools/school.ts';
import { aSchool } from '../builders.ts';

export const sure = (found: Found): string | undefined => (found.sure ? found.school.urn : undefined);
export const offered = (found: Found): string[] | undefined =>
  found.sure ? undefined : found.candidates.map(({ urn }) => urn).sort();

export const stMarys = aSchool({
  urn: '900201',
  number: '888/3001',
  name: "St. Mary's R.C.  Primary School",
  town: 'Yarrowby',
  postcode: 'ZZ3 1EE',
});
export const twins = [
  aSchool({ urn: '900301', name: "St Oswald's Primary School", town: 'Calderwick', postcode: 'ZZ1 1AA' }),
  aSchool({ urn: '900302', name: "ST OSWALD'S PRIMARY SCHOOL", town: 'Penwick', postcode: 'ZZ9 9BB' }),
];
export const closed = aSchool({ urn: '900401', name: 'Ferry Lane School', status: 'closed' });

export const register = createRegister([stMarys, ...twins, closed, aSchool()]);
