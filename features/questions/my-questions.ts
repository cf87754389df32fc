// The questions that somebody has sent to officers, in their own chat: the newest first, each to be opened.
import type { Reply } from '../../platform/card.ts';
import { wholeNumberIn } from '../../platform/fields.ts';
import { clip } from '../../platform/format.ts';
import { pageOf } from '../../platform/page.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message, PersonId } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import { onOwn, ownCard, ownFacts, type OwnNeeds } from './own-question.ts';
import type { MyQuestion, MyQuestions } from './ports.ts';
import { isHere, type Own, trace } from './where.ts';

const MOST_LISTED = 10;
/** Enough of a question to tell it from others; opened, it is whole. */
const SHOWN = 200;

export type MineNeeds = OwnNeeds & { myQuestions: MyQuestions };

type Mine = Own & { id: string; moving?: true };

/** Lists them, a page at a time; the only one is opened at once where somebody types the word. */
export const myQuestions =
  (needs: MineNeeds) =>
  async (incoming: Message | Form): Promise<Reply> => {
    const { person, place, receivedAt: now } = incoming;
    const { answerBy, contact, chat } = needs;
    if (place !== 'personal') return refusals.privateOnly.with({ chat });
    const at = incoming.kind === 'form' ? wholeNumberIn(incoming.fields['at']) : 0;
    const { shown, page } = pageOf(await needs.myQuestions.of(person), at, MOST_LISTED);
    const all = onceEach(await Promise.all(shown.map((mine) => whereItIs(mine, person, needs))));
    const [only] = all;
    if (incoming.kind === 'message' && only && all.length === 1 && page.of === shown.length && !only.moving)
      return ownCard(only, { id: only.id, now }, needs);
    const mine = all.map((own) => {
      const facts = ownFacts(own, { id: own.id, now, answerBy });
      return { ...facts, text: clip(facts.text, SHOWN) };
    });
    return cards.myQuestions.with({ mine, late: mine.some(({ late }) => late), page, contact });
  };

/** What became of it; `undefined` where they were about to ask it and did not. */
async function whereItIs(
  { question: id }: MyQuestion,
  person: PersonId,
  { questions }: MineNeeds,
): Promise<Mine | undefined> {
  // Mostly it is where it was asked, which is found with one wave of reads.
  const [question, asker] = await Promise.all([questions.find(id), questions.asked(id, person)]);
  if (question && asker && isHere({ question, asker })) return { question, asker, id };
  const own = await trace(questions, id, person);
  return own && { ...own, id };
}

/** Two questions of theirs may have become one. */
const onceEach = (all: readonly (Mine | undefined)[]): Mine[] => [
  ...new Map(all.flatMap((one) => (one ? [[one.question.id, one] as const] : []))).values(),
];

/** Opens one of them. */
export const seeQuestion = (needs: OwnNeeds) =>
  onOwn(needs, ({ own, ...at }) => Promise.resolve(ownCard(own, at, needs)));
