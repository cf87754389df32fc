// "Why this answer?" computes the match again and says honestly what it finds, in words; to officers more of it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { render } from '../../adaptive-cards/render.ts';
import { cards as faqCards } from '../../features/faq/cards.ts';
import type { Match, Matcher } from '../../features/faq/match.ts';
import { sureOf, whyFacts, type Shown } from '../../features/faq/why.ts';
import { LONGEST_QUESTION } from '../../platform/fields.ts';
import { refusals } from '../../platform/refusals.ts';
import { aForm, aMessage, anEntry, anOfficer, aWorld, factsOf, someContent } from '../builders.ts';
import { textOf } from '../playground/card.ts';
import { aMatch, knows } from './known.ts';

const red = anEntry({ id: 'red', title: 'What is the red bus?', alsoAskedAs: ['red bus'] });
const blue = anEntry({ id: 'blue', title: 'What is the blue bus?' });
const open = anEntry({ id: 'open', title: 'Where do zebras graze?', status: 'unanswered', answer: '' });
const entries = [red, blue, open];
const entry = (id: unknown) => entries.find((one) => one.id === id);
const shown = (over: Partial<Shown> = {}): Shown => ({
  asked: 'buss red',
  chosen: false,
  after: null,
  version: red.version,
  ...over,
});

const match = (over: Partial<Match> = {}): Match =>
  aMatch({
    outcome: 'answer',
    id: 'red',
    p: 0.91,
    alternatives: ['blue', 'gone'],
    why: {
      by: 'similar',
      phrasing: 'red bus',
      matched: ['red', 'bus'],
      corrected: [{ typed: 'buss', read: 'bus' }],
      unknown: ['colour'],
      runnerUp: { id: 'blue', p: 0.3 },
      ranking: [
        { id: 'red', score: 1.23456 },
        { id: 'blue', score: 0.5 },
        { id: 'gone', score: -1 },
      ],
      signals: { cover: 0.75, margin: 0.12345 },
    },
    ...over,
  });
const always = (found: Match): Matcher => ({ answer: () => found, reconsider: () => found, alike: () => 0 });
const why = (found: Match, over: Partial<Shown> = {}, forOfficer = false) =>
  whyFacts(red, shown(over), { matcher: always(found), documents: [], entry, forOfficer });

describe('why an answer was shown', () => {
  it('says in words what matched, how surely, and what came next', () => {
    const facts = why(match());
    assert.deepEqual([facts.way, facts.first, facts.was, facts.staff], ['matched', null, null, null]);
    assert.deepEqual(facts.match, {
      sure: 'very-likely',
      by: 'similar',
      phrasing: 'red bus',
      matched: '“red”, “bus”',
      unknown: '“colour”',
      corrected: [{ typed: 'buss', read: 'bus' }],
      runnerUp: { title: blue.title, sure: 'unlikely' },
    });
    assert.deepEqual(
      [facts.version, facts.sources, facts.reviewed, facts.ownerRole],
      [red.version, red.source, '5 October 2026', 'Senior adviser'],
    );
  });

  it('says to officers what people get now, and what is nearest, in order and by its name', () => {
    assert.deepEqual(why(match(), {}, true).staff, {
      outcome: 'answer',
      ranking: [
        { id: 'red', title: red.title },
        { id: 'blue', title: blue.title },
      ],
    });
  });

  it('shows nobody a score, a version or the short name of an entry', () => {
    const reply = faqCards.why.with(why(match(), { version: '0000000' }, true));
    const words = textOf({ ...render(reply) });
    assert.match(words, /very likely.*For officers/su);
    assert.doesNotMatch(words, /\d\.\d|in 10|p =|0000000|cover|margin|gone/u);
    assert.ok(!words.includes(red.version));
  });

  it('says that it was chosen, with or without words that led there', () => {
    const near = why(match({ outcome: 'did-you-mean', p: 0.5 }), { chosen: true });
    assert.deepEqual([near.way, near.match?.sure, near.first], ['chosen', 'even', null]);
    const other = why(match({ id: 'blue' }), { chosen: true });
    assert.deepEqual([other.way, other.match, other.first], ['chosen', null, blue.title]);
    const wordless = why(match(), { chosen: true, asked: '' });
    assert.deepEqual([wordless.way, wordless.match, wordless.first], ['chosen', null, null]);
  });

  it('says that the words now lead elsewhere, or nowhere', () => {
    assert.deepEqual([why(match({ id: 'blue' })).way, why(match({ id: 'blue' })).first], ['elsewhere', blue.title]);
    const nowhere = why(match({ outcome: 'not-known', id: null }));
    assert.deepEqual([nowhere.way, nowhere.first, nowhere.match], ['elsewhere', null, null]);
    assert.equal(why(match({ outcome: 'did-you-mean' })).way, 'elsewhere');
  });

  it('says that the answer has changed since', () => {
    assert.equal(why(match(), { version: '0000000' }).was, '0000000');
    assert.equal(why(match(), { version: null }).was, null);
  });

  it('reads a follow-up as it was read', () => {
    const matcher = knows({ 'What is the blue bus? for red?': { ...match() } });
    const facts = whyFacts(red, shown({ asked: 'and for red?', after: blue }), {
      matcher,
      documents: [],
      entry,
      forOfficer: false,
    });
    assert.deepEqual([facts.way, facts.followsOn, facts.after], ['matched', blue.title, 'blue']);
  });

  it('puts any probability in words', () => {
    assert.deepEqual([1, 0.95, 0.94, 0.75, 0.6, 0.5, 0.3, 0].map(sureOf), [
      'almost-certain',
      'almost-certain',
      'very-likely',
      'very-likely',
      'likely',
      'even',
      'unlikely',
      'unlikely',
    ]);
  });
});

