// What the service sends of its own accord, one after the other: each attempt in a slot of its own, and none while Teams asks for a pause.
import assert from 'node:assert/strict';
import { addressOf } from '../../bot/teams/address.ts';
import { createConnector } from '../../bot/teams/connector.ts';
import { SPACING, TOLERANCE } from '../../platform/rate/limits.ts';
import { slotsOver, type Slot } from '../../platform/rate/slots.ts';
import { refusals } from '../../platform/refusals.ts';
import type { ChannelAddress } from '../../platform/turn.ts';
import { memoryTables } from '../../storage/memory.ts';
import { admitted, local, recording, TENANT } from './activities.ts';
import { fakeConnector, type FakeConnector } from './fake-connector.ts';

const reply = refusals.channelOnly.with({});

describe('What is sent to many', () => {
  let teams: FakeConnector;
  let now = 0;
  const sleep = (ms: number) => Promise.resolve(void (now += ms));
  before(async () => {
    teams = await fakeConnector();
  });
  after(() => {
    teams.close();
  });
  beforeEach(() => {
    now = 1_000_000;
    for (const list of [teams.received, teams.script]) list.length = 0;
  });

  const instance = (tables = memoryTables()) => {
    const needs = { now: () => now, sleep, random: () => 0 };
    return createConnector(local, { ...needs, slots: slotsOver(tables, needs) });
  };
  const channel = (): ChannelAddress =>
    addressOf(admitted({ ...recording('message-channel-mention.json'), serviceUrl: teams.url }), {
      conversationType: 'channel',
      tenantId: TENANT,
    });
  const slotOf = async ({ slotFor }: ReturnType<typeof instance>): Promise<Slot> => {
    const slot = await slotFor(channel());
    return 'after' in slot ? assert.fail(`none for ${slot.after} seconds`) : slot;
  };

  it('goes out as far apart as slots are', async () => {
    const one = instance();
    const at: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      await one.post(channel(), reply, await slotOf(one));
      at.push(now);
    }
    for (const [n, moment] of at.entries()) assert.ok(moment - (at[0] ?? 0) >= n * SPACING - TOLERANCE, at.join());
    assert.equal(teams.received.length, 5);
  });

  it('takes another slot where its own was missed, and for each further attempt', async () => {
    const one = instance();
    const slot = await slotOf(one);
    now += 10 * TOLERANCE;
    assert.equal(slot.holds(), false);
    teams.script.push({ status: 502 });
    const before = now;
    assert.deepEqual(await one.post(channel(), reply, slot), { posted: true, activity: 'new' });
    assert.equal(teams.received.length, 2);
    assert.ok(now - before >= 250, 'it paused after 502');
  });

  it('stops in all instances where Teams asks one of them for a pause', async () => {
    const tables = memoryTables();
    const [one, other] = [instance(tables), instance(tables)];
    teams.script.push({ status: 429, headers: { 'retry-after': '60' } });
    assert.deepEqual(await one.post(channel(), reply, await slotOf(one)), { posted: false, busy: true });
    for (const each of [one, other]) {
      const slot = await each.slotFor(channel());
      assert.ok('after' in slot && slot.after >= 59 && slot.after <= 61, JSON.stringify(slot));
    }
    // What takes no slot waits, too, where it is known.
    assert.deepEqual(await one.post(channel(), reply), { posted: false, busy: true, after: 60 });
    await assert.rejects(one.replace(channel(), 'f:1', reply), { name: 'ThrottledError', after: 60 });
    assert.equal(teams.received.length, 1);
    now += 61_000;
    assert.deepEqual(await other.post(channel(), reply, await slotOf(other)), { posted: true, activity: 'new' });
    assert.deepEqual(await one.post(channel(), reply), { posted: true, activity: 'new' });
  });

  it('waits a moment for its conversation, and goes back on the queue where that is long', async () => {
    const one = instance();
    const began = now;
    const outcomes = [];
    for (let n = 0; n < 61; n += 1) outcomes.push(await one.post(channel(), reply));
    assert.equal(outcomes.filter(({ posted }) => posted).length, teams.received.length);
    assert.ok(teams.received.length >= 8 && teams.received.length < 61, String(teams.received.length));
    assert.ok(now - began >= 1_000);
    const last = outcomes.at(-1);
    assert.ok(last && 'after' in last && last.after > 3, JSON.stringify(last));
  });

  it('asks for no slot where the address is none, or not allowed', async () => {
    const tables = memoryTables();
    const slot = await instance(tables).slotFor('not an address' as ChannelAddress);
    assert.ok(!('after' in slot) && slot.holds());
    assert.deepEqual(await tables('Sending').list({}), []);
  });
});
