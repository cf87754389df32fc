// Everybody who asked hears the answer once, whatever breaks in between; an answer that did not help comes back.
import { storesOver } from '../../app.ts';
import { announced } from '../../platform/announced.ts';
import { memoryStores } from '../stores.ts';
import assert from 'node:assert/strict';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import type { Posted } from '../../platform/ports.ts';
import { aForm, aStaffChannel, aWorld, down, drain, factsOf, NOW, type World, settle } from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { answer, asked, asker, delivered, ID, press, pressed, question, toAskers } from './asked.ts';

describe('an answer on its way', () => {
  const post =
    (fates: Record<string, Posted | 'unknown'>) =>
    (address: string): Promise<Posted> => {
      const fate = fates[address] ?? { posted: true, activity: 'an-activity' };
      return fate === 'unknown' ? Promise.reject(new Error('the line broke')) : Promise.resolve(fate);
    };

  it('that cannot be delivered, or of which nobody can know, is said to officers and never sent again', async () => {
    const fates = {
      'chat of asker 1': { posted: false, refused: 'BotNotInConversationRoster' },
      'chat of asker 2': 'unknown',
    } as const;
    const world = await asked(3, { ...memoryStores(), post: post(fates) });
    await pressed(world, 'question.answer', answer);
    assert.deepEqual(await delivered(world), ['failed', 'sent', 'unknown']);
    await settle(world);
    assert.deepEqual(factsOf(questionsCards.question, world.replaced.at(-1)?.reply).delivered, {
      sent: 1,
      waiting: 0,
      failed: 1,
      unknown: 1,
      helped: 0,
    });
    const [again] = world.queued().filter(({ kind }) => kind === 'delivery');
    assert.ok(again);
    await world.app.jobs.work(again);
    assert.deepEqual(await delivered(world), ['failed', 'sent', 'unknown']);
  });

  it('still reaches the others when one has said already that it does not help', async () => {
    const world = await asked(2);
    await press(world, 'question.answer', answer);
    const event = world
      .queued()
      .filter(({ kind }) => kind === 'outbox')
      .at(-1);
    assert.ok(event);
    await world.app.jobs.work(event);
    const [first] = world.queued().filter(({ kind }) => kind === 'delivery');
    assert.ok(first);
    await world.app.jobs.work(first);
    await world.app.dispatch(aForm('question.object', { id: ID, answers: 1, words: 'No.' }, asker(1)));
    await world.app.dispatch(aForm('question.object', { id: ID, answers: 1, words: 'Nor me.' }, asker(2)));
    await drain(world);
    assert.deepEqual(await delivered(world), ['sent', 'sent']);
    assert.deepEqual((await question(world)).objections.map(({ text }) => text).sort(), ['No.', 'Nor me.']);
  });

  it('is told to be there though somebody says that it helps while it is being noted', async () => {
    const world = await asked(1);
    await pressed(world, 'question.answer', answer);
    const notification = { kind: 'answer', question: ID, answer: 1 } as const;
    const [one] = await world.ports.deliveries.of(notification);
    assert.ok(one);
    await Promise.all([
      world.ports.deliveries.help(notification, asker(1).person, NOW),
      world.ports.deliveries.move(notification, one.recipient, { from: 'sent', state: 'unknown', at: NOW }),
    ]);
    const [now] = await world.ports.deliveries.of(notification);
    assert.deepEqual([now?.helped, now?.state], [true, 'unknown']);
  });

  it('waits where Teams is busy, and is sent when the queue tries again', async () => {
    const fates: Record<string, Posted> = {};
    const world = await asked(1, { ...memoryStores(), post: post(fates) });
    fates['chat of asker 1'] = { posted: false, busy: true };
    await press(world, 'question.answer', answer);
    const done = await drain(world);
    assert.deepEqual(await delivered(world), ['waiting']);
    delete fates['chat of asker 1'];
    await settle(world, done);
    assert.deepEqual(await delivered(world), ['sent']);
  });

  it('is sent once, however often its message arrives, also at the same moment', async () => {
    const world = await asked(2);
    await press(world, 'question.answer', answer);
    await drain(world);
    const messages = world.queued().filter(({ kind }) => kind === 'delivery');
    await Promise.all([...messages, ...messages].map((work) => world.app.jobs.work(work)));
    assert.equal(toAskers(world).length, 2);
  });

  it('that a crash left half sent is unknown after ten minutes, and the others are sent', async () => {
    const world = await asked(2);
    await press(world, 'question.answer', answer);
    const notification = { kind: 'answer', question: ID, answer: 1 } as const;
    const askers = await world.ports.questions.askers(ID);
    await world.ports.deliveries.plan(
      notification,
      askers.map((one) => ({ ...one, about: one.text })),
      '2026-11-23T09:20:00.000Z',
    );
    const [first] = await world.ports.deliveries.of(notification);
    assert.ok(first);
    await world.ports.deliveries.move(notification, first.recipient, {
      from: 'waiting',
      state: 'sending',
      at: '2026-11-23T09:25:00.000Z',
    });
    const done = await drain(world);
    assert.deepEqual(await delivered(world), ['sending', 'sent']);
    await settle(world, done);
    assert.deepEqual(await delivered(world), ['sent', 'unknown']);
    assert.deepEqual(await world.ports.outbox.waiting('2030-01-01T00:00:00.000Z'), []);
    assert.equal(toAskers(world).length, 1);
  });

  it('is found by a timer when it could not be enqueued, and nothing that was acknowledged is lost', async () => {
    const reports: string[] = [];
    const stores = memoryStores();
    const announcing = announced(stores.tables, {
      enqueue: down,
      clock: () => NOW,
      report: (what) => reports.push(what),
    });
    const broken = aWorld({ ...stores, ...storesOver(announcing), enqueue: down });
    await broken.ports.staffChannels.follow(aStaffChannel());
    const form = aForm('question.pass', { formKey: ID, asked: 'Who pays for cover?' }, asker(1));
    factsOf(questionsCards.passedOn, await broken.app.dispatch(form));
    factsOf(questionsCards.question, await press(broken, 'question.answer', answer));
    assert.deepEqual([broken.posts, stores.queued(), reports.length], [[], [], 2]);
    const mended = aWorld(stores);
    mended.clock.now = '2026-11-23T09:35:00.000Z';
    assert.equal(await mended.app.jobs.sweepOutbox(), 2);
    assert.equal(await mended.app.jobs.sweepOutbox(), 0);
    await drain(mended);
    assert.deepEqual(await delivered(mended), ['sent']);
    assert.equal(toAskers(mended).length, 1);
  });
});

