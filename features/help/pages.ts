// The start page of people who are signed in, and what it is told.
import type { Role } from '../../platform/access.ts';
import type { NotReached } from '../../platform/not-reached.ts';
import type { Waiting } from '../../platform/waiting.ts';
import { webPage } from '../../platform/web-page.ts';
import type { Checklist } from './checklist.ts';

/** Something that they can do. `to`: the page where they do it, or the card of the chat on a page. */
export type Doing = { title: string; description: string; to: string };

export type HomeFacts = {
  role: Role;
  name: string;
  waiting: readonly Waiting[];
  /** What could not be counted. */
  uncounted: number;
  checklist: (Omit<Checklist, 'notReady'> & { notReady: { text: string; to: string; says: string }[] }) | null;
  doing: Doing[];
  /** A link that opens their chat with the bot; empty where there is none. */
  chat: string;
};

export const pages = {
  home: webPage<HomeFacts>('help/home'),
  /** The keys that lead to pages, and a switch for them. */
  keys: webPage<Record<string, never>>('help/keys'),
  /** `unread`: what could not be looked at. */
  notReached: webPage<{ all: readonly NotReached[]; unread: number }>('help/not-reached'),
};
