// A question's card comes to each staff channel by a piece of work of its own, composed once for all, and never older than it was asked for.
import assert from 'node:assert/strict';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import {
  aForm,
  aMessage,
  anAddress,
  anOfficer,
  aStaffChannel,
  aWorld,
  drain,
  factsOf,
  inChannel,
  type World,
} from '../builders.ts';
import { memoryStores } from '../stores.ts';
import { answer, asker, ID, KEY, press } from './asked.ts';

const channels = ['19:one', '19:two', '19:three'];

/** Three channels follow, and somebody has passed a question on; nothing of what follows is done. */
async function three(over: Parameters<typeof aWorld>[0] = {}): Promise<World> {
  const world = aWorld(over);
  for (const conversation of channels)
    await world.ports.staffChannels.follow(aStaffChannel({ conversation, address: anAddress(conversation) }));
  const form = aForm('question.pass', { formKey: `${KEY}-1`, asked: 'Who pays for cover?' }, asker(1));
  factsOf(questionsCards.passedOn, await world.app.dispatch(form));
  return world;
}
const cardsAsked = ({ queued }: World, from = 0) =>
  queued()
    .slice(from)
    .flatMap((work) => (work.kind === 'job' && work.job === 'question-card' ? [work] : []));
const postedTo = ({ posts }: World) => posts.map(({ address }) => address).sort();

describe('the card of a question in many channels', () => {
  it('is a piece of work for each, which may come twice or at the same moment', async () => {
    const world = await three();
    await drain(world);
    const all = cardsAsked(world);
    assert.equal(all.length, 3);
    assert.deepEqual(postedTo(world), [...channels].sort());
    await Promise.all([...all, ...all].map((work) => world.app.jobs.work(work)));
    assert.equal(world.posts.length, 3);
  });

  it('is composed once for all, and again when it is asked for again', async () => {
    const stores = memoryStores();
    let composed = 0;
    // A card is composed of all that are open, which nothing else of this reads.
    const open: typeof stores.questions.open = (most) => ((composed += 1), stores.questions.open(most));
    const world = await three({ ...stores, questions: { ...stores.questions, open } });
    const before = composed;
    await drain(world);
    assert.equal(composed - before, 1);
    const done = world.queued().length;
    await world.app.jobs.work({ kind: 'job', job: 'question-card', about: { question: ID } });
    await drain(world, done);
    assert.equal(composed - before, 2);
    assert.equal(world.replaced.length, 3);
  });

  it('shows what was decided in between, whichever work comes last', async () => {
    const world = await three();
    await drain(world);
    const early = cardsAsked(world);
    factsOf(questionsCards.question, await press(world, 'question.answer', answer));
    for (const work of early) await world.app.jobs.work(work);
    const last = new Map(world.replaced.map(({ address, reply }) => [String(address), reply]));
    const states = channels.map((one) => factsOf(questionsCards.question, last.get(one)).state);
    assert.deepEqual(states, ['answered', 'answered', 'answered']);
  });

  it('is renewed where somebody else has posted it since it was composed, and where it was posted anew', async () => {
    const [tried, gone] = [[] as string[], new Set<string>()];
    const world = await three({
      ...memoryStores(),
      replace: (_, activity) => (tried.push(activity), Promise.resolve({ replaced: !gone.has(activity) })),
    });
    const { questionCards } = world.ports;
    await drain(world);
    const [early] = cardsAsked(world);
    const card = await questionCards.find(ID, '19:one');
    assert.ok(early && card?.activity);
    const { activity } = card;
    // 1. Composed when there was no card yet: it can claim none, and renews the one that came.
    await world.app.jobs.work(early);
    assert.deepEqual(tried, [activity]);
    // 2. Composed with the card that was there, which has gone and was posted anew.
    const about = { question: ID, conversation: '19:one', asking: 'key-of-an-asking-00001' };
    const again = () => world.app.jobs.work({ kind: 'job', job: 'question-card', about });
    await again();
    gone.add(activity);
    await questionCards.confirm(ID, { ...card, activity: 'another' });
    await again();
    assert.deepEqual(tried, [activity, activity, activity, 'another']);
    assert.equal(world.posts.length, 3);
  });

  it('is asked for in the channel alone that begins to follow', async () => {
    const world = await three();
    const done = await drain(world);
    await world.app.dispatch(aMessage('follow', { ...inChannel, person: anOfficer() }));
    await drain(world, done);
    assert.equal(cardsAsked(world, done).length, 1);
    assert.deepEqual(
      [postedTo(world).includes(inChannel.address), world.posts.length, world.replaced.length],
      [true, 4, 0],
    );
  });

  it('is not posted in a channel that has stopped following, and goes on being renewed where it is', async () => {
    const world = await three();
    await world.ports.staffChannels.unfollow('19:one');
    const done = await drain(world);
    assert.deepEqual(postedTo(world), ['19:three', '19:two']);
    await world.ports.staffChannels.unfollow('19:two');
    await world.app.jobs.work({ kind: 'job', job: 'question-card', about: { question: ID } });
    await drain(world, done);
    assert.deepEqual(world.replaced.map(({ address }) => address).sort(), ['19:three', '19:two']);
    assert.equal(world.posts.length, 2);
  });

  it('is asked for by messages of older versions, which name no channel', async () => {
    const world = await three();
    for (const job of ['question-card', 'waiting-questions'])
      await world.app.jobs.work({ kind: 'job', job, about: job === 'question-card' ? { question: ID } : {} });
    await drain(world);
    assert.equal(world.posts.length, 3);
  });
});
