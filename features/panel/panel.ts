// The panel as officers confirmed it: who is on it and why, what it was chosen by, and what its members say.
import { idOf } from '../../platform/person.ts';
import type { Instant } from '../../platform/calendar.ts';
import type { Form, PersonId } from '../../platform/turn.ts';
import type { Barrier, Pool, Relaxation, Selection } from './selection.ts';

/**
 * What decided whether somebody is on the panel. `rule`: what would have to be otherwise for them to be in (or, of a
 * member, out); any one of these is enough.
 * `wish`: the wishes that would be met worse. `spread`: the panel would be further from the register, most of all in these rules.
 * `draw`: their place in the order of the draw, from 1; nothing else told them from others.
 */
export type Why =
  | { by: 'officers' }
  | { by: 'barrier'; barrier: Barrier }
  | { by: 'rule'; needs: Relaxation[] }
  | { by: 'wish'; wishes: string[] }
  | { by: 'spread'; rules: string[] }
  | { by: 'draw'; place: number };

/** What a member says to the seat that they were offered. */
export const answers = ['asked', 'accepted', 'declined'] as const;
export type Answer = (typeof answers)[number];

/** `insteadOf`: for whom they came in; `null` for those who were chosen first. Who declined stays in the list. */
export type Member = { id: string; insteadOf: string | null; answer: Answer; at: Instant };

/**
 * What happened to the seat of `id`. `declined`: and `next` was offered it at once, if a reserve kept the rules; `gone`: the reserves who
 * could not be offered it then, not known of what was kept before November 2026. `offered`: officers chose whom to ask. `returned`: who had
 * declined has it back.
 */
export type SeatChange =
  | { did: 'declined'; id: string; next: string | null; gone?: string[] }
  | { did: 'offered'; id: string; to: string }
  | { did: 'returned'; id: string };

/** How far it is with what is worked out of a panel once it is saved. `failed`: it is tried again. */
export const workings = ['not-yet', 'failed', 'done'] as const;
export type Working = (typeof workings)[number];

/** Who did it, and when. */
export type Done = { at: Instant; by: PersonId; name: string };

export const doneBy = ({ person, receivedAt: at }: Pick<Form, 'person' | 'receivedAt'>): Done => ({
  at,
  by: idOf(person),
  name: person.name,
});

export type Panel = {
  round: string;
  /** One more with each change. */
  version: number;
  /** What it was chosen by, as it was then; `pool`: from whom. */
  selection: Selection;
  pool: Pool;
  /** What the draw's order comes from, and the hash that was posted before the seed was known; `null` where nothing was drawn. */
  seed: string;
  sealed: string | null;
  members: Member[];
  /** What happened to seats since everybody was told, in this order: who is next depends on who had left by then. */
  seatChanges: SeatChange[];
  /** Those whom a free seat may be offered to. Who comes in is computed when one is free, by the same rules. */
  reserves: string[];
  /** For everybody who nominated themself and did not withdraw. */
  why: Record<string, Why>;
  /** Whether `reserves`, and `why` of all who could be chosen, are there. */
  workedOut: Working;
  confirmed: Done & { reason: string };
  /** When everybody was told; `null` until then. */
  told: Done | null;
};

/** How it ended for somebody. */
export type Outcome = 'selected' | 'reserve' | 'not-selected';

/** Those who hold a seat, or are asked to. */
export const seated = ({ members }: Pick<Panel, 'members'>): string[] =>
  members.filter(({ answer }) => answer !== 'declined').map(({ id }) => id);
