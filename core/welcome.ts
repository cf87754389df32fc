// The first words to somebody, and help: what this is for and what to try.
import type { Cards, Contact, Option } from './cards.ts';
import { may, type Role } from './access.ts';
import type { Command } from './command.ts';
import type { Incoming, Joined, Reply } from './conversation.ts';
import type { FaqEntry } from './faq/entry.ts';
import type { Conversations } from './ports.ts';

export type Greeting = {
  programme: string;
  council: string;
  contact: Contact;
  examples: Option[];
  commands: readonly Command[];
};

/** The answered entries with these ids, as buttons. */
export const examplesFrom = (entries: readonly FaqEntry[], ids: readonly string[]): Option[] =>
  ids.flatMap((id) =>
    entries.filter((entry) => entry.id === id && entry.status === 'answered').map(({ title }) => ({ id, title })),
  );

/** Greets a conversation once, although Teams announces an installation in two ways. */
export const welcome =
  ({ conversations, greeting }: { conversations: Conversations; greeting: Greeting }) =>
  async ({ conversation, place }: Joined): Promise<Reply | undefined> => {
    if (!(await conversations.meet(conversation))) return undefined;
    const { programme, council, examples } = greeting;
    return { card: 'welcome', facts: { programme, council, examples, place } };
  };

/** What can be asked and said; commands for officers only to officers. */
export const help =
  ({ greeting: { programme, examples, contact, commands } }: { greeting: Greeting }) =>
  (_: Incoming, role: Role): Reply => ({
    card: 'help',
    facts: {
      programme,
      examples,
      contact,
      commands: commands
        .filter(({ forOfficers }) => !forOfficers || may(role, 'read-digest'))
        .map(({ title, description }) => ({ says: title, description })),
    } satisfies Cards['help'],
  });
