// A correction reaches exactly those who were told the old answer, once each, and says word by word what changed.
import { memoryStores } from '../../stores.ts';
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../../features/faq/cards.ts';
import { cards as questionsCards } from '../../../features/questions/cards.ts';
import type { Posted } from '../../../platform/ports.ts';
import { aForm, anAddress, aPerson, down, drain, factsOf, type World } from '../../builders.ts';
import { cardOf } from '../../cards/samples.ts';
import { withOfficers, askedBy, drafted, opened, published } from './officers.ts';
import { idOf } from '../../questions/asked.ts';

const QUESTION = 'how often does it meet';
const toWhom = ({ posts }: World): string[] =>
  posts
    .filter(({ reply }) => cardOf(reply) === 'faq/corrected')
    .map(({ address }) => address)
    .sort();

/** Publishes the steering group's meetings with one word changed. */
async function corrected(world: World, from: string, to: string, over: Record<string, string> = {}) {
  const { answer } = (await opened(world, 'sg-frequency')).inputs;
  assert.ok(answer.includes(from));
  return published(world, await drafted(world, 'sg-frequency', { answer: answer.replace(from, to), ...over }));
}

describe('a correction', () => {
  it('reaches each who was told the old answer once, and nobody else', async () => {
    const world = withOfficers();
    await askedBy(world, 'ada', QUESTION);
    await askedBy(world, 'ada', QUESTION);
    await askedBy(world, 'ben', `${QUESTION}? And who can nominate?`);
    await askedBy(world, 'cleo', 'who can nominate');
    const card = await corrected(world, 'one formal meeting', 'two formal meetings');
    assert.equal(card.hear, 2);
    await drain(world);
    await drain(world);
    assert.deepEqual(toWhom(world), ['chat of ada', 'chat of ben']);
    const facts = factsOf(faqCards.corrected, world.posts[0]?.reply);
    assert.deepEqual(facts.changes, [
      { was: 'There is one formal meeting a month. Between', now: 'There is two formal meetings a month. Between' },
    ]);
  });

  it('is not sent to who has asked again since and has the new answer', async () => {
    const world = withOfficers();
    await askedBy(world, 'ada', QUESTION);
    await askedBy(world, 'ben', QUESTION);
    await corrected(world, 'one formal', 'two formal');
    await askedBy(world, 'ada', QUESTION);
    await drain(world);
    assert.deepEqual(toWhom(world), ['chat of ben']);
  });

  it('is silent where it says the same in other words', async () => {
    const world = withOfficers();
    await askedBy(world, 'ada', QUESTION);
    assert.equal((await corrected(world, 'one formal', 'a single formal', { change: 'wording' })).hear, 0);
    await drain(world);
    assert.deepEqual(toWhom(world), []);
  });

  it('tells who missed a correction what changed since they were told, not since the last change', async () => {
    const world = withOfficers();
    await askedBy(world, 'ada', QUESTION);
    await corrected(world, 'one formal', 'a single formal', { change: 'wording' });
    await corrected(world, 'a single formal', 'two formal');
    await drain(world);
    const facts = factsOf(faqCards.corrected, world.posts[0]?.reply);
    assert.deepEqual(
      facts.changes.map(({ was }) => was),
      ['There is one formal meeting a'],
    );
  });

  it('that begins to stand on a later day is told on that day', async () => {
    const world = withOfficers();
    await askedBy(world, 'ada', QUESTION);
    await corrected(world, 'one formal', 'two formal', { from: '2026-12-01' });
    const done = await drain(world);
    assert.deepEqual(toWhom(world), []);
    world.clock.now = '2026-12-01T08:00:00.000Z';
    await drain(world, done);
    assert.deepEqual(toWhom(world), ['chat of ada']);
  });

  it('reaches who was told the old answer by an instance that had not heard yet', async () => {
    const stores = memoryStores();
    const [here, there] = [withOfficers(stores), withOfficers(stores)];
    await askedBy(there, 'ben', 'who can nominate');
    await corrected(here, 'one formal', 'two formal');
    const done = await drain(here);
    await askedBy(there, 'ada', QUESTION);
    here.clock.now = '2026-11-23T09:36:00.000Z';
    await drain(here, done);
    assert.deepEqual(toWhom(here), ['chat of ada']);
  });

  it('that cannot be delivered to one reaches the others', async () => {
    const post = (address: string): Promise<Posted> =>
      Promise.resolve(address === 'chat of ada' ? { posted: false, refused: 'Gone' } : { posted: true, activity: '1' });
    const world = withOfficers({ post });
    for (const who of ['ada', 'ben']) await askedBy(world, who, QUESTION);
    await corrected(world, 'one formal', 'two formal');
    await drain(world);
    const notification = { kind: 'correction', entry: 'sg-frequency', revision: 2 } as const;
    assert.deepEqual((await world.ports.deliveries.of(notification)).map(({ state }) => state).sort(), [
      'failed',
      'sent',
    ]);
  });

  it('reaches who was pointed to the entry by an officer', async () => {
    const world = withOfficers();
    const asker = { person: aPerson({ objectId: 'ada' }), address: anAddress('chat of ada'), conversation: 'a:ada' };
    const id = idOf('How many evenings?');
    await world.app.dispatch(aForm('question.pass', { formKey: id, asked: 'How many evenings?' }, asker));
    const { olive } = await import('./officers.ts');
    const pointing = { id, decisions: 0, entry: 'sg-frequency' };
    factsOf(questionsCards.question, await world.app.dispatch(aForm('question.point', pointing, { person: olive })));
    const done = await drain(world);
    await corrected(world, 'one formal', 'two formal');
    await drain(world, done);
    assert.deepEqual(toWhom(world), ['chat of ada']);
  });

  it('under way is not stopped by a change of wording after it, which is what is told', async () => {
    const world = withOfficers();
    await askedBy(world, 'ada', QUESTION);
    await corrected(world, 'one formal', 'two formal');
    await corrected(world, 'two formal', '2 formal', { change: 'wording' });
    await drain(world);
    assert.deepEqual(toWhom(world), ['chat of ada']);
    assert.match(factsOf(faqCards.corrected, world.posts[0]?.reply).answer, /2 formal/u);
  });

  it('is told again once its last day is over and the answer is the older one again', async () => {
    const world = withOfficers();
    await corrected(world, 'one formal', 'two formal', { until: '2026-11-30' });
    const done = await drain(world);
    await askedBy(world, 'ada', QUESTION);
    world.clock.now = '2026-12-01T08:00:00.000Z';
    await drain(world, done);
    assert.deepEqual(toWhom(world), ['chat of ada']);
    assert.match(factsOf(faqCards.corrected, world.posts[0]?.reply).answer, /one formal/u);
  });

  it('wakes nobody before its first day and between that and its last, and then reaches who was told the other', async () => {
    const world = withOfficers();
    await askedBy(world, 'ada', QUESTION);
    await corrected(world, 'one formal', 'two formal', { from: '2026-12-01', until: '2027-03-31' });
    let done = await drain(world);
    const swept: [string, number, number][] = [];
    for (const now of [
      '2026-11-23T10:00:00.000Z',
      '2026-11-30T23:55:00.000Z',
      '2026-12-01T00:05:00.000Z',
      '2026-12-01T00:10:00.000Z',
      '2027-02-01T12:00:00.000Z',
      '2027-03-31T22:55:00.000Z',
      '2027-03-31T23:05:00.000Z',
      '2027-03-31T23:10:00.000Z',
      '2027-04-01T12:00:00.000Z',
    ]) {
      world.clock.now = now;
      const before = done;
      done = await drain(world, done);
      const events = world
        .queued()
        .slice(before)
        .filter(({ kind }) => kind === 'outbox').length;
      swept.push([now.slice(5, 16), events, toWhom(world).length]);
    }
    // A message hides for six days at most, and finds nothing to do then.
    assert.deepEqual(swept, [
      ['11-23T10:00', 0, 0],
      ['11-30T23:55', 1, 0],
      ['12-01T00:05', 1, 1],
      ['12-01T00:10', 1, 1],
      ['02-01T12:00', 1, 1],
      ['03-31T22:55', 1, 1],
      ['03-31T23:05', 1, 2],
      ['03-31T23:10', 1, 2],
      ['04-01T12:00', 0, 2],
    ]);
    assert.deepEqual(await world.ports.outbox.waiting('2030-01-01T00:00:00.000Z'), []);
  });

  it('is told to nobody once the answer is as it was before anybody heard', async () => {
    const world = withOfficers();
    await askedBy(world, 'ada', QUESTION);
    await corrected(world, 'one formal', 'two formal');
    await corrected(world, 'two formal', 'one formal');
    await drain(world);
    assert.deepEqual(toWhom(world), []);
  });

  it('reaches everybody though each call of storage fails once in turn', async () => {
    for (let fail = 0; ; fail += 1) {
      const stores = memoryStores();
      const world = withOfficers(stores);
      for (const who of ['ada', 'ben']) await askedBy(world, who, QUESTION);
      await corrected(world, 'one formal', 'two formal');
      let calls = 0;
      const failing = <T extends object>(port: T): T =>
        new Proxy(port, {
          get: (target, name) => {
            const call = Reflect.get(target, name) as (...given: unknown[]) => Promise<unknown>;
            return (...given: unknown[]) => ((calls += 1) === fail + 1 ? down() : call(...given));
          },
        });
      const second = withOfficers({
        ...stores,
        answerDeliveries: failing(stores.answerDeliveries),
        revisions: failing(stores.revisions),
        outbox: failing(stores.outbox),
      });
      // As a queue does: what fails is tried again.
      for (let work = 0; work < stores.queued().length; work += 1) {
        const message = stores.queued()[work];
        if (message) await second.app.jobs.work(message).catch(() => second.app.jobs.work(message));
      }
      assert.deepEqual(toWhom(second), ['chat of ada', 'chat of ben'], `call ${fail + 1}`);
      const versions = (await stores.answerDeliveries.of('sg-frequency')).map(({ version }) => version);
      assert.equal(new Set(versions).size, 1, `call ${fail + 1}`);
      if (calls <= fail) break;
    }
  });
});
