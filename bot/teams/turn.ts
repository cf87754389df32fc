// One turn, from an activity that is known to be genuine to what Teams hears. Whatever goes wrong in a turn ends here.
import type { Reply } from '../../platform/card.ts';
import type { Activity, CloudAdapter, TurnContext } from 'botbuilder';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { render, type AdaptiveCard } from '../../adaptive-cards/render.ts';
import type { Instant } from '../../platform/calendar.ts';
import type { Choice } from '../../platform/choices.ts';
import type { Hits, Incoming, PersonId, Search, Typeahead } from '../../platform/turn.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Clock, Report } from '../../platform/ports.ts';
import type { TeamsActivity } from './activity.ts';
import { connectorOf, type Connector } from './adapter.ts';
import type { Afterwards } from './afterwards.ts';
import type { Admitted } from '../../platform/rate-limit.ts';
import { sendAgainWhatWasLost } from './kept-connection.ts';
import { readActivity } from './read-activity.ts';
import { isExtension } from './read-extension.ts';
import { withoutContent, withRetry, type Patience } from './retry.ts';
import {
  cardAnswer,
  cardMessage,
  cardWithFeedback,
  choicesAnswer,
  dialogAnswer,
  failedAnswer,
  foundAnswer,
  messageAnswer,
  noticeAnswer,
  quietAnswer,
  type FoundCard,
} from './write-reply.ts';

export type TurnNeeds = {
  /** The use-cases. `undefined` where silence is the right answer. */
  dispatch: (incoming: Incoming) => Promise<Reply | undefined>;
  search: (incoming: Search) => Promise<Hits | Reply>;
  /** What a field of a card offers for what is typed so far. */
  suggest: (incoming: Typeahead) => Promise<Choice[]>;
  /** What somebody sees when a turn failed: a form with all they typed, or a calm sentence. */
  giveBack: (incoming: Incoming | Search, reference: string) => Reply;
  /** Is told of each message that was sent, by its activity's id; empty where Teams gave none. Never throws. */
  sent: (incoming: Incoming, activity: string, reply: Reply) => Promise<void>;
  report: Report;
  /** Takes what goes on after the answer has left. */
  keep: Afterwards['keep'];
  /** Whether somebody may ask for more in this minute. */
  admits: (who: PersonId, at: Instant) => Admitted;
  /** Whether Teams' own feedback buttons stand below a reply. */
  takesFeedback: (incoming: Pick<Incoming, 'place'>, reply: Reply) => boolean;
  /** A fresh reference, short enough to read out, that ties what the person saw to the log. */
  newReference: () => string;
  now: Clock;
  /** How to wait when Teams says "not now"; for tests. */
  patience?: Patience;
};

type Turn = { adapter: CloudAdapter; context: TurnContext; activity: TeamsActivity };

/** Teams sends an activity again when it has no answer after 15 s, so there is no time for long waits. */
const briefPatience: Patience = { sleep: sleepFor, random: Math.random, tries: 3, longestWait: 3_000 };

/** This update is only for the person's other devices, and nobody waits for it. Milliseconds. */
const UPDATE_WITHIN = 10_000;

const isAction = (activity: TeamsActivity) => activity.type === 'invoke' && activity.name === 'adaptiveCard/action';

const answerInvoke = async (context: TurnContext, status: number, body?: object): Promise<void> => {
  await context.sendActivity({ type: 'invokeResponse', value: body ? { status, body } : { status } });
};

/** Feedback that is about no message is taken without a word; 501 tells Teams that an invoke is not for this bot. */
const passOver = async ({ context, activity }: Turn): Promise<void> => {
  if (activity.type !== 'invoke') return;
  if (isAction(activity)) await answerInvoke(context, 200, failedAnswer(400));
  else if (activity.name === 'message/submitAction') await answerInvoke(context, 200, {});
  else await answerInvoke(context, 501);
};

/** What to show: its card, and the message of it. */
type Said = { reply: Reply; card: AdaptiveCard; message: Partial<Activity> };

const written = (incoming: Incoming | Search, reply: Reply, { takesFeedback }: TurnNeeds): Said => {
  const card = render(reply);
  return { reply, card, message: takesFeedback(incoming, reply) ? cardWithFeedback(card) : cardMessage(card) };
};

type Showing<Shown> = { incoming: Incoming | Search; show: () => Promise<Shown> };

/** What to show. The one place where a fault of the use-cases, or of a card's template, is caught. */
const decide = async <Shown>({ incoming, show }: Showing<Shown>, needs: TurnNeeds): Promise<Shown | Said> => {
  try {
    return await show();
  } catch (error) {
    const reference = needs.newReference();
    needs.report(`A turn failed, reference ${reference}`, error);
    return written(incoming, needs.giveBack(incoming, reference), needs);
  }
};

const saidTo = (incoming: Incoming, needs: TurnNeeds): Promise<Said | undefined> => {
  const show = async () => {
    const reply = await needs.dispatch(incoming);
    return reply && written(incoming, reply, needs);
  };
  return decide({ incoming, show }, needs);
};

/** The cards to choose from; one alone says why there are none. */
const cardsFor = (incoming: Search, needs: TurnNeeds): Promise<FoundCard[] | Said> => {
  const show = async () => {
    const found = await needs.search(incoming);
    if (!('hits' in found)) return written(incoming, found, needs);
    return found.hits.map(({ reply, ...preview }) => ({ ...preview, card: render(reply) }));
  };
  return decide({ incoming, show }, needs);
};

