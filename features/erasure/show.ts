// Shows who is waiting to be erased, and one of them: what we keep of them, and where it stands.
import { dayOf, formatDay } from '../../platform/calendar.ts';
import type { Contact, Reply } from '../../platform/card.ts';
import { filled } from '../../platform/format.ts';
import { samePerson } from '../../platform/person.ts';
import type { Clock, Ids } from '../../platform/ports.ts';
import type { Signing } from '../../platform/signing.ts';
import type { PersonId } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import { type Count, dueOn, type Erasure, type Reasoned, stateOf, sumOf } from './erasure.ts';
import type { ErasureFacts, ListFacts, Waits } from './facts.ts';
import type { EraseNeeds } from './step.ts';
import type { Wording } from './wording.ts';

export type ErasureNeeds = EraseNeeds & {
  clock: Clock;
  ids: Pick<Ids, 'key'>;
  commit: Signing;
  wording: Wording;
  service: { contact: Contact };
  /** A link that opens a private chat with the bot. */
  chat: string;
};

const nameOf = ({ whom }: Erasure, wording: Wording): string =>
  whom?.names[0] ?? whom?.emails[0] ?? wording['erasure.unnamed'];

function stateInWords(erasure: Erasure, wording: Wording): string {
  const { held, asked, wantedAt, approved } = erasure;
  const due = wantedAt === null ? '' : filled(wording['erasure.state.wanted'], { due: formatDay(dueOn(wantedAt)) });
  if (held) return filled(wording['erasure.state.held'], { since: formatDay(dayOf(held.at)) });
  if (approved) return wording['erasure.state.approved'];
  const next = asked ? filled(wording['erasure.state.asked'], { name: asked.name }) : '';
  return `${due} ${next}`.trim();
}

/** So many certificates. */
const MOST = 5;

/** Those who asked first, first; then what others asked for. */
export async function listCard(
  how: Partial<Pick<ListFacts, 'typed' | 'problem'>>,
  { erasures, wording }: ErasureNeeds,
): Promise<Reply> {
  const inOrder = ({ wantedAt, asked, held }: Erasure): string => wantedAt ?? asked?.at ?? held?.at ?? '';
  const all = await erasures.all();
  const waits = all
    .filter((one) => !['done', 'open'].includes(stateOf(one)) || (one.doneAt === null && one.held !== null))
    .sort((one, other) => (inOrder(one) < inOrder(other) ? -1 : 1))
    .map((one): Waits => ({ id: one.id, name: nameOf(one, wording), state: stateInWords(one, wording) }));
  const done = all
    .flatMap(({ id, doneAt }) => (doneAt === null ? [] : { id, doneAt }))
    .sort((one, other) => (one.doneAt > other.doneAt ? -1 : 1))
    .slice(0, MOST)
    .map(({ id, doneAt }) => ({ id, on: formatDay(dayOf(doneAt)) }));
  return cards.list.with({ waits, done, ...{ typed: '', problem: '', fault: null }, ...how });
}

export type How = Partial<Pick<ErasureFacts, 'inputs' | 'problem' | 'saved' | 'changed'>>;

/** One person, and what we keep of them. */
export function personCard(
  erasure: Erasure,
  { viewer, ...how }: How & { viewer: PersonId },
  needs: ErasureNeeds,
): Reply {
  const { asked, held, approved, wantedAt, doneAt, whom } = erasure;
  const shown = doneAt === null ? erasure.counts : erasure.erased;
  const { gone, kept } = sumOf(shown);
  return cards.person.with({
    ...{ id: erasure.id, version: erasure.version, is: stateOf(erasure) },
    names: whom?.names.join(', ') ?? '',
    emails: whom?.emails.join(', ') ?? '',
    wanted: wantedAt === null ? null : { on: formatDay(dayOf(wantedAt)), due: formatDay(dueOn(wantedAt)) },
    asked: saidOf(asked),
    held: saidOf(held),
    approved: approved && { on: formatDay(dayOf(approved.at)), name: approved.name },
    counts: shown.map((count) => countShown(count, needs)),
    total: { gone: inFigures(gone), kept: inFigures(kept) },
    isShared: whom !== null && whom.alone.length < whom.names.length,
    certificate:
      doneAt === null ? null : { on: formatDay(dayOf(doneAt)), isSame: isSame(erasure.counts, erasure.erased) },
    mayNot: whyNot(erasure, viewer),
    ...{ inputs: { reason: '', hold: '' }, problem: {}, saved: '', changed: '', fault: null, ...how },
  });
}

/** Never the one who asked for it, and never the one who is erased. */
export function whyNot({ asked, whom }: Erasure, viewer: PersonId): ErasureFacts['mayNot'] {
  if (asked && samePerson(asked.by, viewer)) return 'asked';
  return whom?.people.some((one) => samePerson(one, viewer)) === true ? 'own' : '';
}

export const isSame = (one: readonly Count[], other: readonly Count[]): boolean =>
  JSON.stringify(one.map(({ table, gone, kept }) => [table, gone, kept])) ===
  JSON.stringify(other.map(({ table, gone, kept }) => [table, gone, kept]));

const saidOf = (said: Reasoned | null) =>
  said && { on: formatDay(dayOf(said.at)), name: said.name, reason: said.reason };

const inFigures = (count: number): string => count.toLocaleString('en-GB');

function countShown({ table, gone, kept }: Count, { keptTables }: ErasureNeeds) {
  const holds = keptTables()[table]?.holds ?? table;
  return {
    what: `${holds.slice(0, 1).toUpperCase()}${holds.slice(1)}`,
    gone: inFigures(gone),
    kept: inFigures(kept),
  };
}
