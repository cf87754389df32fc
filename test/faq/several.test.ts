// Several questions in one message get one card: each answered, asked back or passed on by itself.
import { memoryStores } from '../stores.ts';
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { LONGEST_BESIDE_OTHERS } from '../../features/faq/replies.ts';
import { topicsOf } from '../../features/faq/answer-event.ts';
import { aForm, aMessage, anEntry, aWorld, drain, down, factsOf, NOW, someContent } from '../builders.ts';

const red = anEntry({ id: 'red', title: 'What is the red bus?', answer: 'A bus.', topic: 'buses' });
const cost = anEntry({ id: 'cost', title: 'Who pays for cover?', topic: 'money' });
const open = anEntry({ id: 'open', title: 'Where do zebras graze?', status: 'unanswered', answer: '', source: [] });
const long = anEntry({ id: 'long', title: 'When does the gallery close?', answer: 'It is long. '.repeat(1000) });
const content = someContent({ faq: [red, cost, open, long], service: { ...someContent().service, examples: ['red'] } });
const both = `${red.title} ${cost.title}`;

describe('several questions', () => {
  it('are answered on one card, each with its question, answer, source and version', async () => {
    const facts = factsOf(faqCards.answers, await aWorld({ content }).app.dispatch(aMessage(both)));
    assert.deepEqual([facts.asked, facts.more], [2, 0]);
    const [first, second] = facts.parts;
    assert.deepEqual(
      [first?.heading, first?.answer?.answer, first?.answer?.sources],
      [red.title, 'A bus.', red.source],
    );
    assert.deepEqual([second?.asked, second?.answer?.id, second?.answer?.version], [cost.title, 'cost', cost.version]);
    assert.deepEqual([first?.pass, first?.options, first?.answer?.cut], [null, [], false]);
  });

  it('are counted under their topics, and the last is remembered', async () => {
    const { app, ports } = aWorld({ content });
    await app.dispatch(aMessage(both));
    assert.deepEqual([...topicsOf(await ports.answerEvents.since('2020-01-01T00:00:00.000Z'))].sort(), [
      ['buses', 1],
      ['money', 1],
    ]);
    const last = await ports.lastShown.find({ conversation: 'a:chat', person: null });
    assert.deepEqual([last?.entry, last?.at], ['cost', NOW]);
  });

  it('are answered though nothing can be counted or remembered', async () => {
    const stores = memoryStores();
    const world = aWorld({
      ...stores,
      content,
      answerEvents: { ...stores.answerEvents, note: down },
      lastShown: { keep: down, find: down, forget: down },
    });
    factsOf(faqCards.answers, await world.app.dispatch(aMessage(both)));
    assert.deepEqual(world.reports.map(({ what }) => what).sort(), [
      'counting the use of an entry',
      'counting the use of an entry',
      'remembering what was shown',
    ]);
  });

  it('are passed on one by one, where there is no answer', async () => {
    const world = aWorld({ content });
    const { app, ports } = world;
    const text = `${both} ${open.title} Xylophone quartz vexing?`;
    const { parts } = factsOf(faqCards.answers, await app.dispatch(aMessage(text)));
    assert.deepEqual(
      parts.map(({ answer, pass }) => [answer?.id ?? null, pass?.entry ?? null, pass?.known ?? null]),
      [
        ['red', null, null],
        ['cost', null, null],
        [null, 'open', open.title],
        [null, '', null],
      ],
    );
    for (const { asked, pass } of parts.slice(2)) {
      assert.ok(pass);
      await app.dispatch(aForm('question.pass', { asked, formKey: pass.key, entry: pass.entry }));
    }
    await drain(world);
    const waiting = await ports.questions.open();
    assert.deepEqual(waiting.map(({ text, entry }) => [text, entry]).sort(), [
      [open.title, 'open'],
      ['Xylophone quartz vexing?', null],
    ]);
  });

  it('show the beginning of a long answer, and the whole of it when asked', async () => {
    const { app } = aWorld({ content });
    const [, part] = factsOf(faqCards.answers, await app.dispatch(aMessage(`${red.title} ${long.title}`))).parts;
    assert.ok(part?.answer?.cut);
    assert.ok(part.answer.answer.length <= LONGEST_BESIDE_OTHERS + 3);
    const { id, asked, after } = part.answer;
    assert.equal(
      factsOf(faqCards.answer, await app.dispatch(aForm('faq.show', { id, asked, after }))).answer,
      long.answer,
    );
  });

  it('make a card that every road carries, however long the answers and questions are', async () => {
    const colours = ['red', 'blue', 'green', 'brown', 'black', 'white'];
    const faq = colours.map((colour) =>
      anEntry({ id: colour, title: `Who drives the ${colour} bus?`, answer: 'Ŵy llŷr. '.repeat(1000) }),
    );
    const { app } = aWorld({ content: someContent({ faq, service: { ...content.service, examples: ['red'] } }) });
    const text = faq.map(({ title }) => `${'ŵ'.repeat(120)}. ${title}`).join(' ');
    const reply = await app.dispatch(aMessage(text));
    assert.deepEqual([factsOf(faqCards.answers, reply).parts.length, factsOf(faqCards.answers, reply).more], [5, 1]);
    assert.ok(reply && Buffer.byteLength(JSON.stringify(render(reply))) < 28 * 1024);
  });
});
