// An officer makes a channel a staff channel, once, and can undo it; a chat never becomes one.
import assert from 'node:assert/strict';
import { cards as staffChannelsCards } from '../../features/staff-channels/cards.ts';
import { refusals } from '../../platform/refusals.ts';
import { aMessage, anAddress, anOfficer, aWorld, factsOf, inChannel, NOW } from '../builders.ts';

const officer = { person: anOfficer() };
const said = (text: string, over: Parameters<typeof aMessage>[1] = {}) =>
  aMessage(text, { ...inChannel, ...officer, ...over });

describe('following', () => {
  it('keeps the channel, who followed and when, with no digest yet', async () => {
    const { app, ports } = aWorld();
    assert.deepEqual(
      await app.dispatch(said('follow')),
      staffChannelsCards.following.with({ digestAt: '8am', weekday: '', questions: true, follows: '', already: false }),
    );
    const { tenantId, objectId } = anOfficer();
    assert.deepEqual(await ports.staffChannels.list(), [
      {
        conversation: inChannel.conversation,
        address: inChannel.address,
        followedBy: { tenantId, objectId },
        followedAt: NOW,
        digestedUntil: null,
        reported: [],
        digests: 0,
      },
    ]);
  });

  it('again changes the address only, and says that it was one already', async () => {
    const { app, ports } = aWorld();
    await app.dispatch(said('follow'));
    const again = said('follow', { address: anAddress('new'), receivedAt: '2026-12-01T09:00:00.000Z' });
    assert.equal(factsOf(staffChannelsCards.following, await app.dispatch(again)).already, true);
    const [channel] = await ports.staffChannels.list();
    assert.deepEqual([channel?.address, channel?.followedAt], ['new', NOW]);
  });

  it('is refused in chats, also to officers', async () => {
    const { app, ports } = aWorld();
    for (const place of ['personal', 'group'] as const)
      for (const text of ['follow', 'unfollow'])
        factsOf(refusals.channelOnly, await app.dispatch(said(text, { place })));
    assert.deepEqual(await ports.staffChannels.list(), []);
  });
});

describe('unfollowing', () => {
  it('forgets the channel, and says whether it was one', async () => {
    const { app, ports } = aWorld();
    await app.dispatch(said('follow'));
    assert.equal(factsOf(staffChannelsCards.notFollowing, await app.dispatch(said('unfollow'))).was, true);
    assert.equal(factsOf(staffChannelsCards.notFollowing, await app.dispatch(said('unfollow'))).was, false);
    assert.deepEqual(await ports.staffChannels.list(), []);
  });
});
