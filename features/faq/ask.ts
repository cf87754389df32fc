// A question in, an answer card out; or several answers, "did you mean", or an honest "I don't know yet".
import type { KeyDocument } from '../documents/index.ts';
import { type Signposts, pointTo } from '../signposts/index.ts';
import type { LastShown, AnswerEvents, Encoder, ReplyTo, Revisions, AnswerDeliveries } from './ports.ts';
import type { ServiceContact } from '../rounds/index.ts';
import type { Reply } from '../../platform/card.ts';
import type { Role } from '../../platform/access.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { readAsOf, toldAsOf } from './as-of.ts';
import type { Ids, Report } from '../../platform/ports.ts';
import type { GetCurrentFaq, CurrentFaq } from './current-faq.ts';
import { type Decided, deciding, leadsTo, replyOf } from './decide.ts';
import type { FaqEntry } from './entry.ts';
import { askedIn } from './long-message.ts';
import { asksWhy, followUp, keepsTopic, mayFollowOn, ownWords } from './follow-up.ts';
import { countMisses, type Misses } from './misses.ts';
import { memoryOf } from './remember.ts';
import type { Match } from './match.ts';
import { readAsked, readShown } from './pressed.ts';
import { matchOf, readQuestions, type Reading } from './questions.ts';
import { createReplies, type Asked, type Found } from './replies.ts';
import { matchAgain, whyFacts, type Shown } from './why.ts';
import { cards } from './cards.ts';
import { secondLook } from './second-look.ts';

export type AskNeeds = {
  currentFaq: GetCurrentFaq;
  signposts: Signposts;
  revisions: Revisions;
  answerDeliveries: AnswerDeliveries;
  answerEvents: AnswerEvents;
  lastShown: LastShown;
  documents: readonly KeyDocument[];
  ids: Ids;
  contact: ServiceContact;
  report: Report;
  encoder: Encoder;
  /** What officers replied to whoever asked the same. */
  replyTo: ReplyTo;
};

/** After so many questions without an answer whom to speak to comes first. */
const MISSED_BEFORE = 1;

/** Answers questions: `message` what somebody typed, `show` what somebody chose from buttons, `why` the reasons of an answer. */
export function faq({ currentFaq, ...ports }: AskNeeds): Answers {
  const needs = { ...ports, misses: countMisses() };
  return {
    message: (incoming, role) => answersFrom(currentFaq(), needs, role).message(incoming),
    show: (incoming, role) => answersFrom(currentFaq(), needs, role).show(incoming),
    why: (incoming, role) => answersFrom(currentFaq(), needs, role).why(incoming),
  };
}

/** The answer that somebody was shown a moment ago, if any was; it never costs a reply. */
export const lastAnswer =
  ({
    currentFaq,
    ...ports
  }: Pick<AskNeeds, 'currentFaq' | 'lastShown' | 'answerEvents' | 'answerDeliveries' | 'report'>) =>
  async (message: Message): Promise<FaqEntry | undefined> => {
    const last = currentFaq().entry(await memoryOf(ports).last(message));
    return last?.status === 'answered' ? last : undefined;
  };

type Answering = {
  message: (incoming: Message) => Promise<Reply>;
  show: (incoming: Form) => Promise<Reply>;
  why: (incoming: Form) => Promise<Reply>;
};
export type Answers = {
  [Part in keyof Answering]: (incoming: Parameters<Answering[Part]>[0], role: Role) => Promise<Reply>;
};

