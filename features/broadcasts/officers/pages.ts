// The pages of messages to many for officers and advisers, and what each is told.
import type { Reply } from '../../../platform/card.ts';
import type { Page } from '../../../platform/page.ts';
import { webPage } from '../../../platform/web-page.ts';
import type { State } from '../broadcast.ts';
import type { ListFacts, PreviewFacts, Progress, ShownFacts } from '../facts.ts';

/** Which messages are listed, by their states. */
export const shows = {
  all: undefined,
  draft: ['draft'],
  asked: ['asked'],
  going: ['scheduled', 'sending', 'paused'],
  over: ['sent', 'stopped', 'recalled'],
} as const satisfies Record<string, readonly State[] | undefined>;
export type Show = keyof typeof shows;

type DeskListFacts = {
  show: Show;
  counts: Record<Show, number>;
  messages: ListFacts['messages'];
  page: Page;
  /** Everybody's, or those of an adviser alone. */
  all: boolean;
  /** How many are listed at most; older ones are not. */
  most: number;
  isFull: boolean;
};

/** Where it is on its way or over `shown`, before that `preview`; the other is `null`. */
export type OneFacts = {
  id: string;
  title: string;
  state: State;
  preview: PreviewFacts | null;
  shown: ShownFacts | null;
  progress: ProgressFacts | null;
  /** What people have, or will get. */
  card: Reply;
  /** What was just done, as it is called in the audit; empty where nothing was. */
  did: string;
  /** What was pressed could not be done any more. */
  overtaken: boolean;
};

/** `was`: the state that the page around it was made in. */
export type ProgressFacts = Progress & { was: State };

/** `next`: after whom the next part begins; empty where there is none. */
type NotReachedFacts = {
  id: string;
  title: string;
  mayResend: boolean;
  people: { name: string; email: string; school: string; why: 'failed' | 'unknown'; at: string }[];
  isFirst: boolean;
  next: string;
};

export const pages = {
  list: webPage<DeskListFacts>('broadcasts/desk'),
  one: webPage<OneFacts>('broadcasts/desk-message'),
  notReached: webPage<NotReachedFacts>('broadcasts/desk-not-reached'),
  progress: webPage<ProgressFacts>('broadcasts/desk-progress'),
};
