// The thoughts that somebody has shared, in their own chat: the newest first, each to be opened and withdrawn.
import type { Reply } from '../../platform/card.ts';
import { ID, textIn, wholeNumberIn } from '../../platform/fields.ts';
import { clip } from '../../platform/format.ts';
import { pageOf } from '../../platform/page.ts';
import { samePerson } from '../../platform/person.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import type { Service } from '../rounds/index.ts';
import { cards } from './cards.ts';
import { type Became, ownFacts, type ShownNeeds } from './shown.ts';
import type { Thought, Thoughts } from './thought.ts';

export type MineNeeds = ShownNeeds & {
  thoughts: Thoughts;
  /** What became of each of these, in their order. */
  becameOf: (thoughts: readonly Thought[]) => Promise<Became[]>;
  service: Pick<Service, 'contact'>;
  chat: string;
};

const MOST_LISTED = 10;
/** Enough of one to tell it from others; opened, it is whole. */
const SHOWN = 200;

/** Lists them, a page at a time; the only one is opened at once. */
export const myThoughts =
  (needs: MineNeeds) =>
  async (turn: Message | Form): Promise<Reply> => {
    if (turn.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const all = await needs.thoughts.of(turn.person);
    const { shown, page } = pageOf(all, turn.kind === 'form' ? wholeNumberIn(turn.fields['at']) : 0, MOST_LISTED);
    const became = await needs.becameOf(shown);
    const mine = shown.map((thought, n) => ownFacts(thought, became[n] ?? nothing, needs));
    const [only] = mine;
    if (only && all.length === 1) return cards.own.with(only);
    return cards.mine.with({
      mine: mine.map(({ id, reference, text, stance, state, at }) => ({
        ...{ id, reference, stance, state, at },
        text: clip(text, SHOWN),
      })),
      page,
    });
  };

const nothing: Became = { heard: [], waits: [] };

/** Opens one of theirs. */
export const seeThought = (needs: MineNeeds) => onOwn(needs, (thought) => Promise.resolve(thought));

/** Withdraws it: its words go for good, and no answer is sent. */
export const withdrawThought = (needs: MineNeeds) =>
  onOwn(needs, async ({ id }, { receivedAt }) => needs.thoughts.withdraw(id, receivedAt));

/** Whatever is pressed on a thought of one's own, in a chat of one's own. Nobody else gets any further. */
const onOwn =
  (needs: MineNeeds, handle: (thought: Thought, form: Form) => Promise<Thought | undefined>) =>
  async (form: Form): Promise<Reply> => {
    const { thoughts, service, chat } = needs;
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat });
    const id = textIn(form.fields['id']);
    const found = ID.test(id) ? await thoughts.find(id) : undefined;
    const own = found && samePerson(found.person, form.person) ? await handle(found, form) : undefined;
    if (!own) return refusals.outOfDate.with({ contact: service.contact });
    const [became = nothing] = await needs.becameOf([own]);
    return cards.own.with(ownFacts(own, became, needs));
  };