/** The answers of the FAQ as it stands, for one turn. */
function answersFrom(
  { entries, entry, matcher }: CurrentFaq,
  {
    signposts,
    revisions,
    documents,
    ids,
    contact,
    encoder,
    misses,
    ...ports
  }: Omit<AskNeeds, 'currentFaq'> & { misses: Misses },
  role: Role,
): Answering {
  const replies = createReplies({ entry, documents, ids, contact, officer: role === 'officer' });
  const memory = memoryOf(ports);

  const decide = deciding({ ...ports, entry });

  const show = async (found: FaqEntry, how: Found, incoming: Form) => {
    memory.note([found], incoming);
    return replyOf(await decide.about(found, how, []), replies);
  };

  /** The reply to a message. Whoever gets no answer again is shown first whom to speak to. */
  const reply = (decided: Decided, incoming: Message): Reply => {
    if (decided.is === 'did-you-mean') return replyOf(decided, replies);
    const isMiss = decided.is === 'not-known' && !decided.known;
    const again = isMiss && misses.before(incoming) >= MISSED_BEFORE;
    return replyOf(again ? { ...decided, again } : decided, replies).noting(() => {
      (isMiss ? misses.add : misses.end)(incoming);
      return Promise.resolve();
    });
  };

  /** The reply to one question that was matched; `officers`: what they replied to it, where that is looked up already. */
  const one = async (
    asked: Asked,
    match: Match,
    incoming: Message,
    officers?: Promise<Decided | undefined>,
  ): Promise<Reply> => {
    const found = leadsTo(match, entry);
    if (found) memory.note([found], incoming);
    return reply(await decide.one(asked, match, officers), incoming);
  };

  const why = async (found: FaqEntry, shown: Shown, incoming: Message | Form): Promise<Reply> => {
    memory.explained(found, incoming);
    const { asked, after } = shown;
    const match =
      asked === ''
        ? undefined
        : await secondLook(asked, matchAgain(asked, after, matcher), { entries, matcher, encoder });
    const needs = { matcher, entry, documents, forOfficer: role === 'officer', match };
    return cards.why.with(whyFacts(found, shown, needs));
  };

  /** The reply to a message that carries on from the last answer, read together with it; `undefined` if it does not. */
  const carriedOn = async (asked: string, alone: Match, incoming: Message): Promise<Reply | undefined> => {
    const last = entry(await memory.last(incoming));
    const joined = last && followUp(asked, last, matcher);
    if (!joined) return undefined;
    if (alone.outcome === 'did-you-mean' && joined.outcome !== 'answer' && alone.p >= joined.p) return undefined;
    const after = { asked, after: last };
    if (joined.outcome !== 'not-known') return one(after, joined, incoming);
    const near = last.related.filter((id) => entry(id)?.status === 'answered');
    if (ownWords(asked).length === 0 && near.length > 0)
      return replies.didYouMean(after, { id: null, alternatives: near });
    return reply((await decide.replied(after)) ?? { is: 'not-known', asked: after, near }, incoming);
  };

  /** The reply to several questions, of which the first may carry on from the last answer. */
  const several = async (asked: string, alone: Reading, incoming: Message): Promise<Reply> => {
    const [first] = alone.parts;
    const last = mayFollowOn(first.asked, first.match) ? entry(await memory.last(incoming)) : undefined;
    const reading = last ? readQuestions(asked, { matcher, entry, last }) : alone;
    const found = reading.parts.map(({ match }) => leadsTo(match, entry));
    memory.note(
      found.flatMap((one) => one ?? []),
      incoming,
    );
    // "It" means what was asked last, if that has an answer.
    if (!found.at(-1)) memory.forget(incoming);
    return replies.answers(reading);
  };

  /** What an answer said on a day; `undefined` where the message does not ask for that, or for nothing that is known. */
  const then = async (asked: string, incoming: Message): Promise<Reply | undefined> => {
    const asOf = readAsOf(asked, incoming.receivedAt);
    if (!asOf) return undefined;
    const match = matchOf(asOf.question, matcher);
    const id = asOf.question === '' ? await memory.last(incoming) : match.outcome === 'answer' && match.id;
    const reply = await toldAsOf(entry(id), asOf.day, { revisions, documents });
    const found = reply && entry(id);
    if (found) memory.remember(found, incoming);
    return reply;
  };

  const message = async (incoming: Message): Promise<Reply> => {
    // 0. What belongs elsewhere is neither answered nor remembered, whatever else the message asks.
    const elsewhere = signposts.find(incoming.text);
    if (elsewhere) {
      memory.forget(incoming);
      return pointTo(elsewhere);
    }
    const asked = askedIn(incoming.text);
    // 1. What it said on a day that has passed is looked up, and counts as no answer of today.
    const told = await then(asked, incoming);
    if (told) return told;
    // 2. "Why?" is about the answer before, if there was one.
    const before = asksWhy(asked) ? entry(await memory.last(incoming)) : undefined;
    if (before?.status === 'answered')
      return why(before, { asked: '', chosen: false, after: null, version: null }, incoming);
    // 3. Several questions are answered one by one.
    const reading = readQuestions(asked, { matcher, entry });
    if (reading.parts.length > 1) return several(asked, reading, incoming);
    // 4. One that looks like it may carry on from the answer before. What officers replied to it by itself is looked up meanwhile.
    const [{ match }] = reading.parts;
    const alone = { asked, after: null };
    const officers = match.outcome === 'answer' ? undefined : decide.replied(alone);
    const next = mayFollowOn(asked, match) ? await carriedOn(asked, match, incoming) : undefined;
    if (next) return next;
    // 5. What is not sure is looked at once more. After a question that stands alone, "it" means what that leads to, or nothing.
    const surer = await secondLook(asked, match, { entries, matcher, encoder });
    if (surer.outcome !== 'answer' && !keepsTopic(asked)) memory.forget(incoming);
    return one(alone, surer, incoming, officers);
  };

  return {
    message: async (incoming) => memory.noted(await message(incoming)),

    show: async (incoming) => {
      const found = entry(incoming.fields['id']);
      return found
        ? memory.noted(await show(found, { ...readAsked(incoming, { entry, signposts }), chosen: true }, incoming))
        : replies.outOfDate();
    },

    why: async (incoming) => {
      const { found, shown } = readShown(incoming, { entry, signposts });
      return found ? memory.noted(await why(found, shown, incoming)) : replies.outOfDate();
    },
  };
}
