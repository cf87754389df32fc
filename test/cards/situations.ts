// Every card in the situations it can be in: its sample, and what differs from it.
import { cards as faqCards } from '../../features/faq/cards.ts';
import { cards as helpCards } from '../../features/help/cards.ts';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import type { TellFacts } from '../../features/questions/question-facts.ts';
import { cards as signpostsCards } from '../../features/signposts/cards.ts';
import { cards as staffChannelsCards } from '../../features/staff-channels/cards.ts';
import type { Reply } from '../../platform/card.ts';
import { refusals } from '../../platform/refusals.ts';
import { cards as digestCards, type DigestFacts } from '../digest/cards.ts';
import { speakingSituations } from './speaking.ts';
import { browsingSituations } from './browsing.ts';
import { drawSituations } from './draw.ts';
import { like } from './like.ts';
import { documentSituations } from './documents.ts';
import { mannersSituations } from './manners.ts';
import { meetingSituations } from './meetings.ts';
import { retentionSituations } from './retention.ts';
import { mySchoolSituations } from './my-school.ts';
import { nominationSituations } from './nominations.ts';
import { outcomeSituations } from './outcomes.ts';
import { panelSituations } from './panels.ts';
import { questionSituations } from './questions.ts';
import { everyCard, sampleOf } from './samples.ts';

export * from './like.ts';
export * from './changes.ts';
export * from './nominations.ts';

export const emptyDigest = {
  fresh: 0,
  total: 0,
  late: 0,
  nominations: [],
  coverage: [],
  waiting: [],
  waitingTotal: 0,
  ...{ topics: [], closing: [], unfinished: [], deletions: [] },
  closuresEnd: [],
  unknown: [],
  corrections: [],
  faq: { drafts: [], more: 0, due: 0, untold: [] },
  ...{ panel: null, thoughts: { fresh: 0, total: 0, uncoded: 0, promises: [] } },
} satisfies Partial<DigestFacts>;

const pass = { key: 'q1w2e3r4t5y6u7i8o9p0a', asked: 'how can I put myself forward' };

const manyTimes = { asked: 1000, answered: 1000, opened: 1000, confirmed: 1000, rejected: 1000 };
const noTell = {
  id: 'q1w2e3r4t5y6u7i8o9p0a1',
  state: 'open',
  fault: null,
  problem: {},
  schools: [],
  found: null,
  typed: { detail: '', school: '', mayName: 'false' },
} satisfies TellFacts;

