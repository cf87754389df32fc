// A notification to many: who has waited for long is asked for again, but not while the others are still being sent to.
import assert from 'node:assert/strict';
import { z } from 'zod';
import { plusSeconds } from '../../platform/calendar.ts';
import { notification } from '../../platform/notifications/notification.ts';
import { noMail } from '../../platform/mail.ts';
import { deliver } from '../../platform/notifications/deliver.ts';
import { askAgain, duesFrom, planNotifications, planUnlessSent, sendAgain } from '../../platform/notifications/plan.ts';
import { deliveries as deliveriesOver } from '../../platform/notifications/store.ts';
import { A_SECOND } from '../../platform/rate/limits.ts';
import type { Enqueue } from '../../platform/ports.ts';
import { slotsOver } from '../../platform/rate/slots.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Tables } from '../../platform/table.ts';
import { type Work, workMessages } from '../../platform/work.ts';
import { memoryQueue, memoryTables } from '../../storage/memory.ts';
import { anAddress, NOW } from '../builders.ts';
import { willingTeams } from '../willing-teams.ts';

const kinds = {
  note: notification(z.strictObject({ id: z.string() }), ({ id }) => ({ table: 'Notes', partition: id, prefix: 'to' })),
};
const note = { kind: 'note', id: 'a-note' };

describe('a notification to many', () => {
  it('asks again for what may have no message, once twice the time of all that wait has gone by', async () => {
    const deliveries = deliveriesOver(memoryTables(), kinds);
    const seconds = 60;
    const recipients = Array.from({ length: seconds * A_SECOND }, (_, n) => ({
      ...{ recipient: `recipient-${n}`, address: anAddress(`chat ${n}`), about: '' },
    }));
    const asked = async (after: number): Promise<number> => {
      const queued: Work[] = [];
      const enqueue = (work: Work) => Promise.resolve(void queued.push(work));
      await planUnlessSent(note, recipients, { clock: () => plusSeconds(NOW, after), deliveries, enqueue });
      return queued.length;
    };
    assert.equal(await asked(0), recipients.length);
    for (const after of [30, 61, 60 + 2 * seconds]) assert.equal(await asked(after), 0, `after ${after} seconds`);
    assert.equal(await asked(61 + 2 * seconds), recipients.length);
  });

  it('has messages that are due one after the other, a second before they can be sent', async () => {
    const deliveries = deliveriesOver(memoryTables(), kinds);
    const recipients = Array.from({ length: 3 * A_SECOND }, (_, n) => ({
      ...{ recipient: `recipient-${n}`, address: anAddress(`chat ${n}`), about: '' },
    }));
    const dues: number[] = [];
    const enqueue: Enqueue = (_, how) => Promise.resolve(void dues.push(how?.after ?? 0));
    const needs = { clock: () => NOW, deliveries, enqueue };
    const inOrder = [0, 0, 1].flatMap((second) => Array.from({ length: A_SECOND }, () => second));
    await planNotifications(note, recipients, needs);
    assert.deepEqual(dues.splice(0).sort(), inOrder);
    assert.equal(await askAgain(note, needs), recipients.length);
    assert.deepEqual(dues.splice(0).sort(), inOrder);
    for (const { recipient } of recipients)
      await deliveries.move(note, recipient, { from: 'waiting', state: 'failed', at: NOW });
    const names = recipients.map(({ recipient }) => recipient);
    assert.equal(await sendAgain(note, names, needs), recipients.length);
    assert.deepEqual([Math.min(...dues), Math.max(...dues), dues.length], [0, 1, recipients.length]);
  });

  it('has no message due later for the time that it took to ask for those before', () => {
    let now = NOW;
    const due = duesFrom(() => now);
    const places = [0, 10 * A_SECOND, 100 * A_SECOND];
    assert.deepEqual(places.map(due), [{ after: 0 }, { after: 9 }, { after: 99 }]);
    now = plusSeconds(NOW, 20);
    assert.deepEqual(places.map(due), [{ after: 0 }, { after: 0 }, { after: 79 }]);
    assert.deepEqual(places.map(duesFrom(() => now)), [{ after: 0 }, { after: 9 }, { after: 99 }]);
  });

  it('costs as much the hundredth time as the first', async () => {
    let [count, now] = [0, Date.parse(NOW)];
    const counted =
      <Given extends unknown[], Out>(call: (...given: Given) => Promise<Out>) =>
      (...given: Given): Promise<Out> => {
        count += 1;
        return call(...given);
      };
    const kept = memoryTables();
    const tables: Tables = (name) => {
      const { read, list, write, remove } = kept(name);
      return { read: counted(read), list: counted(list), write: counted(write), remove: counted(remove) };
    };
    const clock = () => new Date(now).toISOString();
    const queue = memoryQueue(workMessages({ events: {}, notifications: kinds, jobs: {} }), clock);
    const enqueue = counted(queue.enqueue);
    const deliveries = deliveriesOver(tables, kinds);
    const sleep = (ms: number) => Promise.resolve(void (now += ms));
    const slots = slotsOver(tables, { now: () => now, sleep, random: () => 0 });
    const send = deliver({
      ...willingTeams,
      ...{ clock, deliveries, enqueue, mail: noMail, report: () => undefined },
      slotFor: () => slots.next('a-tenant'),
      post: counted(willingTeams.post),
      sourceOf: () => Promise.resolve({ card: () => refusals.channelOnly.with({}) }),
    });
    const recipients = Array.from({ length: 30 }, (_, n) => ({
      ...{ recipient: `recipient-${String(n).padStart(12, '0')}`, address: anAddress(`chat ${n}`), about: '' },
    }));
    const costs: number[] = [];
    let done = 0;
    for (let sending = 1; sending <= 100; sending += 1) {
      count = 0;
      const about = { kind: 'note', id: `note-${sending}` };
      await planNotifications(about, recipients, { clock, deliveries, enqueue });
      for (const work of queue.queued().slice(done)) {
        done += 1;
        if (work.kind === 'delivery') await send(work);
      }
      assert.equal((await deliveries.counts(about)).sent, recipients.length);
      costs.push(count);
    }
    const [first = 0, last = Infinity] = [costs[0], costs.at(-1)];
    assert.ok(last <= 1.05 * first, costs.join());
    // To plan one, its message; to read, claim, post and confirm it; and something for the slots.
    assert.ok(first <= 6 * recipients.length, costs.join());
  });
});
