// The officers' desk: what is not ready yet, and what officers can do, as buttons. And the button that says a word for somebody.
import type { Reply } from '../../platform/card.ts';
import type { Command } from '../../platform/command.ts';
import { textIn } from '../../platform/fields.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import type { Service } from '../rounds/index.ts';
import { cards } from './cards.ts';
import { checklist, type ChecklistNeeds } from './checklist.ts';

export type DeskNeeds = ChecklistNeeds & {
  service: Service;
  commands: readonly Command[];
  /** A whole turn, as if somebody had typed it: the router decides whether they may. */
  say: (message: Message) => Promise<Reply | undefined>;
};

/** What is not ready, and the words that features want on the desk, in their order. */
export const officersDesk =
  (needs: DeskNeeds) =>
  async ({ receivedAt, place }: Message): Promise<Reply> =>
    cards.officers.with({
      ...(await checklist(needs, { now: receivedAt, place })),
      commands: needs.commands
        .filter(({ onDesk }) => onDesk)
        .map(({ title, description }) => ({ says: title, description })),
    });

/** Says for somebody what a button stands for. Only what is a command: nobody asks a question without typing it. */
export const sayForThem =
  ({ commands, say, service }: DeskNeeds) =>
  async (form: Form): Promise<Reply | undefined> => {
    const text = textIn(form.fields['words']);
    if (!commands.some(({ title }) => title === text)) return refusals.outOfDate.with({ contact: service.contact });
    const { verb: _, fields: __, ...turn } = form;
    return say({ ...turn, kind: 'message', text });
  };
