// The first words to somebody, and help: what this is for and what to try.
import type { Cards, Contact, Option } from '../../platform/cards.ts';
import { may, type Role } from '../../platform/access.ts';
import type { Command } from '../../platform/command.ts';
import type { Incoming, Joined, Reply } from '../../platform/turn.ts';
import type { CurrentEdition } from '../faq/edition.ts';
import type { Conversations } from '../../platform/ports.ts';

export type Greeting = {
  programme: string;
  council: string;
  contact: Contact;
  edition: CurrentEdition;
  /** Ids of the entries that are offered as things to ask. */
  examples: readonly string[];
  commands: readonly Command[];
};

/** Those of the examples that have an answer now, as buttons. */
function examplesIn({ edition, examples }: Greeting): Option[] {
  const { entry } = edition();
  return examples.flatMap((id) => {
    const found = entry(id);
    return found?.status === 'answered' ? [{ id, title: found.title }] : [];
  });
}

/** Greets a conversation once, although Teams announces an installation in two ways. */
export const welcome =
  ({ conversations, greeting }: { conversations: Conversations; greeting: Greeting }) =>
  async ({ conversation, place }: Joined): Promise<Reply | undefined> => {
    if (!(await conversations.meet(conversation))) return undefined;
    const { programme, council } = greeting;
    return { card: 'welcome', facts: { programme, council, examples: examplesIn(greeting), place } };
  };

/** What can be asked and said; commands for officers only to officers. */
export const help =
  ({ greeting }: { greeting: Greeting }) =>
  (_: Incoming, role: Role): Reply => ({
    card: 'help',
    facts: {
      programme: greeting.programme,
      examples: examplesIn(greeting),
      contact: greeting.contact,
      commands: greeting.commands
        .filter(({ forOfficers }) => !forOfficers || may(role, 'read-digest'))
        .map(({ title, description }) => ({ says: title, description })),
    } satisfies Cards['help'],
  });
