// The pages of events, and what each is told.
import type { Choice } from '../../../platform/choices.ts';
import { webPage } from '../../../platform/web-page.ts';
import type { EventFacts, SharedFacts } from '../facts.ts';
import type { SignUpField, SignUpInputs, SignUpProblem } from './check-sign-up.ts';

/** `path` leads to it. */
export type ListedFacts = { path: string; title: string; when: string; where: string; places: string };

/** `planned`: whether any is; the close of the round is none. `feed`: the address to subscribe to; `subscribe`: the same, as calendars open it. */
export type AllFacts = { events: ListedFacts[]; planned: boolean; feed: string; subscribe: string };

export type SignUpFormFacts = {
  formKey: string;
  inputs: SignUpInputs;
  problems: SignUpProblem[];
  problem: Partial<Record<SignUpField, string>>;
  /** The schools that a name may mean; none where it is clear. */
  schools: Choice[];
  /** The council can write to them by email. */
  mails: boolean;
  /** A field was filled that nobody sees. */
  trapped: boolean;
};

/** What anybody may read of an event: nothing of who comes, nor how to join online. */
export type PublicFacts = Omit<
  EventFacts,
  'own' | 'ahead' | 'personal' | 'chat' | 'notice' | 'reminds' | 'number' | 'officer' | 'link'
>;

/** `form`: `null` where nobody can sign up. */
export type EventPageFacts = PublicFacts & { form: SignUpFormFacts | null };

/** `email`: where they hear of changes; empty where they hear of none. `shared`: slides and answers that are for them, the newest first. */
export type OwnFacts = Omit<EventFacts, 'personal' | 'chat' | 'reminds' | 'number' | 'officer'> & {
  name: string;
  email: string;
  shared: Pick<SharedFacts, 'text' | 'link'>[];
};

/** `code` and `private` (the link) are shown this once. */
export type SentFacts = OwnFacts & { code: string; private: string };

/** `typed` leads nowhere where there is a problem. */
export type CodeFacts = { id: string; title: string; typed: string; problem: 'missing' | 'unknown' | null };

export const pages = {
  events: webPage<AllFacts>('events/events'),
  event: webPage<EventPageFacts>('events/event'),
  sent: webPage<SentFacts>('events/sent'),
  /** Asks for the private code. */
  code: webPage<CodeFacts>('events/code'),
  own: webPage<OwnFacts>('events/own'),
  /** Asks once more before somebody leaves: whoever comes back is behind all others. */
  leave: webPage<OwnFacts>('events/leave'),
};