describe('an answer that helps', () => {
  it('is counted once for each person, and the answer stays in sight', async () => {
    const world = await asked(2);
    await pressed(world, 'question.answer', answer);
    const helps = (n: number, fields = {}) =>
      world.app.dispatch(aForm('question.helped', { id: ID, answers: 1, ...fields }, asker(n)));
    for (const n of [1, 1, 2]) {
      const facts = factsOf(questionsCards.answered, await helps(n));
      assert.deepEqual([facts.helped, facts.answer], [true, answer.answer]);
    }
    await drain(world);
    assert.equal(factsOf(questionsCards.question, world.replaced.at(-1)?.reply).delivered.helped, 2);
    assert.equal(cardOf(await helps(3)), 'refusals/out-of-date');
    for (const answers of [0, 2, 'x', null]) assert.equal(cardOf(await helps(1, { answers })), 'refusals/out-of-date');
  });
});

describe('an answer that does not help', () => {
  const object = (world: World, n: number, fields: Record<string, unknown> = {}) =>
    world.app.dispatch(
      aForm('question.object', { id: ID, answers: 1, words: 'And for a whole day?', ...fields }, asker(n)),
    );

  async function answered(askers: number): Promise<World> {
    const world = await asked(askers);
    await pressed(world, 'question.answer', answer);
    return world;
  }

  it('comes back to officers with the words of who asked, and the next answer reaches everybody', async () => {
    const world = await answered(2);
    assert.equal(factsOf(questionsCards.reopened, await object(world, 2)).already, false);
    await drain(world);
    const card = factsOf(questionsCards.question, world.replaced.at(-1)?.reply);
    assert.deepEqual([card.state, card.officer, card.answer?.answer], ['waiting', '', answer.answer]);
    assert.deepEqual(
      card.objections.map(({ text }) => text),
      ['And for a whole day?'],
    );
    assert.equal((await world.ports.questions.open()).length, 1);
    await pressed(world, 'question.answer', { ...answer, answer: 'For a whole day, too.' });
    assert.equal(toAskers(world).length, 4);
  });

  it('comes back from each who says so, and only about the last answer', async () => {
    const world = await answered(2);
    const replies = await Promise.all([object(world, 1), object(world, 2), object(world, 2, { answers: 0 })]);
    const already = replies.map((reply) => factsOf(questionsCards.reopened, reply).already);
    assert.deepEqual(already, [false, false, true]);
    assert.equal((await question(world)).objections.length, 2);
  });

  it('can be said by those who asked, and by nobody else', async () => {
    const world = await answered(1);
    assert.equal(cardOf(await object(world, 2)), 'refusals/out-of-date');
    for (const id of ['', 'x'.repeat(22), null])
      assert.equal(cardOf(await object(world, 1, { id })), 'refusals/out-of-date');
    assert.equal((await question(world)).state, 'answered');
  });

  it('is pointed elsewhere, and not kept, where the words belong elsewhere', async () => {
    const world = await answered(1);
    assert.equal(cardOf(await object(world, 1, { words: 'A child was hit by his father' })), 'signposts/signpost');
    assert.deepEqual([(await question(world)).state, (await question(world)).objections], ['answered', []]);
  });
});
