// Tells officers' checklist which advisers the service cannot know, and which areas have nobody.
import { type Check, isExample, type NotReady } from '../../platform/checklist.ts';
import { filled } from '../../platform/format.ts';
import { type Adviser, adviserOf, type School } from '../schools/index.ts';
import type { Wording } from './wording.ts';

type Needs = { schools: readonly School[]; advisers: readonly Adviser[]; wording: Wording };

/** Nothing of a table that is not used, nor of the example's, which has a line of its own. */
export const advisersNotReady =
  ({ schools, advisers, wording }: Needs): Check =>
  () => {
    if (advisers.length === 0 || isExample(...advisers.map(({ email }) => email))) return [];
    const unknown = advisers.filter(({ objectId }) => objectId === undefined).length;
    const bare = schools.filter((school) => school.status === 'open' && !adviserOf(school, advisers));
    const areas = [...new Set(bare.flatMap(({ area }) => area || []))].sort();
    const ids =
      unknown === 1
        ? wording['notReady.adviserId']
        : filled(wording['notReady.adviserIds'], { count: String(unknown) });
    const lines: NotReady[] = [
      ...(unknown > 0 ? [{ text: ids }] : []),
      ...(areas.length > 0 ? [{ text: filled(wording['notReady.areas'], { areas: areas.join(', ') }) }] : []),
    ];
    return lines;
  };
