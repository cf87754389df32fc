// The FAQ: what people ask, the council's answers with their sources, and what officers make of both.
//
// `content/faq/` is the beginning. What was published since is in the table `Faq`: a row for each revision of each entry, a draft for each
// entry that somebody writes, and `edition`, the number of publications. Publishing is one transaction over that number, so whatever was
// checked is what it publishes over. `published-faq.ts` holds the published FAQ and its matcher in one value that is replaced as a whole; `ask.ts` is
// the flow of an answer, `officers/` is what officers do, and `recall.ts` tells whoever was told an older answer what changed.
//
// An answer quotes facts by name (`{{round.closes}}`). It is kept as it is written; `entryOf` fills it in, and with it everything that is shown. A
// revision keeps the facts that it was published with, and they are part of its version: who was told others is known by that. Where the
// council's files state another one, the text is published again when the service starts (`new-revisions.ts`).
//
// What a file says that no revision ever said becomes a revision when the service starts. An older file that comes back changes nothing, and a
// file never writes over what officers published last. Each process looks at the number of publications at most once a minute, and learns only
// what changed. Before publishing, every confirmed question is asked of the FAQ before and after, for the moment the draft begins and for each
// later one at which something published begins while it stands. On pages officers press the same buttons (`officers/desk-*.ts`), and see the very
// cards that people will get, corrections too, before they publish. An answer is withdrawn by a revision without one. The outbox row of a revision
// stays until it has begun and its last day is over; in between it is put off. `Told` keeps which version each conversation was shown, no name
// and no question. News and past answers are computed from the revisions. An import from files only drafts.
//
// What people say of an answer is a row for each person and question, so the last word counts and nobody can be read from it. Teams' own
// feedback buttons name only a message, so after an answer was sent the id of its activity is kept with the entry. A message that somebody asks
// about comes from a chat the bot may not be in: nothing personal is opened there, nothing is remembered, and no question is passed on.
//
// `web/` shows the same to anybody with a browser, by the same rules: `decide.ts` says what a question gets, and pages and cards are told the same
// facts. Nobody knows who looks at a page, so nothing of a search is kept or counted, and what somebody says of an answer is kept without the
// question, under a key that their form was given.
import { actions } from './audit.ts';
import { AUDIT_COLUMNS } from '../../platform/audit-row.ts';
import { RECIPIENT_COLUMNS } from '../../platform/notifications/store.ts';
import { z } from 'zod';
import { everyone, officers, onDesk } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { FEEDBACK } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import { content } from './content.ts';
import { sections } from './digest.ts';
import { notifications } from './notifications.ts';
import { triedIn } from './officers/list-waiting.ts';
import { answerEvents } from './store/answer-events.ts';
import { isJudgementOf, judgements } from './store/judgements.ts';
import { lastLooked } from './store/last-looked.ts';
import { lastShown } from './store/last-shown.ts';
import { revisions } from './store/revisions.ts';
import { answerMessages } from './store/answer-messages.ts';
import { answerDeliveries } from './store/answer-deliveries.ts';
import { type FaqNeeds, faqUseCases } from './use-cases.ts';
import { wording } from './wording.ts';

