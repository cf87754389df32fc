// What every kind of stores must do about staff channels.
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import { aChannel, anAddress, aPerson } from './records.ts';

const UNTIL = '2020-01-27T08:00:00.000Z';
const EARLIER = '2020-01-26T08:00:00.000Z';

/** Describes what is kept about staff channels. */
export function keepsStaffChannels(stores: () => Stores): void {
  it('follows, finds, lists and unfollows', async () => {
    const { staffChannels } = stores();
    const channel = aChannel({ conversation: `19:${nanoid()} / \\ # ?` });
    assert.equal(await staffChannels.find(channel.conversation), undefined);
    assert.equal(await staffChannels.unfollow(channel.conversation), false);
    assert.equal(await staffChannels.follow(channel), true);
    assert.deepEqual(await staffChannels.find(channel.conversation), channel);
    const listed = await staffChannels.list();
    assert.deepEqual(
      listed.filter(({ conversation }) => conversation === channel.conversation),
      [channel],
    );
    const { conversation } = channel;
    assert.ok((await staffChannels.conversations()).includes(conversation));
    assert.equal(await staffChannels.any(), true);
    assert.equal(await staffChannels.unfollow(conversation), true);
    assert.equal(await staffChannels.find(conversation), undefined);
    assert.ok(!(await staffChannels.list()).some((one) => one.conversation === conversation));
    assert.equal(await staffChannels.unfollow(channel.conversation), false);
  });

  it('only renews the address when a followed channel is followed again', async () => {
    const { staffChannels } = stores();
    const channel = aChannel({ digestedUntil: EARLIER, reported: ['TAS-1'], digests: 4 });
    await staffChannels.follow(channel);
    const again = aChannel({
      conversation: channel.conversation,
      address: anAddress('another address'),
      followedBy: aPerson(),
      followedAt: UNTIL,
    });
    assert.equal(await staffChannels.follow(again), false);
    const expected = { ...channel, address: again.address };
    assert.deepEqual(await staffChannels.find(channel.conversation), expected);
  });

  it('keeps what officers have chosen for a channel, also when it is followed again, until it is unfollowed', async () => {
    const { staffChannels } = stores();
    const channel = aChannel();
    const settings = {
      rhythm: 'friday',
      at: '16:30',
      leftOut: ['coverage'],
      tells: { questions: false, nominations: true },
      since: UNTIL,
      from: UNTIL,
    } as const;
    assert.equal(await staffChannels.choose(channel.conversation, { ...settings, leftOut: [] }), false);
    await staffChannels.follow(channel);
    assert.equal(await staffChannels.choose(channel.conversation, { ...settings, leftOut: ['coverage'] }), true);
    await staffChannels.follow(channel);
    assert.deepEqual(await staffChannels.find(channel.conversation), { ...channel, settings });
    await staffChannels.unfollow(channel.conversation);
    assert.equal(await staffChannels.follow(channel), true);
    assert.deepEqual(await staffChannels.find(channel.conversation), channel);
  });

  it('knows which channels hear of each nomination at once, for as long as they want to', async () => {
    const { staffChannels } = stores();
    const channel = aChannel();
    const { conversation } = channel;
    const settings = { rhythm: 'school-days', at: '08:00', leftOut: [], since: UNTIL, from: UNTIL } as const;
    const choose = (nominations: boolean) =>
      staffChannels.choose(conversation, { ...settings, leftOut: [], tells: { questions: true, nominations } });
    const isTold = async () =>
      (await staffChannels.toldOfNominations()).some((one) => one.conversation === conversation);
    await staffChannels.follow(channel);
    await staffChannels.follow(aChannel());
    assert.equal(await isTold(), false);
    await choose(true);
    assert.deepEqual(
      (await staffChannels.toldOfNominations()).filter((one) => one.conversation === conversation),
      [await staffChannels.find(conversation)],
    );
    await choose(false);
    assert.equal(await isTold(), false);
    await choose(true);
    await staffChannels.unfollow(conversation);
    assert.equal(await isTold(), false);
    const kept = { ...settings, leftOut: [], tells: { questions: true, nominations: true } };
    await staffChannels.follow({ ...channel, settings: kept });
    assert.equal(await isTold(), true);
  });

  it('keeps what a channel follows, also when it is followed again, until it is unfollowed; and knows that some follow less', async () => {
    const { staffChannels } = stores();
    const channel = aChannel();
    const { conversation } = channel;
    const follows = { topics: ['events'], places: [{ kind: 'locality' as const, of: 'A / \\ # ?, B' }] };
    assert.equal(await staffChannels.limit(conversation, follows), false);
    await staffChannels.follow(channel);
    assert.equal(await staffChannels.limit(conversation, follows), true);
    await staffChannels.follow(channel);
    assert.deepEqual(await staffChannels.find(conversation), { ...channel, follows });
    const { conversations, limited } = await staffChannels.listed();
    assert.deepEqual([conversations.includes(conversation), limited], [true, true]);
    await staffChannels.unfollow(conversation);
    assert.equal(await staffChannels.follow(channel), true);
    assert.deepEqual(await staffChannels.find(conversation), channel);
  });

  it('is followed once when ten follow at once', async () => {
    const { staffChannels } = stores();
    const channel = aChannel();
    const followed = await Promise.all(Array.from({ length: 10 }, () => staffChannels.follow(channel)));
    assert.equal(followed.filter(Boolean).length, 1);
    assert.deepEqual(await staffChannels.find(channel.conversation), channel);
  });
}
