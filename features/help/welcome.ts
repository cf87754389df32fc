// The first words to somebody, and help: what this is for and what to try.
import { may, type Role } from '../../platform/access.ts';
import type { Option, Reply } from '../../platform/card.ts';
import type { Command } from '../../platform/command.ts';
import type { Incoming, Joined } from '../../platform/turn.ts';
import type { GetCurrentFaq } from '../faq/index.ts';
import type { Service } from '../rounds/index.ts';
import { cards } from './cards.ts';
import type { Conversations } from './ports.ts';

export type HelpNeeds = {
  service: Service;
  commands: readonly Command[];
  currentFaq: GetCurrentFaq;
  conversations: Conversations;
};

/** The officers' desk has all that is theirs; advisers have no desk. */
const isDoor = (command: Command, role: Role): boolean =>
  (role === 'adviser' || command.id === 'officers') && may(role, command);

/** Those of the council's examples that have an answer now, as buttons. */
function examplesIn({ currentFaq, service }: HelpNeeds): Option[] {
  const { entry } = currentFaq();
  return service.examples.flatMap((id) => {
    const found = entry(id);
    return found?.status === 'answered' ? [{ id, title: found.title }] : [];
  });
}

/** Greets a conversation once, although Teams announces an installation in two ways. */
export const welcome =
  (needs: HelpNeeds) =>
  async ({ conversation, place }: Joined): Promise<Reply | undefined> => {
    if (!(await needs.conversations.meet(conversation))) return undefined;
    const { programme, council } = needs.service;
    return cards.welcome.with({ programme, council, examples: examplesIn(needs), place });
  };

/** What can be asked and said: few words, and to officers the one behind which theirs are. All others are understood, too. */
export const help =
  (needs: HelpNeeds) =>
  (_: Incoming, role: Role): Reply =>
    cards.help.with({
      programme: needs.service.programme,
      examples: examplesIn(needs),
      contact: needs.service.contact,
      commands: needs.commands
        .filter((command) => (may('user', command) ? command.scopes.includes('personal') : isDoor(command, role)))
        .map(({ title, description }) => ({ says: title, description })),
    });
