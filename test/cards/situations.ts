// Every card in the situations it can be in: its sample, and what differs from it.
import type { Cards } from '../../platform/cards.ts';
import type { Reply } from '../../platform/turn.ts';
import { like } from './like.ts';
import { drawSituations } from './draw.ts';
import { nominationSituations } from './nominations.ts';
import { outcomeSituations } from './outcomes.ts';
import { panelSituations } from './panels.ts';
import { questionSituations } from './questions.ts';
import { samples, sampleOf } from './samples.ts';

export * from './like.ts';
export * from './nominations.ts';

export const cardNames = Object.keys(samples) as (keyof Cards)[];

export const emptyDigest = {
  fresh: 0,
  total: 0,
  late: 0,
  nominations: [],
  coverage: [],
  chart: [],
  waiting: [],
  waitingTotal: 0,
  topics: [],
  closing: [],
  unknown: [],
  faq: { drafts: 0, due: 0, untold: [] },
  panel: null,
} satisfies Partial<Cards['digest']>;

const pass = { key: 'q1w2e3r4t5y6u7i8o9p0a', asked: 'how can I put myself forward' };

const manyTimes = { asked: 1000, answered: 1000, opened: 1000, confirmed: 1000, rejected: 1000 };
const noTell = {
  ...{ id: 'q1w2e3r4t5y6u7i8o9p0a1', state: 'open', fault: null, problem: {}, schools: [], found: null },
  typed: { detail: '', school: '', mayName: 'false' },
} satisfies Cards['passed-on']['tell'];