export const situations: Record<string, Reply> = {
  ...Object.fromEntries([...everyCard].map(([path, card]) => [path, like(card)])),
  ...speakingSituations,
  ...mySchoolSituations,
  ...questionSituations,
  ...outcomeSituations,
  ...drawSituations,
  ...browsingSituations,
  'welcome in a channel': like(helpCards.welcome, { place: 'channel', examples: [] }),
  'help without examples': like(helpCards.help, { examples: [] }),
  'answer with nothing beside it': like(faqCards.answer, { sources: [], cited: [], related: [], action: null }),
  'an answer that was chosen': like(faqCards.answer, { followsOn: null, after: '', asked: '', chosen: true }),
  'an answer that helps': like(faqCards.answer, { judged: 'helps' }),
  'an answer that does not help': like(faqCards.answer, { judged: 'not', pass }),
  'an answer of which somebody said what is missing': like(faqCards.answer, { judged: 'told', pass }),
  'more questions than one message is answered': like(faqCards.answers, { asked: 8, more: 5 }),
  'answers to all that was asked': like(faqCards.answers, {
    parts: sampleOf(faqCards.answers).parts.filter(({ answer }) => answer !== null),
  }),
  'questions of which none is answered': like(faqCards.answers, {
    parts: sampleOf(faqCards.answers).parts.map((part) => ({
      ...part,
      answer: null,
      options: [],
      pass: { key: 'q1w2e3r4t5y6u7i8o9p0a', entry: '', known: null },
    })),
  }),
  'an answer that still stands': like(faqCards.asOf, { to: null }),
  'an answer of one day': like(faqCards.asOf, { to: '6 January 2020' }),
  'a day without an answer': like(faqCards.asOf, { was: 'unanswered', answer: '', sources: [] }),
  'a day before answers were kept': like(faqCards.asOf, { was: 'before', answer: '', sources: [] }),
  'why, for somebody who is no officer': like(faqCards.why, { staff: null }),
  'why, for a follow-up': like(faqCards.why, { followsOn: 'What is the steering group?' }),
  'why, of an answer that was chosen': like(faqCards.why, {
    way: 'chosen',
    first: 'What is it?',
    match: null,
    asked: '',
  }),
  'why, of the answer before': like(faqCards.why, {
    way: 'forgotten',
    match: null,
    asked: '',
    staff: null,
    sources: [],
  }),
  'why, when the words lead elsewhere': like(faqCards.why, {
    way: 'elsewhere',
    match: null,
    first: 'What is it?',
    was: 'aaaaaaa',
  }),
  'why, when the words lead nowhere': like(faqCards.why, { way: 'elsewhere', match: null, first: null }),
  'a signpost with a telephone number only': like(signpostsCards.signpost, {
    urgent: '',
    contact: { role: 'Schools HR advice', phone: '01632 960145', email: '', url: '' },
  }),
  'a signpost with a page only': like(signpostsCards.signpost, {
    urgent: '',
    contact: { role: 'Customer feedback team', phone: '', email: '', url: 'https://example.org/complaints' },
  }),
  'answer with the documents': like(faqCards.answer, { action: 'documents' }),
  'a question nobody expected': like(faqCards.notKnown, { known: null, entry: null, related: [] }),
  'a follow-up nobody expected': like(faqCards.notKnown, { after: 'budget', followsOn: 'What does it cost?' }),
  'an answer to one person': like(questionsCards.answered, { title: null, others: 0 }),
  'an answer that helped': like(questionsCards.answered, { helped: true }),
  'an answer that is there already': like(questionsCards.reopened, { already: true }),
  'a question passed on alone': like(questionsCards.passedOn, { others: 0 }),
  'a question passed on where no day is promised': like(questionsCards.passedOn, { by: '' }),
  'a question that seems to name somebody': like(questionsCards.beforePassing, {
    found: { email: false, phone: false, names: ['Mrs Example'] },
  }),
  'a reason that seems to name somebody': like(faqCards.beforeObjecting, {
    field: 'reason',
    found: { email: false, phone: false, names: ['Mrs Example'] },
  }),
  'a detail that seems to name somebody': like(questionsCards.passedOn, {
    tell: { ...noTell, found: { email: false, phone: false, names: ['Mrs Example'] } },
  }),
  'a question passed on where others read along': like(questionsCards.passedOn, { tell: null }),
  ...Object.fromEntries(
    (['open', 'kept', 'closed'] as const).map((state) => [
      `a question to which something is added: ${state}`,
      like(questionsCards.passedOn, { tell: { ...noTell, state } }),
    ]),
  ),
  'a question to which something could not be added': like(questionsCards.passedOn, {
    at: '',
    tell: { ...noTell, fault: 'F-1' },
  }),
  'a question passed on twice': like(questionsCards.passedOn, { already: true }),
  ...documentSituations,
  ...mannersSituations,
  ...meetingSituations,
  ...retentionSituations,
  ...nominationSituations,
  ...panelSituations,
  'no link to the private chat': like(refusals.privateOnly, { chat: '' }),
  'a channel that follows already': like(staffChannelsCards.following, { already: true }),
  'a channel that did not follow': like(staffChannelsCards.notFollowing, { was: false }),
  'a digest with nothing in it': like(digestCards.digest, emptyDigest),
  'the digest so far, before any other': like(digestCards.digest, {
    number: 0,
    since: '',
    more: 4,
    late: 0,
    waitingTotal: 12,
  }),
  'a correction that is another text': like(faqCards.corrected, { changes: [], sources: [] }),
  'an answer that was taken back': like(faqCards.corrected, { answered: false, answer: '', sources: [] }),
  'words that came and went': like(faqCards.corrected, {
    changes: [
      { was: '', now: 'Members meet online.' },
      { was: 'Lunch is served.', now: '' },
    ],
  }),
  'officers for whom nothing waits': like(faqCards.officers, {
    drafts: [],
    due: [],
    ahead: [],
    unanswered: [],
    unansweredInAll: 0,
    more: 0,
  }),
  'a question tried that is asked back': like(faqCards.tried, { outcome: 'did-you-mean' }),
  'a question tried that nobody has answered': like(faqCards.tried, { outcome: 'unanswered' }),
  'a question tried that is not known': like(faqCards.tried, { outcome: 'not-known', best: null, ranking: [] }),
  'nothing to try': like(faqCards.tried, { outcome: 'nothing', question: '', best: null, ranking: [] }),
  'a new entry to write': like(faqCards.edit, {
    entry: '',
    draft: 0,
    problems: [],
    answerProblem: '',
    changed: false,
    history: [],
  }),
  'a draft that passes the publish check': like(faqCards.draft, {
    gate: { replayed: 12, turned: [], taken: [], elsewhere: [], more: 0 },
    blocked: false,
    problems: [],
    reason: '',
  }),
  'a draft of one’s own, of a new entry': like(faqCards.draft, { isNew: true, another: true, added: [], removed: [] }),
  'a published draft': like(faqCards.draft, { state: 'published', gate: null, blocked: false, hear: 1, problems: [] }),
  'a draft that was let go, of an entry without an answer': like(faqCards.draft, {
    state: 'dropped',
    gate: null,
    blocked: false,
    answer: '',
    sources: [],
    changed: true,
  }),
  'the longest draft': like(faqCards.draft, {
    answer: 'ŵ'.repeat(4000),
    why: 'ŵ'.repeat(500),
    added: Array.from({ length: 20 }, () => 'ŵ'.repeat(100)),
  }),
  'the longest report': like(faqCards.report, {
    entries: Array.from({ length: 15 }, () => ({ ...manyTimes, title: 'Ŵ'.repeat(160) })),
    reasons: Array.from({ length: 10 }, () => ({
      title: 'Ŵ'.repeat(160),
      day: '20 November 2026',
      text: 'ŵ'.repeat(300),
    })),
    passedOn: 1,
  }),
  'a quiet digest after the close': like(digestCards.quiet, { closing: [], total: 1, waitingTotal: 1 }),
};