/** What the message extension hears, whatever becomes of it. */
const answerExtension = async ({ context, activity }: Turn, incoming: Incoming | Search, needs: TurnNeeds) => {
  if (incoming.kind === 'search') {
    const found = await cardsFor(incoming, needs);
    return answerInvoke(context, 200, Array.isArray(found) ? foundAnswer(found) : messageAnswer(found.card));
  }
  const said = await saidTo(incoming, needs);
  await answerInvoke(context, 200, said && dialogAnswer(activity.recipient.name ?? '', said.card));
  await said?.reply.writeNotes();
};

/** Whatever goes wrong: the field still takes what is typed. */
const answerTypeahead = async ({ context }: Turn, incoming: Typeahead, needs: TurnNeeds) => {
  const choices = await needs.suggest(incoming).catch((error: unknown) => {
    needs.report('A field could offer no choices', error);
    return [];
  });
  await answerInvoke(context, 200, choicesAnswer(choices));
};

const send = async ({ context, message }: Turn & Said, patience = briefPatience): Promise<string> => {
  try {
    return (await withRetry(() => context.sendActivity(message), patience))?.id ?? '';
  } catch (error) {
    throw withoutContent(error);
  }
};

/**
 * Replaces the card for the person's other devices too; what they see here comes with the answer to the invoke. All that it takes of the
 * turn it takes at once, because botbuilder takes the turn's context away when it ends.
 */
const updateLater = (turn: Turn & Said & { connector: Connector }, { keep, report }: TurnNeeds): void => {
  const { connector, activity, message } = turn;
  const { replyToId, conversation } = activity;
  if (!replyToId || conversation.conversationType !== 'personal') return;
  const update: Partial<Activity> = { ...message, id: replyToId, from: turn.context.activity.recipient };
  keep(`${conversation.id} ${replyToId}`, async () => {
    try {
      await connector.conversations.updateActivity(conversation.id, replyToId, update, { timeout: UPDATE_WITHIN });
    } catch (error) {
      report('A card was not replaced on other devices', withoutContent(error));
    }
  });
};

/** A card with a button keeps all that was typed into it; a message is answered once, because every answer is work, too. */
const holdBack = async (turn: Turn, admitted: Admitted): Promise<void> => {
  const card = render(refusals.tooMuch.with({}));
  if (isAction(turn.activity)) await answerInvoke(turn.context, 200, noticeAnswer(card.fallbackText));
  else if (turn.activity.name === 'application/search') await answerInvoke(turn.context, 200, choicesAnswer([]));
  else if (isExtension(turn.activity)) await answerInvoke(turn.context, 200, messageAnswer(card));
  else if (turn.activity.type === 'invoke') await answerInvoke(turn.context, 200, {});
  else if (admitted === 'over') await turn.context.sendActivity(cardMessage(card));
};

const answer = async (turn: Turn, needs: TurnNeeds): Promise<void> => {
  const connector = connectorOf(turn.adapter, turn.context, sendAgainWhatWasLost);
  // 1. What is it?
  const incoming = readActivity(turn.activity, needs.now());
  if ('ignored' in incoming) return passOver(turn);
  // 2. Is it more than one person, or a tenant, may ask for in a minute?
  const admitted = incoming.kind === 'joined' ? 'in' : needs.admits(incoming.person, incoming.receivedAt);
  if (admitted !== 'in') return holdBack(turn, admitted);
  // 3. What does the service say to it?
  if (incoming.kind === 'typeahead') return answerTypeahead(turn, incoming, needs);
  if (isExtension(turn.activity) || incoming.kind === 'search') return answerExtension(turn, incoming, needs);
  const said = await saidTo(incoming, needs);
  // 4. Say it, and write what is to be noted meanwhile.
  const noted = said?.reply.writeNotes();
  try {
    await say(turn, { incoming, said, connector }, needs);
  } finally {
    await noted;
  }
};

type Saying = { incoming: Incoming; said: Said | undefined; connector: Connector };

/** A button of a card is answered in its place, everything else by a message. */
const say = async (turn: Turn, { incoming, said, connector }: Saying, needs: TurnNeeds): Promise<void> => {
  if (isAction(turn.activity)) {
    await answerInvoke(turn.context, 200, said ? cardAnswer(said.card) : quietAnswer);
    if (said) updateLater({ ...turn, ...said, connector }, needs);
    return;
  }
  if (said) await needs.sent(incoming, await send({ ...turn, ...said }, needs.patience), said.reply);
  if (turn.activity.type === 'invoke') await answerInvoke(turn.context, 200, {});
};

/**
 * Takes a turn; never throws.
 *
 * When even the answer could not be given, Teams is told that all is well (a button: that it failed). Anything else and
 * it would send the activity again: the work would be done twice, and what could not be sent now would fail then too.
 * Pressing the button again is safe, because the card carries the key under which the work is done once.
 */
export const takeTurn = async (turn: Turn, needs: TurnNeeds): Promise<void> => {
  try {
    await answer(turn, needs);
  } catch (error) {
    needs.report('A turn was left without an answer', error);
    if (turn.activity.type === 'invoke') await answerInvoke(turn.context, 200, failedAnswer(500));
  }
};