export const situations: Record<string, Reply> = {
  ...Object.fromEntries(cardNames.map((card) => [card, like(card)])),
  ...questionSituations,
  ...outcomeSituations,
  ...drawSituations,
  'welcome in a channel': like('welcome', { place: 'channel', examples: [] }),
  'help without examples': like('help', { examples: [] }),
  'answer with nothing beside it': like('answer', { sources: [], related: [], action: null }),
  'an answer that was chosen': like('answer', { followsOn: null, after: '', asked: '', chosen: true }),
  'an answer that helps': like('answer', { judged: 'helps' }),
  'an answer that does not help': like('answer', { judged: 'not', pass }),
  'an answer of which somebody said what is missing': like('answer', { judged: 'told', pass }),
  'more questions than one message is answered': like('answers', { asked: 8, more: 5 }),
  'answers to all that was asked': like('answers', {
    parts: sampleOf('answers').parts.filter(({ answer }) => answer !== null),
  }),
  'questions of which none is answered': like('answers', {
    parts: sampleOf('answers').parts.map((part) => ({
      ...part,
      answer: null,
      options: [],
      pass: { key: 'q1w2e3r4t5y6u7i8o9p0a', entry: '', known: null },
    })),
  }),
  'no news': like('whats-new', { entries: [], more: 0 }),
  'news for somebody who never looked': like('whats-new', { since: null, more: 1 }),
  'no news for somebody who never looked': like('whats-new', { since: null, entries: [], more: 0 }),
  'an answer that still stands': like('answer-as-of', { to: null }),
  'an answer of one day': like('answer-as-of', { to: '6 January 2020' }),
  'a day without an answer': like('answer-as-of', { was: 'unanswered', answer: '', sources: [] }),
  'a day before answers were kept': like('answer-as-of', { was: 'before', answer: '', sources: [] }),
  'why, for somebody who is no officer': like('why', { staff: null }),
  'why, for a follow-up': like('why', { followsOn: 'What is the steering group?' }),
  'why, of an answer that was chosen': like('why', { way: 'chosen', first: 'What is it?', match: null, asked: '' }),
  'why, of the answer before': like('why', { way: 'forgotten', match: null, asked: '', staff: null, sources: [] }),
  'why, when the words lead elsewhere': like('why', {
    way: 'elsewhere',
    match: null,
    first: 'What is it?',
    was: 'aaaaaaa',
  }),
  'why, when the words lead nowhere': like('why', { way: 'elsewhere', match: null, first: null }),
  'a signpost with a telephone number only': like('signpost', {
    urgent: '',
    contact: { role: 'Schools HR advice', phone: '01632 960145', email: '', url: '' },
  }),
  'a signpost with a page only': like('signpost', {
    urgent: '',
    contact: { role: 'Customer feedback team', phone: '', email: '', url: 'https://example.org/complaints' },
  }),
  'answer with the documents': like('answer', { action: 'documents' }),
  'a question nobody expected': like('not-known', { known: null, entry: null, related: [] }),
  'a follow-up nobody expected': like('not-known', { after: 'budget', followsOn: 'What does it cost?' }),
  'an answer to one person': like('question-answered', { title: null, others: 0 }),
  'an answer that helped': like('question-answered', { helped: true }),
  'an answer that is there already': like('question-reopened', { already: true }),
  'a question passed on alone': like('passed-on', { others: 0 }),
  'a question that seems to name somebody': like('before-passing', {
    found: { email: false, phone: false, names: ['Mrs Example'] },
  }),
  'a reason that seems to name somebody': like('before-objecting', {
    field: 'reason',
    found: { email: false, phone: false, names: ['Mrs Example'] },
  }),
  'a detail that seems to name somebody': like('passed-on', {
    tell: { ...noTell, found: { email: false, phone: false, names: ['Mrs Example'] } },
  }),
  'a question passed on where others read along': like('passed-on', { tell: null }),
  ...Object.fromEntries(
    (['open', 'kept', 'closed'] as const).map((state) => [
      `a question to which something is added: ${state}`,
      like('passed-on', { tell: { ...noTell, state } }),
    ]),
  ),
  'a question to which something could not be added': like('passed-on', { at: '', tell: { ...noTell, fault: 'F-1' } }),
  'a question passed on twice': like('passed-on', { already: true }),
  'no documents': like('documents', { documents: [] }),
  'a document of which little is known': like('documents', {
    documents: [{ title: 'Vision', kind: 'Vision', published: '', size: '', summary: '', url: 'https://example.org' }],
  }),
  ...nominationSituations,
  ...panelSituations,
  'no link to the private chat': like('private-only', { chat: '' }),
  'a channel that follows already': like('following', { already: true }),
  'a channel that did not follow': like('not-following', { was: false }),
  'a digest with nothing in it': like('digest', emptyDigest),
  'the digest so far, before any other': like('digest', { number: 0, since: '', more: 4, late: 0, waitingTotal: 12 }),
  'a correction that is another text': like('answer-corrected', { changes: [], sources: [] }),
  'an answer that was taken back': like('answer-corrected', { answered: false, answer: '', sources: [] }),
  'words that came and went': like('answer-corrected', {
    changes: [
      { was: '', now: 'Members meet online.' },
      { was: 'Lunch is served.', now: '' },
    ],
  }),
  'a desk on which nothing waits': like('faq-desk', { drafts: [], due: [], ahead: [], more: 0 }),
  'a question tried that is asked back': like('faq-tried', { outcome: 'did-you-mean' }),
  'a question tried that nobody has answered': like('faq-tried', { outcome: 'unanswered' }),
  'a question tried that is not known': like('faq-tried', { outcome: 'not-known', best: null, ranking: [] }),
  'nothing to try': like('faq-tried', { outcome: 'nothing', question: '', best: null, ranking: [] }),
  'a new entry to write': like('faq-edit', { entry: '', draft: 0, problems: [], changed: false, history: [] }),
  'a draft that passes the gate': like('faq-draft', {
    gate: { replayed: 12, turned: [], taken: [], elsewhere: [], more: 0 },
    blocked: false,
    problems: [],
    reason: '',
  }),
  'a draft of one’s own, of a new entry': like('faq-draft', { isNew: true, another: true, added: [], removed: [] }),
  'a published draft': like('faq-draft', { state: 'published', gate: null, blocked: false, hear: 1, problems: [] }),
  'a draft that was let go, of an entry without an answer': like('faq-draft', {
    state: 'dropped',
    gate: null,
    blocked: false,
    answer: '',
    sources: [],
    changed: true,
  }),
  'the longest draft': like('faq-draft', {
    answer: 'ŵ'.repeat(4000),
    why: 'ŵ'.repeat(500),
    added: Array.from({ length: 20 }, () => 'ŵ'.repeat(100)),
  }),
  'a report before anybody asked': like('faq-report', { entries: [], more: 0, reasons: [], passedOn: 0 }),
  'the longest report': like('faq-report', {
    entries: Array.from({ length: 15 }, () => ({ ...manyTimes, title: 'Ŵ'.repeat(160) })),
    reasons: Array.from({ length: 10 }, () => ({
      title: 'Ŵ'.repeat(160),
      day: '20 November 2026',
      text: 'ŵ'.repeat(300),
    })),
    passedOn: 1,
  }),
  'a quiet digest after the close': like('digest-quiet', { closing: '', total: 1, waitingTotal: 1 }),
};