describe('the button "Why this answer?"', () => {
  const content = someContent({ faq: entries, service: { ...someContent().service, examples: ['red'] } });
  const { app } = aWorld({ content });
  /** What the button on the answer's own card sends. */
  const pressed = async (text: string) => {
    const { id, asked, chosen, after, version } = factsOf(faqCards.answer, await app.dispatch(aMessage(text)));
    return { id, asked, chosen, after, version };
  };

  it('leads from an answer to its reasons', async () => {
    const facts = factsOf(faqCards.why, await app.dispatch(aForm('faq.why', await pressed('Red bus?'))));
    assert.deepEqual([facts.id, facts.asked, facts.way, facts.staff], ['red', 'Red bus?', 'matched', null]);
    assert.equal(facts.match?.by, 'exact');
  });

  it('tells officers more', async () => {
    const fields = await pressed('Red bus?');
    const facts = factsOf(faqCards.why, await app.dispatch(aForm('faq.why', fields, { person: anOfficer() })));
    assert.equal(facts.staff?.ranking[0]?.id, 'red');
  });

  it('knows an answer that was chosen among several', async () => {
    const { asked, chosen } = factsOf(
      faqCards.answer,
      await app.dispatch(aForm('faq.show', { id: 'blue', asked: 'a zebra bus' })),
    );
    assert.deepEqual([asked, chosen], ['a zebra bus', true]);
    const facts = factsOf(faqCards.why, await app.dispatch(aForm('faq.why', { id: 'blue', asked, chosen })));
    assert.equal(facts.way, 'chosen');
  });

  it('is out of date for an entry that is none, or has no answer', async () => {
    for (const id of ['gone', 'open', '', '__proto__', undefined, null, 7, ['red'], { toString: null }])
      factsOf(refusals.outOfDate, await app.dispatch(aForm('faq.why', { id, asked: 'red bus' })));
  });

  it('takes whatever a button sends', async () => {
    const anything = fc.oneof(fc.anything(), fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(anything, anything, anything, anything, async (asked, chosen, after, version) => {
        const fields = { id: 'red', asked, chosen, after, version };
        const reply = await app.dispatch(aForm('faq.why', fields));
        const facts = factsOf(faqCards.why, reply);
        assert.ok(facts.asked.length <= LONGEST_QUESTION);
        assert.ok(facts.was === null || /^[\da-f]{7}$/u.test(facts.was));
        assert.ok(reply && Buffer.byteLength(JSON.stringify(render(reply))) < 28 * 1024);
        factsOf(faqCards.answer, await app.dispatch(aForm('faq.show', fields)));
      }),
    );
    const long = factsOf(faqCards.why, await app.dispatch(aForm('faq.why', { id: 'red', asked: 'x'.repeat(9000) })));
    assert.equal(long.asked.length, LONGEST_QUESTION);
  });

  it('can be asked in words, of the answer before', async () => {
    const world = aWorld({ content });
    await world.app.dispatch(aMessage('Red bus?'));
    const facts = factsOf(faqCards.why, await world.app.dispatch(aMessage('Why?')));
    assert.deepEqual([facts.id, facts.way, facts.asked, facts.match], ['red', 'forgotten', '', null]);
  });
});
