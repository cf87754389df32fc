// The panel that the rules, the nominations and what officers try give at this moment.
import type { Wording } from '../wording.ts';
import type { Reply } from '../../../platform/card.ts';
import type { Choice } from '../../../platform/choices.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Fields, Form, Message } from '../../../platform/turn.ts';
import { type NominationSummary, titleOf } from '../../nominations/index.ts';
import type { DrawnBy } from '../draw/drawn.ts';
import { gather, type Gathered, type GatherNeeds } from '../gather.ts';
import type { Barrier, Selection, WhatIf } from '../selection.ts';
import type { Compute, Suggested } from '../computations.ts';
import { idsIn, packed, poolIn, readWhatIf } from '../what-if.ts';
import type { Spoken } from '../words.ts';
import type { Barred, Carried, PersonRow, Trying } from './choosing-facts.ts';

export type ChoosingNeeds = GatherNeeds & {
  choices: { roles: readonly Choice[] };
  wording: Wording;
  compute: Compute;
  drawnBy: () => Promise<DrawnBy>;
  /** The card of the panel that was confirmed; `undefined` while none is. */
  panelStanding: (turn: Message | Form) => Promise<Reply | undefined>;
  /** A link that opens a private chat with the bot. */
  chat: string;
};

export type Solved = Gathered & {
  suggestion: Suggested;
  drawnBy: DrawnBy;
  trying: Trying;
  spoken: Spoken;
};

/** What a card of ours carries, read as what it is: sent from outside. */
export const tryingIn = (fields: Fields, { seats }: ChoosingNeeds): Trying => ({
  whatIf: readWhatIf(fields, seats),
  pool: poolIn(fields['pool']),
  members: idsIn(fields['members']),
});

/** What a card carries on. */
export const carried = ({ whatIf, pool, members }: Trying): Carried => ({
  whatIf: packed(whatIf),
  pool,
  members: members.join(' '),
});

export const privateOnly = ({ chat }: ChoosingNeeds): Reply => refusals.privateOnly.with({ chat });

/** Suggests a panel. The people in `trying.members` are those of this panel then, or of the one before where there is none. */
export async function solved(trying: Trying, needs: ChoosingNeeds): Promise<Solved> {
  const drawnBy = await needs.drawnBy();
  const { sealed } = drawnBy;
  const pool = sealed?.pool ?? trying.pool;
  const found = await gather({ whatIf: trying.whatIf, pool, seed: drawnBy.seed }, needs);
  // What was drawn from is fixed: whatever is tried beside it would be another draw.
  const gathered = sealed ? asSealed(found, sealed.selection) : found;
  const suggestion = await needs.compute('suggestion', { selection: gathered.selection });
  return {
    ...gathered,
    suggestion,
    drawnBy,
    trying: {
      whatIf: sealed ? sealed.selection.whatIf : onlyOf(trying.whatIf, gathered.people),
      pool,
      members: suggestion.kind === 'panel' ? suggestion.members : trying.members,
    },
    spoken: spokenBy(gathered.people, needs),
  };
}

/** Whoever can be chosen by now, and could not when it was sealed, is not in the draw. */
function asSealed(found: Gathered, selection: Selection): Gathered {
  const drawn = new Set(selection.order);
  const late = found.selection.order.filter((id) => !drawn.has(id)).map((id) => [id, 'not-drawn'] as const);
  return { ...found, selection, barriers: new Map<string, Barrier>([...found.barriers, ...late]) };
}

/** Without people who withdrew, or never were. */
const onlyOf = (whatIf: WhatIf, people: ReadonlyMap<string, unknown>): WhatIf => ({
  in: whatIf.in.filter((id) => people.has(id)),
  out: whatIf.out.filter((id) => people.has(id)),
  changes: whatIf.changes,
});

export const spokenBy = (
  people: ReadonlyMap<string, NominationSummary>,
  { seats, schools, wording }: ChoosingNeeds,
): Spoken => ({
  seats,
  wording,
  person: (id) => people.get(id)?.name ?? id,
  school: (urn) => schools.find((school) => school.urn === urn)?.name ?? urn,
});

/** Somebody in a list; by reference alone where they withdrew meanwhile. */
export function rowOf(
  id: string,
  { people }: Pick<Gathered, 'people'>,
  { choices }: Pick<ChoosingNeeds, 'choices'>,
): PersonRow {
  const one = people.get(id);
  return { id, name: one?.name ?? id, detail: one ? `${titleOf(one.role, choices.roles)}, ${one.school.name}` : '' };
}

/** How many cannot be chosen, by what is in their way, the most first; last those who withdrew. */
export const barredIn = ({ barriers, withdrawn }: Gathered, { wording }: ChoosingNeeds): Barred[] => [
  ...countedBy([...barriers.values()], wording),
  ...(withdrawn === 0 ? [] : [{ why: wording['panel.barrier.withdrawn'], count: withdrawn }]),
];

/** How many there are of each barrier, the most first. */
export function countedBy(barriers: readonly Barrier[], wording: Wording): Barred[] {
  const counts = new Map<string, number>();
  for (const barrier of barriers) {
    const why = wording[`panel.barrier.${barrier}`];
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return [...counts].map(([why, count]) => ({ why, count })).sort((a, b) => b.count - a.count);
}
