// What was withdrawn leaves the digests that stand in channels: the card is replaced, and says when and why; nothing else of it changes.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import { render } from '../../adaptive-cards/render.ts';
import {
  aFilledForm,
  aForm,
  aMessage,
  anOfficer,
  aPerson,
  drain,
  factsOf,
  inChannel,
  type World,
} from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { memoryStores } from '../stores.ts';
import { cards as digestCards } from './cards.ts';
import { conversation, MONDAY, send, staffed, TUESDAY } from './sending.ts';

const BEFORE = { receivedAt: `${MONDAY}T07:00:00.000Z` };
const NOON = `${MONDAY}T12:10:00.000Z`;

/** A world in which two nominations stand in Monday's digest; and how far its queue was worked off. */
async function posted(over: Parameters<typeof staffed>[0] = memoryStores()) {
  const world = await staffed(over);
  world.clock.now = BEFORE.receivedAt;
  for (const n of [1, 2]) {
    const person = aPerson({ objectId: `person-${n}` });
    const form = { formKey: `key-of-the-form-000${n}`, name: `Person ${n}`, email: `${n}@school.example.org` };
    await world.app.dispatch(aFilledForm(form, { ...BEFORE, person }));
  }
  let done = await drain(world);
  await send(world, MONDAY);
  world.clock.now = NOON;
  const settle = async () => (done = await drain(world, done));
  return { world, settle };
}

const withdraw = ({ app, clock }: World, n: number, verb = 'nomination.withdraw-now') =>
  app.dispatch(aForm(verb, {}, { person: aPerson({ objectId: `person-${n}` }), receivedAt: clock.now }));
const say = ({ app }: World, text: string) => app.dispatch(aMessage(text, { ...inChannel, person: anOfficer() }));
const factsIn = (reply: Parameters<typeof cardOf>[0]) => factsOf(digestCards.digest, reply);

describe('a nomination that is withdrawn', () => {
  it('leaves the digest that names it, in its place, marked with time and change', async () => {
    const { world, settle } = await posted();
    await withdraw(world, 1);
    await settle();
    const [renewed] = world.replaced;
    assert.deepEqual([renewed?.address, renewed?.activity], [inChannel.address, 'activity-1']);
    const { nominations, fresh, number, corrections } = factsIn(renewed?.reply);
    assert.deepEqual([nominations.map(({ name }) => name), fresh, number], [['Person 2'], 2, 1]);
    assert.deepEqual(corrections, [
      { at: '12:10pm on Monday 23 November 2026', what: 'we removed a nomination that no longer counts' },
    ]);
    assert.ok(renewed && /Corrected at 12:10pm on Monday/u.test(JSON.stringify(render(renewed.reply))));
    assert.deepEqual(factsIn(await say(world, 'digest 1')), factsIn(renewed.reply));
  });

  it('leaves what is kept of the digest as it was', async () => {
    const { world, settle } = await posted();
    const before = await world.ports.digests.issue(conversation, MONDAY);
    await withdraw(world, 1);
    await settle();
    assert.deepEqual(await world.ports.digests.issue(conversation, MONDAY), before);
  });

  it('is noted once, however often it is asked for and whatever else is withdrawn', async () => {
    const { world, settle } = await posted();
    await withdraw(world, 1);
    await withdraw(world, 2);
    await settle();
    world.clock.now = `${MONDAY}T12:30:00.000Z`;
    await settle();
    const { nominations, corrections } = factsIn(world.replaced.at(-1)?.reply);
    assert.deepEqual([nominations, corrections.length], [[], 2]);
    assert.ok(corrections.every(({ at }) => at.startsWith('12:10pm')));
  });

  it('leaves a digest that was being posted just then, once that is over', async () => {
    let meanwhile = (): Promise<unknown> => Promise.resolve();
    const world = await staffed({
      ...memoryStores(),
      post: async () => {
        await meanwhile();
        return { posted: true, activity: 'an activity' };
      },
    });
    world.clock.now = BEFORE.receivedAt;
    const person = aPerson({ objectId: 'person-1' });
    await world.app.dispatch(aFilledForm({}, { ...BEFORE, person }));
    let done = await drain(world);
    meanwhile = async () => {
      await withdraw(world, 1);
      done = await drain(world, done);
    };
    await send(world, MONDAY);
    assert.equal(world.replaced.length, 0);
    world.clock.now = NOON;
    await drain(world, done);
    assert.deepEqual(factsIn(world.replaced.at(-1)?.reply).nominations, []);
  });

  it('comes from no other digest, and none is touched where nobody withdrew', async () => {
    const { world, settle } = await posted();
    await send(world, TUESDAY);
    await settle();
    assert.deepEqual(world.replaced, []);
    world.clock.now = `${TUESDAY}T12:00:00.000Z`;
    await withdraw(world, 2);
    await settle();
    assert.deepEqual(
      world.replaced.map(({ activity }) => activity),
      ['activity-1'],
    );
  });

  it('leaves a channel too that was unfollowed since', async () => {
    const { world, settle } = await posted();
    await say(world, 'unfollow');
    await withdraw(world, 1);
    await settle();
    assert.equal(world.replaced.length, 1);
  });

  it('is tried again where the card could not be replaced', async () => {
    let broken = true;
    const replaced: string[] = [];
    const { world, settle } = await posted({
      ...memoryStores(),
      replace: (_, activity) => {
        if (broken) return Promise.reject(new Error('the line broke'));
        replaced.push(activity);
        return Promise.resolve({ replaced: true });
      },
    });
    await withdraw(world, 1);
    await assert.rejects(settle(), /the line broke/u);
    broken = false;
    const work = world
      .queued()
      .find((one) => one.kind === 'job' && 'withdrawn' in one.about && 'conversation' in one.about);
    assert.ok(work);
    await world.app.jobs.work(work);
    assert.deepEqual(replaced, ['activity-1']);
  });

  it('stands again where it is restored, and the digest is not lost', async () => {
    const { world, settle } = await posted();
    await withdraw(world, 1);
    await settle();
    await withdraw(world, 1, 'nomination.restore');
    await settle();
    assert.equal(factsIn(await say(world, 'digest 1')).nominations.length, 2);
  });
});

