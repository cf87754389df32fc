// The digest so far is for officers, where officers are among themselves, and moves nothing on.
import assert from 'node:assert/strict';
import { refusals } from '../../platform/refusals.ts';
import { aMessage, anAddress, anOfficer, aStaffChannel, aWorld, factsOf, inChannel, type World } from '../builders.ts';
import { aQuestion, begun } from '../questions.ts';
import { cards as digestCards } from './cards.ts';

const AT_8 = '2026-11-23T08:00:00.000Z';

async function staffed(): Promise<World> {
  const world = aWorld();
  await world.ports.staffChannels.follow(aStaffChannel());
  world.clock.now = AT_8;
  return world;
}
const channelOf = ({ ports }: World) => ports.staffChannels.find(inChannel.conversation);

describe('"digest", said by an officer', () => {
  const said = (over: Parameters<typeof aMessage>[1] = {}) => aMessage('digest', { person: anOfficer(), ...over });

  it('shows what has come so far and moves nothing on', async () => {
    const world = await staffed();
    await begun(world.ports, aQuestion({ askedAt: '2026-11-22T10:00:00.000Z' }));
    const before = await channelOf(world);
    const queued = world.queued();
    for (const turn of [inChannel, {}]) {
      const facts = factsOf(digestCards.digest, await world.app.dispatch(said(turn)));
      assert.deepEqual([facts.number, facts.waitingTotal], [0, 1]);
    }
    assert.deepEqual(await channelOf(world), before);
    assert.deepEqual([world.posts, world.queued()], [[], queued]);
    assert.equal(await world.app.jobs.timers['digest-timer']?.(), 1);
  });

  it('counts from the channel’s last digest in the channel', async () => {
    const world = await staffed();
    await world.app.jobs.work({
      kind: 'job',
      job: 'digest',
      about: { conversation: inChannel.conversation, day: '2026-11-23' },
    });
    world.clock.now = '2026-11-23T12:00:00.000Z';
    assert.equal(
      factsOf(digestCards.quiet, await world.app.dispatch(said(inChannel))).since,
      '8am on Monday 23 November 2026',
    );
    assert.equal(factsOf(digestCards.digest, await world.app.dispatch(said())).since, '');
  });

  it('is not shown where others read along: group chats, and channels that are not staff channels', async () => {
    const world = await staffed();
    const elsewhere = [
      { place: 'group', conversation: '19:group' },
      { place: 'channel', conversation: '19:other', address: anAddress('x') },
    ] as const;
    for (const turn of elsewhere) factsOf(refusals.staffChannelOnly, await world.app.dispatch(said(turn)));
  });
});
