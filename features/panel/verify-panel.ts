// Computes a published panel again, from nothing but its file, and says of each part whether it agrees.
import { suggestPanel } from './best-panel.ts';
import { seedFrom } from './draw/seed.ts';
import { impossibleIn } from './impossible.ts';
import type { Seating } from './outcome/next.ts';
import { seated } from './panel.ts';
import { reservesFor } from './published-panel.ts';
import { hashOf, publishedSelection } from './published.ts';
import { idOfNumber, selectionOf } from './read-list.ts';
import type { AnyPanel } from './read-published.ts';
import { reservesOf } from './replace.ts';
import { replay, type Step } from './replay.ts';
import { drawOrder, type Selection } from './selection.ts';
import type { Solver } from './solver.ts';
import { asNow, type Verifiable } from './verifiable.ts';

/** `wanted`: what the file says, and `found` what is computed; both as text, the same where it agrees. */
export type Checked = {
  what: 'hash' | 'seed' | 'panel' | 'reserves' | 'seats' | Step['what'];
  of: string;
  wanted: string;
  found: string;
};

const NOBODY = 'nobody';

const numbersOf = (ids: readonly string[]): string => (ids.length === 0 ? NOBODY : ids.map(Number).join(', '));

/** Checks the file part by part; or says, a sentence each, why it holds no panel that could be computed. */
export function verifyPanel(published: AnyPanel, solver: Solver): Checked[] | { problems: string[] } {
  const file = asNow(published);
  const sealed = selectionOf(file.selection);
  if ('problems' in sealed) return sealed;
  const problems = impossibleIn(file);
  if (problems.length > 0) return { problems };
  const order = drawOrder(file.seed, sealed.selection.candidates);
  const selection: Selection = { ...sealed.selection, order };
  const hash = hashOf(publishedSelection(sealed));
  const again = suggestPanel(selection, solver);
  const { members, steps } = replay(file, selection);
  return [
    { what: 'hash', of: '', wanted: file.lottery?.hash ?? hash, found: hash },
    { what: 'seed', of: '', wanted: file.seed, found: seedIn(file, hash) },
    compared('panel', idsOf(file.chosen), again.kind === 'panel' ? again.members : []),
    compared('reserves', idsOf(file.reserves), reservesOf(idsOf(file.chosen), selection)),
    ...steps.map(({ what, of, wanted, found }) => compared(what, wanted, found, of)),
    ...seatsIn(file, { members, selection }),
  ];
}

const idsOf = (numbers: readonly number[]): string[] => numbers.map(idOfNumber);

const compared = (
  what: Checked['what'],
  wanted: readonly string[],
  found: readonly string[],
  of?: number,
): Checked => ({ what, of: of === undefined ? '' : String(of), wanted: numbersOf(wanted), found: numbersOf(found) });

/** Without a lottery, the round's name; with one, what comes of the words, and of the hash that is computed here where it counts. */
function seedIn({ lottery, selection }: Verifiable, hash: string): string {
  if (!lottery) return selection.round;
  const [first, second, ...more] = lottery.words;
  if (first === undefined || second === undefined || more.length > 0) return NOBODY;
  return seedFrom(selection.version === 1 ? hash : selection.round, [first, second]);
}

/** Who holds a seat, and who would be next for each. */
function seatsIn(file: Verifiable, { members, selection }: Seating): Checked[] {
  const listed = idsOf(file.seats.map(({ number }) => number));
  const reserves = idsOf(file.reserves);
  return [
    compared(
      'seats',
      listed,
      file.version === 1 ? asListed(seated({ members }), listed, members) : seated({ members }),
    ),
    ...file.seats.map(({ number, reserves: own }): Checked => {
      const found = reservesFor(idOfNumber(number), { members, selection, reserves }, idsOf(file.gone));
      return compared('seats', idsOf(own), found, number);
    }),
  ];
}

/** Files of version 1 list those who came in in an order of which they do not say enough. */
function asListed(ids: readonly string[], listed: readonly string[], members: Seating['members']): string[] {
  const came = new Set(members.filter(({ insteadOf }) => insteadOf !== null).map(({ id }) => id));
  const place = (id: string): number => (came.has(id) ? 1 + listed.indexOf(id) : 0);
  return ids.toSorted((a, b) => place(a) - place(b));
}
