// What every kind of stores must do about the digests of staff channels.
import type { Stores } from '../../app.ts';
import type { Digests } from '../../features/digest/ports.ts';
import assert from 'node:assert/strict';
import { aChannel, anAddress, aPost } from './records.ts';

const UNTIL = '2020-01-27T08:00:00.000Z';
const EARLIER = '2020-01-26T08:00:00.000Z';
const MARK = { until: UNTIL, reported: ['TAS-1', 'TAS-2'] };

const times = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

/** A day's post as it is kept, which nobody asks for but who claims it; there must be one. */
async function kept(digests: Digests, conversation: string, day = aPost().day) {
  const { claimed, post } = await digests.claim(conversation, aPost({ day }));
  assert.equal(claimed, false, 'there was none');
  return post;
}

/** Describes what is kept about digests' posts. */
export function keepsDigests(stores: () => Stores): void {
  async function followed(over: Parameters<typeof aChannel>[0] = {}) {
    const channel = aChannel(over);
    await stores().staffChannels.follow(channel);
    return channel;
  }

  it('gives a post to exactly one of ten who claim it at once', async () => {
    const { digests } = stores();
    const { conversation } = await followed();
    const post = aPost();
    const claims = await times(10, () => digests.claim(conversation, post));
    assert.equal(claims.filter(({ claimed }) => claimed).length, 1);
    for (const claim of claims) assert.deepEqual(claim.post, post);
  });

  it('answers a late claim with the post that is there', async () => {
    const { digests } = stores();
    const { conversation } = await followed();
    const first = aPost();
    await digests.claim(conversation, first);
    const late = await digests.claim(conversation, aPost({ number: 2, claimedAt: '2020-01-27T08:01:00.000Z' }));
    assert.deepEqual(late, { claimed: false, post: first });
    assert.equal((await digests.claim(conversation, aPost({ day: '2020-01-28', number: 2 }))).claimed, true);
    assert.equal((await digests.claim((await followed()).conversation, first)).claimed, true);
  });

  it('moves post and channel on when a post is confirmed, once however often it is', async () => {
    const { digests, staffChannels } = stores();
    const channel = await followed();
    const { conversation } = channel;
    const post = aPost();
    await digests.claim(conversation, post);
    await times(3, () => digests.confirm(conversation, post, MARK));
    await digests.confirm(conversation, post, { until: '2020-01-29T08:00:00.000Z', reported: ['TAS-3'] });
    assert.deepEqual(await kept(digests, conversation), { ...post, state: 'posted' });
    assert.deepEqual(await digests.unconfirmedSince(conversation, post.day), []);
    const expected = { ...channel, digestedUntil: UNTIL, reported: MARK.reported, digests: 1 };
    assert.deepEqual(await staffChannels.find(conversation), expected);
  });

  it('keeps of what was reported only what the last digest says', async () => {
    const { digests, staffChannels } = stores();
    const channel = await followed({ digestedUntil: EARLIER, reported: ['TAS-0'], digests: 1 });
    const post = aPost({ number: 2 });
    await digests.claim(channel.conversation, post);
    await digests.confirm(channel.conversation, post, MARK);
    const expected = { ...channel, digestedUntil: UNTIL, reported: MARK.reported, digests: 2 };
    assert.deepEqual(await staffChannels.find(channel.conversation), expected);
  });

  it('loses neither when one confirms while another renews the address', async () => {
    const { digests, staffChannels } = stores();
    const channel = await followed();
    const { conversation } = channel;
    await digests.claim(conversation, aPost());
    await Promise.all([
      digests.confirm(conversation, aPost(), MARK),
      ...Array.from({ length: 5 }, () => staffChannels.follow({ ...channel, address: anAddress('renewed') })),
    ]);
    const expected = { ...channel, address: 'renewed', digestedUntil: UNTIL, reported: MARK.reported, digests: 1 };
    assert.deepEqual(await staffChannels.find(conversation), expected);
  });

  it('never moves a channel back', async () => {
    const { digests, staffChannels } = stores();
    const channel = await followed({ digestedUntil: UNTIL, reported: ['TAS-1'], digests: 7 });
    const post = aPost({ number: 3 });
    await digests.claim(channel.conversation, post);
    await digests.confirm(channel.conversation, post, { until: EARLIER, reported: ['TAS-0'] });
    assert.deepEqual(await staffChannels.find(channel.conversation), channel);
    assert.equal((await kept(digests, channel.conversation)).state, 'posted');
  });

  it('keeps posts when a channel is unfollowed, so that a day is not posted twice', async () => {
    const { digests, staffChannels } = stores();
    const channel = await followed();
    const { conversation } = channel;
    await digests.claim(conversation, aPost());
    await staffChannels.unfollow(conversation);
    await digests.confirm(conversation, aPost(), MARK);
    assert.equal(await staffChannels.find(conversation), undefined);
    await staffChannels.follow(channel);
    const claim = await digests.claim(conversation, aPost());
    assert.deepEqual(claim, { claimed: false, post: aPost({ state: 'posted' }) });
  });

  it('lets a released day be claimed again, but never a posted one', async () => {
    const { digests } = stores();
    const { conversation } = await followed();
    const post = aPost();
    await digests.release(conversation, post.day);
    await digests.claim(conversation, post);
    await digests.release(conversation, post.day);
    assert.deepEqual(await digests.unconfirmedSince(conversation, post.day), []);
    assert.equal((await digests.claim(conversation, post)).claimed, true);
    await digests.confirm(conversation, post, MARK);
    await digests.release(conversation, post.day);
    assert.equal((await digests.claim(conversation, post)).claimed, false);
  });

  it('lists posts that were not confirmed, claimed or unknown, from a day on, oldest first', async () => {
    const { digests } = stores();
    const { conversation } = await followed();
    const days = ['2020-01-30', '2020-01-27', '2020-01-29', '2020-01-28'];
    const posts = days.map((day, index) => aPost({ day, number: index + 1 }));
    for (const post of posts) await digests.claim(conversation, post);
    const [claimed, monday, posted, tuesday] = posts;
    assert(claimed && monday && posted && tuesday);
    for (const post of [tuesday, monday]) await digests.markUnknown(conversation, post);
    await digests.confirm(conversation, posted, MARK);
    const expected = [{ ...monday, state: 'unknown' }, { ...tuesday, state: 'unknown' }, claimed];
    assert.deepEqual(await digests.unconfirmedSince(conversation, '2020-01-27'), expected);
    assert.deepEqual(await digests.unconfirmedSince(conversation, '2020-01-28'), expected.slice(1));
    assert.deepEqual(await digests.unconfirmedSince(conversation, '2020-01-31'), []);
    assert.deepEqual(await digests.unconfirmedSince((await followed()).conversation, '2020-01-27'), []);
    assert.equal((await digests.claim(conversation, aPost())).claimed, false);
  });

  it('uses up the number of a post that is marked unknown, and moves nothing else on', async () => {
    const { digests, staffChannels } = stores();
    const channel = await followed({ digestedUntil: EARLIER, reported: ['TAS-1'], digests: 4 });
    const post = aPost({ number: 5 });
    await digests.claim(channel.conversation, post);
    await times(3, () => digests.markUnknown(channel.conversation, post));
    assert.deepEqual(await staffChannels.find(channel.conversation), { ...channel, digests: 5 });
    const older = aPost({ day: '2020-01-28', number: 2 });
    await digests.claim(channel.conversation, older);
    await digests.markUnknown(channel.conversation, older);
    assert.equal((await staffChannels.find(channel.conversation))?.digests, 5, 'and never goes back');
  });

  it('marks a post unknown although its channel was unfollowed, and follows nothing again', async () => {
    const { digests, staffChannels } = stores();
    const { conversation } = await followed();
    await digests.claim(conversation, aPost());
    await staffChannels.unfollow(conversation);
    await digests.markUnknown(conversation, aPost());
    assert.equal((await kept(digests, conversation)).state, 'unknown');
    assert.equal(await staffChannels.find(conversation), undefined);
  });

  it('marks no other claim unknown, and nothing that is known', async () => {
    const { digests, staffChannels } = stores();
    const channel = await followed();
    const { conversation } = channel;
    const stale = aPost();
    await digests.markUnknown(conversation, stale);
    assert.deepEqual(await digests.unconfirmedSince(conversation, stale.day), []);
    const newer = aPost({ claimedAt: '2020-01-27T08:10:00.000Z' });
    await digests.claim(conversation, newer);
    await digests.markUnknown(conversation, stale);
    assert.deepEqual(await digests.unconfirmedSince(conversation, stale.day), [newer]);
    assert.deepEqual(await staffChannels.find(conversation), channel, 'and uses up no number');
    await digests.confirm(conversation, newer, MARK);
    await digests.markUnknown(conversation, newer);
    assert.equal((await kept(digests, conversation)).state, 'posted');
  });

  it('keeps what a digest said with its claim, and where it was posted', async () => {
    const { digests } = stores();
    const { conversation } = await followed();
    const post = aPost();
    const issue = {
      number: 1,
      day: post.day,
      since: null,
      until: UNTIL,
      news: true,
      unknown: [],
      sections: { a: { b: 1 } },
    };
    await digests.claim(conversation, post, { ...issue, news: false });
    await digests.release(conversation, post.day);
    await digests.claim(conversation, post, issue);
    assert.equal((await digests.claim(conversation, post, { ...issue, number: 2 })).claimed, false);
    assert.deepEqual(await digests.issue(conversation, post.day), issue);
    assert.equal(await digests.issue(conversation, '2020-01-28'), undefined);
    const at = { address: anAddress('a channel'), activity: 'an activity' };
    await digests.confirm(conversation, { ...post, at }, MARK);
    assert.deepEqual(await digests.since(conversation, ''), [{ ...post, state: 'posted', at }]);
    assert.deepEqual(await digests.since(conversation, '2020-01-28'), []);
  });

  it('takes a confirmation of what was marked unknown', async () => {
    const { digests, staffChannels } = stores();
    const { conversation } = await followed();
    await digests.claim(conversation, aPost());
    await digests.markUnknown(conversation, aPost());
    await digests.confirm(conversation, aPost(), MARK);
    assert.equal((await kept(digests, conversation)).state, 'posted');
    const channel = await staffChannels.find(conversation);
    assert.deepEqual([channel?.digests, channel?.digestedUntil], [1, UNTIL]);
    assert.deepEqual(await digests.unconfirmedSince(conversation, '2020-01-01'), []);
  });
}
