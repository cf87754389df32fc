// Schools: the council's register, as DfE publishes it. People type a school in their own words; what they mean is found in memory, and
// where a name fits several schools, people choose.
import { everyone } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { createRegister, suggestSchools, type Register } from './school.ts';

export const schools = feature(
  {
    name: 'schools',
    choices: { schools: everyone },
    learns: (content) => ({ register: createRegister(content.schools) }),
  },
  ({ register }: { register: Register }) => ({
    choices: { schools: ({ text }) => suggestSchools(register)(text) },
  }),
);

// What other features may know of it.
export { OTHER_SCHOOL, schoolChoices, typedOrSelected, type Found, type Register, type School } from './school.ts';