export const faq = feature(
  {
    name: 'faq',
    cards,
    content,
    wording,
    words: {
      topics: everyone,
      'whats-new': everyone,
      faq: { ...onDesk, shows: true },
      report: { ...onDesk, shows: true },
    },
    patterns: { 'try a question': { ...officers, fits: (text) => triedIn(text) !== undefined } },
    buttons: {
      'faq.show': everyone,
      'faq.topics': everyone,
      'faq.topic': everyone,
      'faq.follow': everyone,
      'faq.unfollow': everyone,
      'faq.news': everyone,
      'faq.why': everyone,
      'faq.helped': everyone,
      'faq.object': everyone,
      [FEEDBACK]: everyone,
      'faq.desk': officers,
      'faq.try': officers,
      'faq.edit': officers,
      'faq.save': officers,
      'faq.withdraw': officers,
      'faq.draft': officers,
      'faq.publish': officers,
      'faq.drop': officers,
      'faq.learn': officers,
      'faq.words': officers,
    },
    personalPages: {
      'GET /faq': {
        ...officers,
        menu: { order: 5, says: 'desk.faq' },
        key: { press: 'f', says: 'desk.faq' },
        word: 'faq',
      },
      'GET /faq/new': officers,
      'POST /faq/new': officers,
      'POST /faq/new/preview': officers,
      'GET /faq/{id}': officers,
      'GET /faq/{id}/edit': officers,
      'POST /faq/{id}/edit': officers,
      'POST /faq/{id}/preview': officers,
      'GET /faq/{id}/draft': officers,
      'POST /faq/{id}/draft': officers,
      'GET /faq/{id}/history': officers,
    },
    audit: actions,
    tables: {
      Faq: {
        holds: 'revisions of entries, changed settings, drafts, who did what to them, and corrections on their way',
        // The council's contact, which an answer may quote, may be somebody's own.
        personal: ['author', 'publisher', 'facts', ...AUDIT_COLUMNS, ...RECIPIENT_COLUMNS],
        kept: 'for good',
      },
      Told: { holds: 'which version of which entry a conversation was told', personal: ['address'], kept: 'for good' },
      Topics: { holds: 'how entries are used: no text and no person', personal: [], kept: 'for good' },
      Judgements: {
        holds: 'what people say of answers',
        personal: ['question', 'after', 'reason'],
        kept: 'for good',
        theirs: { row: isJudgementOf },
      },
    },
    stores: (tables) => ({
      revisions: revisions(tables),
      answerDeliveries: answerDeliveries(tables),
      answerEvents: answerEvents(tables),
      judgements: judgements(tables),
      lastShown: lastShown(tables),
      lastLooked: lastLooked(tables),
      answerMessages: answerMessages(tables),
    }),
    // The event's id is the revision's.
    events: {
      'faq.published': {
        table: 'Faq',
        schema: z.strictObject({
          id: z.string().regex(/^[a-z\d-]{1,100}\.\d{1,5}$/),
          partition: z.literal('faq'),
          kind: z.literal('faq.published'),
        }),
      },
    },
    notifications,
    digest: sections,
    pages: {
      'GET /questions': { menu: { order: 10, says: 'menu.questions' } },
      'GET /questions/all': {},
      'GET /questions/changes.atom': {},
      'GET /questions/{id}': {},
      'POST /questions/{id}': {},
      'GET /questions/{id}/history': {},
    },
    offers: [
      'currentFaq',
      'restateFaq',
      'restatedBy',
      'renewFaq',
      'recall',
      'ask',
      'lastAnswer',
      'search',
      'citing',
      'faqTopics',
    ],
  },
  (needs: FaqNeeds) => faqUseCases(needs),
);

// What other features may know of it.
export type { GetCurrentFaq, CurrentFaq } from './current-faq.ts';
export { asks } from './asks.ts';
export { cutMarkdown, firstWords } from './cut.ts';
export type { FaqEntry } from './entry.ts';
export { type Judgement, LONGEST_REASON } from './judgement.ts';
export type { Matcher, Trained } from './match.ts';
export type { Encoded } from './matching/encoded.ts';
export { slipsBetween } from './matching/spelling.ts';
export { type Word, wordsOf } from './matching/text.ts';
export type { AnswerDeliveries, AnswerEvents, Encoder, Judgements, OfficersReply, Replies } from './ports.ts';
export { withoutSigner } from './pleasantries.ts';
export { AUXILIARIES, CARRIES_ON, PRONOUNS, QUESTION_WORDS, SMALL_WORDS } from './word-kinds.ts';
export { wordsToKeep } from './words-to-keep.ts';
