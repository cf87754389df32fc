// Tells officers' checklist that the register, or the list of advisers, is still the example's.
import { type Check, isExample } from '../../platform/checklist.ts';
import type { Adviser, School } from './school.ts';
import type { Wording } from './wording.ts';

/** Where the schools of the example are: no address has a postcode that begins so. */
const NOWHERE = /^ZZ/u;

type Needs = { schools: readonly School[]; advisers: readonly Adviser[]; wording: Wording };

export const schoolsNotReady =
  ({ schools, advisers, wording }: Needs): Check =>
  () => [
    ...(schools.some(({ postcode }) => NOWHERE.test(postcode)) ? [{ text: wording['notReady.schools'] }] : []),
    ...(isExample(...advisers.map(({ email }) => email)) ? [{ text: wording['notReady.advisers'] }] : []),
  ];
