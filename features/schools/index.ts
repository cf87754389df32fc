// Schools: the council's register, as DfE publishes it. People type a school in their own words; what they mean is found in memory, and
// where a name fits several schools, people choose.
import { everyone } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { content } from './content.ts';
import { createRegister, type Register, type School, suggestSchools } from './school.ts';
import { wording } from './wording.ts';

export const schools = feature(
  {
    name: 'schools',
    content,
    wording,
    choices: { schools: everyone },
    learns: ({ schools }: { schools: readonly School[] }) => ({ register: createRegister(schools) }),
  },
  ({ register }: { register: Register }) => ({
    choices: { schools: ({ text }) => suggestSchools(register)(text) },
  }),
);

// What other features may know of it.
export { phases, typeGroups, types } from './register-codes.ts';
export { type Found, OTHER_SCHOOL, type Register, type School, schoolChoices, typedOrSelected } from './school.ts';
export type { Wording } from './wording.ts';