describe('a question that is withdrawn', () => {
  it('leaves each digest that lists it', async () => {
    const world = await staffed();
    world.clock.now = BEFORE.receivedAt;
    await world.app.dispatch(aForm('question.pass', { formKey: 'key-of-a-card-000001', asked: 'Biscuits?' }, BEFORE));
    const done = await drain(world);
    await send(world, MONDAY);
    const [open] = await world.ports.questions.open();
    assert.ok(open);
    world.clock.now = NOON;
    await world.app.dispatch(aForm('question.withdraw', { id: open.id }, { receivedAt: NOON }));
    await drain(world, done);
    const renewed = world.replaced.filter(({ reply }) => cardOf(reply) === 'digest/digest').at(-1);
    const facts = factsIn(renewed?.reply);
    assert.deepEqual(
      [facts.waiting, facts.corrections.map(({ what }) => what)],
      [[], ['we removed a question that its asker withdrew']],
    );
    assert.ok(!JSON.stringify(renewed).includes('Biscuits'));
  });
});

describe('a new nomination', () => {
  const filled = { rhythm: 'school-days', at: '08:00', sections: 'nominations', atOnce: 'nominations' };
  const nominate = ({ app }: World, n: number, receivedAt: string) =>
    app.dispatch(
      aFilledForm({ formKey: `key-of-the-form-000${n}` }, { receivedAt, person: aPerson({ objectId: `person-${n}` }) }),
    );
  const notices = ({ posts }: World) => posts.filter(({ reply }) => nominationsCards.arrived.factsIn(reply));

  it('is told at once to a channel that wants it, once, and says nobody’s name', async () => {
    const world = await staffed();
    await nominate(world, 1, `${MONDAY}T08:00:00.000Z`);
    let done = await drain(world);
    assert.equal(notices(world).length, 0, 'nobody has asked for it');
    await world.app.dispatch(
      aForm('digest.choose', filled, { ...inChannel, person: anOfficer(), receivedAt: `${MONDAY}T08:30:00.000Z` }),
    );
    world.clock.now = NOON;
    await nominate(world, 2, NOON);
    done = await drain(world, done);
    const [notice] = notices(world);
    assert.ok(notice);
    assert.equal(factsOf(nominationsCards.arrived, notice.reply).reference, 'TAS-0002');
    assert.doesNotMatch(JSON.stringify(render(notice.reply)), /Ada Example|Calderwick|@/u);
    for (const work of world.queued()) await world.app.jobs.work(work);
    await drain(world, done);
    assert.equal(notices(world).length, 1);
  });

  it('is not told where it was withdrawn before that', async () => {
    const world = await staffed();
    await world.app.dispatch(
      aForm('digest.choose', filled, { ...inChannel, person: anOfficer(), receivedAt: `${MONDAY}T07:30:00.000Z` }),
    );
    await nominate(world, 1, `${MONDAY}T08:00:00.000Z`);
    await withdraw(world, 1);
    await drain(world);
    assert.equal(notices(world).length, 0);
  });
});
