// A message to many schools: what it says, whom it is for, its states and what may follow what.
import type { Instant } from '../../platform/calendar.ts';
import type { PersonId } from '../../platform/turn.ts';
import type { Audience } from './audience.ts';

/** In UTF-16 units. */
export const LONGEST_TITLE = 100;
export const LONGEST_TEXT = 3000;

/** What recipients read. `document`: the id of a key document, `link`: an https address; either may be empty. `text`: Markdown that Teams shows. */
export type News = { title: string; text: string; document: string; link: string };

/**
 * `draft`: being written. `asked`: another officer has to agree. `scheduled`: it goes out at `sendAt`. `sending`, `paused`: on its way.
 * `sent`: nothing is left to be done. `stopped`: whoever had not had it by then never will. `recalled`: taken back.
 */
export const states = ['draft', 'asked', 'scheduled', 'sending', 'paused', 'sent', 'stopped', 'recalled'] as const;
export type State = (typeof states)[number];

/** `member`: of the steering group. They send what the group has agreed, word for word: officers read it before it goes out. */
export const authorRoles = ['adviser', 'officer', 'member'] as const;
export type Author = PersonId & { name: string; role: (typeof authorRoles)[number] };

/** Whether its words and its audience stand, also for its author. */
export const isFixed = ({ author }: Pick<Broadcast, 'author'>): boolean => author.role === 'member';

export type Broadcast = {
  id: string;
  /** Goes up by one with each change. */
  version: number;
  state: State;
  author: Author;
  news: News;
  audience: Audience;
  /** `null`: at once. */
  sendAt: Instant | null;
  createdAt: Instant;
  changedAt: Instant;
  /** How many people it was for when it was sent off. */
  planned: number;
  /** How often its words were changed after it had been sent off, and when last. */
  edition: number;
  editedAt: Instant | null;
  /** The version in which it was last to be sent again to those whom it had not reached; 0: never. */
  resent: number;
  /** The version in which it last went on after a pause; 0: never. */
  resumed: number;
};

/** What may be done with it, from which states, and what it is then. */
export const acts = {
  reopen: { from: ['asked', 'scheduled'], to: 'draft' },
  pause: { from: ['sending'], to: 'paused' },
  resume: { from: ['paused'], to: 'sending' },
  stop: { from: ['asked', 'scheduled', 'sending', 'paused'], to: 'stopped' },
  resend: { from: ['sent'], to: 'sending' },
  recall: { from: ['sending', 'paused', 'sent', 'stopped'], to: 'recalled' },
} as const satisfies Record<string, { from: readonly State[]; to: State }>;
export type Act = keyof typeof acts;

export const mayFollow = (act: Act, { state }: Pick<Broadcast, 'state'>): boolean =>
  acts[act].from.some((from) => from === state);

/** Whether it was sent off, whatever became of it then. */
export const isSentOff = (broadcast: Pick<Broadcast, 'state'>): boolean =>
  isOut(broadcast) || broadcast.state === 'recalled';

/** Whether its words can be changed with those who have it. */
export const isOut = ({ state }: Pick<Broadcast, 'state'>): boolean =>
  ['sending', 'paused', 'sent', 'stopped'].includes(state);
