// Browsing: topics by their names with how many questions each has, and the questions of one, those without an answer apart.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { aForm, aMessage, anEntry, aWorld, factsOf, inChannel, madeUp, someContent } from '../builders.ts';
import { published, drafted, withOfficers } from './living/officers.ts';

const faq = [
  anEntry({ id: 'red', title: 'What is the red bus?', topic: 'steering-group' }),
  anEntry({ id: 'open', title: 'Where do zebras graze?', topic: 'networks', status: 'unanswered', answer: '' }),
  anEntry({ id: 'blue', title: 'What is the blue bus?', topic: 'networks' }),
];
const content = someContent({ faq, service: { ...someContent().service, examples: ['red'] } });
const topics = async (world: ReturnType<typeof aWorld>, text = 'topics') =>
  factsOf(faqCards.topics, await world.app.dispatch(aMessage(text)));
const topic = async (world: ReturnType<typeof aWorld>, fields: Record<string, unknown>) =>
  factsOf(faqCards.topic, await world.app.dispatch(aForm('faq.topic', fields)));

describe('topics', () => {
  it('are listed by their names in the council’s order, with how many questions each has', async () => {
    const facts = await topics(aWorld({ content }));
    assert.deepEqual(facts.topics, [
      { topic: 'networks', name: madeUp.topicNames['networks'], questions: 2, unanswered: 1 },
      { topic: 'steering-group', name: madeUp.topicNames['steering-group'], questions: 1, unanswered: 0 },
    ]);
    assert.deepEqual([facts.page.previous, facts.page.next], [null, null]);
  });

  for (const text of [
    'browse',
    'list of questions',
    'All questions, please',
    'show me the questions',
    'What can I ask about?',
  ])
    it(`are listed for other words: ${text}`, async () => {
      assert.equal((await topics(aWorld({ content }), text)).topics.length, 2);
    });

  it('open in a channel, too, and so do their questions', async () => {
    const { app } = aWorld({ content });
    factsOf(faqCards.topics, await app.dispatch(aMessage('topics', inChannel)));
    factsOf(faqCards.topic, await app.dispatch(aForm('faq.topic', { topic: 'networks' }, inChannel)));
    factsOf(faqCards.topics, await app.dispatch(aForm('faq.topics', {}, inChannel)));
  });

  it('know what officers published since, and name a topic that the council has not named', async () => {
    const world = withOfficers({ content });
    const inputs = { title: 'Where can I park?', answer: 'Behind the hall.', sources: 'A plan', topic: 'car-parks' };
    await published(world, await drafted(world, '', inputs));
    assert.deepEqual(
      (await topics(world)).topics.map(({ name }) => name),
      ['Networks of schools', 'The steering group', 'Car parks'],
    );
  });

  it('take no topic for one that an object has by itself', async () => {
    const odd = [anEntry({ id: 'odd', title: 'Who built it?', topic: 'constructor' })];
    const [first] = (await topics(aWorld({ content: { ...content, faq: odd } }))).topics;
    assert.equal(first?.name, 'Constructor');
  });
});

describe('the questions of a topic', () => {
  it('are buttons that show their answers, and those without one stand apart', async () => {
    const world = aWorld({ content });
    const facts = await topic(world, { topic: 'networks' });
    assert.deepEqual(facts.answered, [{ id: 'blue', title: 'What is the blue bus?' }]);
    assert.deepEqual(facts.unanswered, [{ id: 'open', title: 'Where do zebras graze?' }]);
    factsOf(faqCards.answer, await world.app.dispatch(aForm('faq.show', { id: 'blue' })));
    assert.equal(factsOf(faqCards.notKnown, await world.app.dispatch(aForm('faq.show', { id: 'open' }))).entry, 'open');
  });

  for (const fields of [{ topic: 'gone' }, { topic: '__proto__' }, { topic: ['networks'] }, {}])
    it(`give way to the topics where there are none: ${JSON.stringify(fields)}`, async () => {
      factsOf(faqCards.topics, await aWorld({ content }).app.dispatch(aForm('faq.topic', fields)));
    });

  it('come a part at a time, however many and long they are, and each part fits a card', async () => {
    const long = Array.from({ length: 300 }, (_, n) =>
      anEntry({
        id: `entry-${n}`,
        title: `${String(n).padStart(3, '0')} ${'ŵ'.repeat(196)}`,
        topic: 'networks',
        ...(n % 2 && { status: 'unanswered', answer: '' }),
      }),
    );
    // Browsing needs no matcher that has learnt them.
    const { matcher } = aWorld({ content }).ports;
    const world = aWorld({ content: { ...content, faq: long }, matcher });
    const seen: string[] = [];
    for (let at: number | null = 0; at !== null;) {
      const reply = await world.app.dispatch(aForm('faq.topic', { topic: 'networks', at }));
      const { answered, unanswered, page } = factsOf(faqCards.topic, reply);
      seen.push(...[...answered, ...unanswered].map(({ id }) => id));
      assert.ok(reply && Buffer.byteLength(JSON.stringify(render(reply))) < 28 * 1024);
      at = page.next;
    }
    assert.deepEqual([seen.length, new Set(seen).size], [300, 300]);
    assert.ok(
      seen.slice(0, 150).every((id) => Number(id.slice(6)) % 2 === 0),
      'those with an answer come first',
    );
  });
});
