// Reads which nominations an officer wants to see, and finds those that fit.
import type { Fields } from '../../../platform/turn.ts';
import { clip } from '../../../platform/format.ts';
import { textIn } from '../../../platform/fields.ts';
import { plain } from '../../../platform/text.ts';
import type { Duplicates } from '../duplicates.ts';
import { type NominationSummary, stands } from '../nomination.ts';

/** The value of a choice that leaves all. */
export const ALL = 'all';

/** Each is `all`, or what it must be; `search`: words that must all be there. */
export type NominationFilter = {
  phase: string;
  type: string;
  area: string;
  role: string;
  /** A state of a nomination, or `late` (to be decided), `left-out`, `unconfirmed` (its endorsement), `alike` (there is something to
   * look at). */
  state: string;
  search: string;
};

const LONGEST = 100;

export const everything: NominationFilter = {
  phase: ALL,
  type: ALL,
  area: ALL,
  role: ALL,
  state: ALL,
  search: '',
};

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** What a card asks for: its inputs, or the filter that a button carries. */
export function readFilter(fields: Fields): NominationFilter {
  const from = isRecord(fields['filter']) ? fields['filter'] : fields;
  const chosen = (name: string) => clip(textIn(from[name]), LONGEST) || ALL;
  return {
    phase: chosen('phase'),
    type: chosen('type'),
    area: chosen('area'),
    role: chosen('role'),
    state: chosen('state'),
    search: clip(textIn(from['search']), LONGEST),
  };
}

const texts = new WeakMap<NominationSummary, string>();

/** What is searched of one, made once. */
function saidBy(one: NominationSummary): string {
  const { school, name, reference } = one;
  const said = texts.get(one) ?? plain(`${name} ${school.name} ${school.urn} ${reference}`);
  texts.set(one, said);
  return said;
}

/** Those that fit, newest first. */
export function filtered(
  summaries: readonly NominationSummary[],
  filter: NominationFilter,
  { has }: Duplicates,
): NominationSummary[] {
  const words = plain(filter.search).split(' ').filter(Boolean);
  const is = (wanted: string, value: string) => wanted === ALL || wanted === value;
  const inState = (one: NominationSummary): boolean => {
    if (filter.state === 'late') return one.late && one.lateDecision === null && one.state !== 'withdrawn';
    if (filter.state === 'left-out') return one.lateDecision === 'left-out';
    if (filter.state === 'unconfirmed') return stands(one) && one.endorsement.state === 'unconfirmed';
    return filter.state === 'alike' ? has(one) : is(filter.state, one.state);
  };
  return summaries
    .filter((one) => {
      const { school, role } = one;
      return (
        is(filter.phase, school.phase) &&
        is(filter.type, school.typeGroup) &&
        is(filter.area, school.area) &&
        is(filter.role, role) &&
        inState(one) &&
        (words.length === 0 || words.every((word) => saidBy(one).includes(word)))
      );
    })
    .reverse();
}
