// Shows a question in one staff channel: posts its card where there is none, and renews it where there is one.
import type { Reply } from '../../platform/card.ts';
import { ThrottledError } from '../../platform/throttled.ts';
import { type EventNeeds, standingOf } from './handle-event.ts';
import type { QuestionCard } from './ports.ts';
import type { Question } from './question.ts';
import { settingsOf } from '../staff-channels/index.ts';

/** `asking`: names the moment at which the card was asked for in all channels. */
type Wanted = { question: string; conversation: string; asking?: string | undefined };

/** `cards`: where there is one, as it was read with the question. */
type Composed = { question: Question; reply: Reply; cards: readonly QuestionCard[] } | undefined;

/** So many questions' cards are kept for the channels that follow; each is a few kilobytes. */
const MOST_KEPT = 16;

/** Safe to repeat, also beside others of the same channel. What is posted last shows the question as it is. Throws when Teams is busy. */
export const showChannel = (needs: EventNeeds) => {
  const composeOnce = keptFor(needs);
  return async ({ question: id, conversation, asking }: Wanted): Promise<void> => {
    // 1. A card that is asked for in many channels is composed once, after it was asked for.
    let shown = await (asking === undefined ? compose(id, needs) : composeOnce(id, asking));
    while (shown) {
      const { question, reply, cards } = shown;
      const known = cards.find((card) => card.conversation === conversation);
      await showIn(conversation, id, { ...needs, reply, known });
      // 2. Another change may have come in between, and its card gone out before this one.
      const now = await needs.questions.find(id);
      if (!now || now.version === question.version) return;
      shown = await compose(id, needs);
    }
  };
};

async function compose(id: string, needs: EventNeeds): Promise<Composed> {
  const whole = await needs.questions.whole(id);
  if (!whole) return undefined;
  const { question, askers, cards } = whole;
  return { question, cards, reply: needs.staffCard(await standingOf(question, needs, { askers })) };
}

function keptFor(needs: EventNeeds): (id: string, asking: string) => Promise<Composed> {
  const kept = new Map<string, Promise<Composed>>();
  return (id, asking) => {
    const key = `${id} ${asking}`;
    const known = kept.get(key);
    if (known) return known;
    const fresh = compose(id, needs).catch((error: unknown) => {
      kept.delete(key);
      throw error;
    });
    kept.set(key, fresh);
    for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
    return fresh;
  };
}

type ShownNeeds = EventNeeds & { reply: Reply; known: QuestionCard | undefined };

/**
 * `known` is mostly how it stands. Where it is not, that shows, and it is looked at again: a card that came since lets nobody claim another, and
 * one that has gone cannot be replaced.
 */
async function showIn(conversation: string, id: string, needs: ShownNeeds): Promise<void> {
  const { questionCards, staffChannels, known } = needs;
  if (known && (await isRenewed(known, needs))) return;
  const card = known && (await questionCards.find(id, conversation));
  if (card) {
    // Nobody can know whether it is there, and the digest has the question.
    if (card.activity === null) return;
    if (card.activity !== known.activity && (await isRenewed(card, needs))) return;
    // It is out of reach for good: posted anew, where the channel still follows.
    await questionCards.release(id, conversation);
  }
  const channel = await staffChannels.find(conversation);
  // Officers of a channel may have chosen to see questions in the digest alone.
  if (!channel || !settingsOf(channel).tells.questions) return;
  const isOurs = await postCard(id, { conversation, address: channel.address, activity: null }, needs);
  const theirs = isOurs ? undefined : await questionCards.find(id, conversation);
  if (theirs) await isRenewed(theirs, needs);
}

const isRenewed = async ({ address, activity }: QuestionCard, { replace, reply }: ShownNeeds): Promise<boolean> =>
  activity !== null && (await replace(address, activity, reply)).replaced;

/** Claim, post, confirm. A claim that was never confirmed is left. `false`: somebody else has claimed it. */
async function postCard(
  id: string,
  card: QuestionCard,
  { questionCards, post, reply, report }: ShownNeeds,
): Promise<boolean> {
  if (!(await questionCards.claim(id, card))) return false;
  const posted = await post(card.address, reply).catch((error: unknown) => {
    report('posting the card of a question: whether it arrived is not known', error);
  });
  if (posted?.posted)
    await questionCards.confirm(id, { ...card, activity: posted.activity === '' ? null : posted.activity });
  else if (posted) {
    await questionCards.release(id, card.conversation);
    if ('busy' in posted) throw new ThrottledError();
  }
  return true;
}
