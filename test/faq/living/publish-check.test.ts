// The publish check before a change goes live: it stops what takes confirmed answers away, says which, and lets it pass for a reason only.
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../../features/faq/cards.ts';
import type { Verdict } from '../../../features/faq/match.ts';
import { factsOf, madeUp, someContent } from '../../builders.ts';
import { withOfficers, asOfficer, drafted, olive, published } from './officers.ts';

const SOURCE = 'Letter of 2 November 2026';

describe('the publish check', () => {
  const confirmed = (verdicts: Verdict[]) => withOfficers({ content: someContent({ verdicts }) });
  const EVENINGS = { question: 'how often does it meet then', right: 'sg-frequency' };

  it('stops an edit that takes an answer away that people confirmed, and says which', async () => {
    const world = confirmed([EVENINGS]);
    const draft = await drafted(world, 'sg-frequency', {
      title: 'Are there biscuits?',
      phrasings: 'biscuits',
      answer: 'Yes.',
    });
    assert.equal(draft.blocked, true);
    assert.deepEqual(
      draft.gate?.turned.map(({ question, should }) => [question, should]),
      [[EVENINGS.question, 'Are there biscuits?']],
    );
    const refused = await published(world, draft);
    assert.deepEqual([refused.state, refused.problems], ['open', [madeUp.wording['faq.blocked']]]);
    assert.equal((await world.ports.revisions.of('sg-frequency')).length, 1);
  });

  it('lets it pass with a reason, which is kept', async () => {
    const world = confirmed([EVENINGS]);
    const draft = await drafted(world, 'sg-frequency', {
      title: 'Are there biscuits?',
      phrasings: 'biscuits',
      answer: 'Yes.',
    });
    const passed = await published(world, draft, { reason: 'Meetings have a page of their own' });
    assert.equal(passed.state, 'published');
    assert.equal(
      (await world.ports.revisions.of('sg-frequency')).at(-1)?.override,
      'Meetings have a page of their own',
    );
  });

  it('stops an entry that would answer what must not be answered', async () => {
    const world = confirmed([{ question: 'what is the weather tomorrow', right: null }]);
    const draft = await drafted(world, '', {
      title: 'What is the weather?',
      phrasings: 'what is the weather tomorrow',
      answer: 'Wet.',
      sources: SOURCE,
      topic: 'cost',
    });
    assert.deepEqual(draft.gate?.turned, [
      { question: 'what is the weather tomorrow', should: null, would: 'What is the weather?', on: null },
    ]);
  });

  it('stops words that another entry has, and words that a signpost catches', async () => {
    const world = withOfficers();
    const draft = await drafted(world, 'sg-frequency', {
      phrasings: 'time commitment\nIsos report\na child told me she is being hurt',
    });
    assert.deepEqual(draft.gate?.elsewhere, ['a child told me she is being hurt']);
    assert.equal(draft.blocked, true);
  });

  const OTHER = { sources: SOURCE, topic: 'cost', answer: 'Yes.' };

  it('sees what is published already and begins later, and says on which day a draft would go wrong with it', async () => {
    const question = 'are there ginger biscuits';
    const world = confirmed([{ question, right: 'are-there-biscuits' }]);
    const biscuits = { ...OTHER, title: 'Are there biscuits?', phrasings: question, from: '2026-12-01' };
    const first = await published(world, await drafted(world, '', biscuits), { reason: 'It is new' });
    assert.equal(first.state, 'published');
    const ginger = await drafted(world, '', { ...OTHER, title: 'Is there ginger?', phrasings: question });
    assert.deepEqual(ginger.gate?.taken, [
      { question, should: 'Is there ginger?', would: 'Are there biscuits?', on: '1 December 2026' },
    ]);
    assert.deepEqual(
      ginger.gate.turned.map(({ on }) => on),
      ['1 December 2026'],
    );
    assert.equal((await published(world, ginger)).state, 'open');
    // Over before that begins, it takes nothing away.
    const short = await drafted(world, ginger.entry, { until: '2026-11-30' });
    assert.deepEqual([short.gate?.taken, short.gate?.turned], [[], []]);
  });

  it('looks at a draft that begins later over what will stand then', async () => {
    const world = confirmed([EVENINGS]);
    const later = { title: 'Are there biscuits?', phrasings: 'biscuits', answer: 'Yes.', from: '2026-12-01' };
    const draft = await drafted(world, 'sg-frequency', later);
    assert.deepEqual(
      draft.gate?.turned.map(({ on }) => on),
      ['1 December 2026'],
    );
  });

  it('counts what people confirmed by themselves', async () => {
    const world = confirmed([]);
    const at = '2026-11-23T09:30:00.000Z';
    const judgement = {
      entry: 'sg-frequency',
      version: '',
      question: EVENINGS.question,
      after: null,
      helps: true,
      reason: '',
      at,
    };
    await world.ports.judgements.put(judgement, olive);
    const draft = await drafted(world, 'sg-frequency', {
      title: 'Are there biscuits?',
      phrasings: 'biscuits',
      answer: 'Yes.',
    });
    assert.equal(draft.gate?.turned.length, 1);
  });
});

describe('trying a question', () => {
  it('shows what people would get, by the same function, and counts nothing', async () => {
    const world = withOfficers();
    const tried = factsOf(faqCards.tried, await asOfficer(world, 'faq.try', { question: 'how often does it meet' }));
    assert.deepEqual([tried.outcome, tried.ranking[0]?.entry], ['answer', 'sg-frequency']);
    assert.deepEqual(await world.ports.answerEvents.since('2020-01-01T00:00:00.000Z'), []);
    assert.deepEqual(await world.ports.answerDeliveries.of('sg-frequency'), []);
  });
});
