// Officers try other numbers: of one rule, or of all seats. What cannot be tried comes back with the form kept.
import type { Reply } from '../../../platform/card.ts';
import { textIn } from '../../../platform/fields.ts';
import { clip, filled } from '../../../platform/format.ts';
import type { Fields, Form } from '../../../platform/turn.ts';
import { MOST_SEATS } from '../../coverage/index.ts';
import { type Change, seatsWith } from '../selection.ts';
import { isFull, withChange } from '../what-if.ts';
import type { WordingCode } from '../wording.ts';
import type { Trying, TryInputs } from './choosing-facts.ts';
import { movedSince } from './moved.ts';
import { nothingTyped, panelCard } from './show-suggestion.ts';
import { type ChoosingNeeds, privateOnly, solved, tryingIn } from './solved.ts';

/** What to try, or what is wrong with what was typed. */
type Read = { changes: Change[] } | { problem: WordingCode };

const LONGEST = 100;

const typedIn = (fields: Fields): TryInputs => {
  const text = (name: keyof TryInputs) => clip(textIn(fields[name]), LONGEST);
  return {
    rule: text('rule'),
    smallest: text('smallest'),
    largest: text('largest'),
    seats: text('seats'),
    who: text('who'),
  };
};

/** Tries what was typed: `part` says whether the numbers of one rule or of all seats. Only in an officer's own chat. */
export const tryPanel =
  (needs: ChoosingNeeds) =>
  async ({ place, fields, receivedAt: at }: Form): Promise<Reply> => {
    if (place !== 'personal') return privateOnly(needs);
    const trying = tryingIn(fields, needs);
    const typed = typedIn(fields);
    const read = isFull(trying.whatIf)
      ? ({ problem: 'panel.try.full' } satisfies Read)
      : fields['part'] === 'seats'
        ? seatsIn(typed)
        : ruleIn(typed, trying, needs);
    if ('problem' in read) {
      const problem = filled(needs.wording[read.problem], { most: String(MOST_SEATS) });
      return panelCard(await solved(trying, needs), { at, moved: null, typed, problem }, needs);
    }
    const changes = read.changes.reduce((all, one) => withChange(all, one, needs.seats), trying.whatIf.changes);
    const now = await solved({ ...trying, whatIf: { ...trying.whatIf, changes } }, needs);
    return panelCard(now, { at, moved: movedSince(trying, now), typed: nothingTyped, problem: null }, needs);
  };

/** A whole number that can be tried; `undefined` for anything else. */
const numberIn = (text: string): number | undefined => {
  const number = /^\d{1,3}$/u.test(text) ? Number(text) : undefined;
  return number !== undefined && number <= MOST_SEATS ? number : undefined;
};

function seatsIn({ seats }: TryInputs): Read {
  const to = numberIn(seats);
  return to === undefined || to === 0 ? { problem: 'panel.try.seats' } : { changes: [{ kind: 'total', to }] };
}

function ruleIn({ rule, smallest, largest }: TryInputs, { whatIf }: Trying, { seats }: ChoosingNeeds): Read {
  const now = seatsWith(seats, whatIf).rules.find(({ id }) => id === rule);
  if (!now) return { problem: 'panel.try.rule' };
  if (smallest === '' && largest === '') return { problem: 'panel.try.missing' };
  const [min, max] = [smallest, largest].map((text) => (text === '' ? null : numberIn(text)));
  if (min === undefined || max === undefined) return { problem: 'panel.try.number' };
  if ((min ?? now.min) > (max ?? now.max ?? MOST_SEATS)) return { problem: 'panel.try.order' };
  const changes: (Change | null)[] = [
    min === null ? null : { kind: 'min', rule, to: min },
    max === null ? null : { kind: 'max', rule, to: max },
  ];
  return { changes: changes.filter((one) => one !== null) };
}
