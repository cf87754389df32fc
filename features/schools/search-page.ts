// The schools that what somebody types on a page may become, for the script of its field. Without the script people type on.
import { textIn } from '../../platform/fields.ts';
import type { PageReply, PageRequest } from '../../platform/web-page.ts';
import { describeSchool, type Register } from './school.ts';

/** No name of a school is longer, and nobody types more to find one. */
const LONGEST = 200;

export const searchSchools =
  ({ suggest }: Pick<Register, 'suggest'>) =>
  ({ query }: PageRequest): PageReply => ({
    kind: 'file',
    type: 'application/json',
    name: 'schools.json',
    text: JSON.stringify(suggest(textIn(query['q']).slice(0, LONGEST)).map(describeSchool)),
  });
