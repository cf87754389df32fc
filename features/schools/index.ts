// Schools: the council's register, as DfE publishes it. People type a school in their own words; what they mean is found in memory, and
// where a name fits several schools, people choose.
//
// Which spellings are one name (school-name.ts), which words people leave out or add (loose-words.ts), and finding by them (school-index.ts) are
// files of their own; the index is made when a school is first looked for. What is found by loosening is offered, never taken. While somebody types,
// Teams asks for choices. The form has this search beside its text field, for clients that can. Reading a form makes one text of both, such as
// "st oswalds (URN 900302)"; where they may disagree, both are offered. So a draft, a fault and a stale card keep both, and nothing behind the
// form knows of two fields. The council's own tables (areas, localities, networks, advisers) may have gaps: the service starts all the same.
import { everyone } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { content } from './content.ts';
import { schoolsNotReady } from './not-ready.ts';
import { searchSchools } from './search-page.ts';
import { createRegister, type Register, type School, suggestSchools } from './school.ts';
import { wording } from './wording.ts';

export const schools = feature(
  {
    name: 'schools',
    content,
    wording,
    choices: { schools: everyone },
    pages: { 'GET /schools/search': {} },
    learns: ({ schools }: { schools: readonly School[] }) => ({ register: createRegister(schools) }),
  },
  ({ register, ...needs }: { register: Register } & Parameters<typeof schoolsNotReady>[0]) => ({
    choices: { schools: ({ text }) => suggestSchools(register)(text) },
    pages: { 'GET /schools/search': searchSchools(register) },
    notReady: [schoolsNotReady(needs)],
  }),
);

// What other features may know of it.
export { allGroups, type Group, groupKinds, groupsOf, schoolsIn } from './groups.ts';
export { phases, typeGroups, types } from './register-codes.ts';
export {
  type Adviser,
  adviserOf,
  describeSchool,
  type Found,
  OTHER_SCHOOL,
  type Register,
  type School,
  schoolChoices,
  typedOrSelected,
  typedSchoolIn,
} from './school.ts';
export type { Wording } from './wording.ts';
