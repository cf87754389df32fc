// Counts what it costs storage to tell 2,000 people: requests, rows that come back, queue messages. No time is measured.
import { z } from 'zod';
import { announced } from '../platform/announced.ts';
import { createJobs } from '../platform/jobs.ts';
import { noMail } from '../platform/mail.ts';
import { notification, type Recipient } from '../platform/notifications/notification.ts';
import { planNotifications } from '../platform/notifications/plan.ts';
import { deliveries as deliveriesOver } from '../platform/notifications/store.ts';
import { outbox as outboxOver, outboxEntity } from '../platform/outbox.ts';
import type { Enqueue } from '../platform/ports.ts';
import { refusals } from '../platform/refusals.ts';
import type { Tables } from '../platform/table.ts';
import type { ChannelAddress } from '../platform/turn.ts';
import { unsent as unsentOver } from '../platform/unsent.ts';
import { type Work, workMessages } from '../platform/work.ts';
import { memoryQueue, memoryTables } from '../storage/memory.ts';
import { table as printed } from './table.ts';
import { willingTeams } from '../test/willing-teams.ts';

const PEOPLE = 2000;
/** As many messages as Azure Functions hands out at once: `batchSize` of host.json. */
const AT_ONCE = 16;

const table = 'Notes';
const event = { id: 'id-of-an-event-0000001', partition: 'key-of-a-note-000000001', kind: 'note.made' };
const notifications = {
  note: notification(z.strictObject({ id: z.string() }), ({ id }) => ({ table, partition: id, prefix: 'to' })),
};
const events = { 'note.made': { table } };

/** Tables and a queue that count. */
function counted() {
  const time = { now: '2026-11-23T09:30:00.000Z' };
  const count = { requests: 0, rows: 0, messages: 0 };
  const kept = memoryTables();
  const tables: Tables = (name) => {
    const { read, list, write, remove } = kept(name);
    const one =
      <Given extends unknown[], Out>(call: (...given: Given) => Promise<Out>) =>
      async (...given: Given): Promise<Out> => {
        count.requests += 1;
        const out = await call(...given);
        count.rows += Array.isArray(out) ? out.length : typeof out === 'object' ? 1 : 0;
        // Azure gives 1,000 rows a page.
        count.requests += Array.isArray(out) ? Math.max(0, Math.ceil(out.length / 1000) - 1) : 0;
        return out;
      };
    return { read: one(read), list: one(list), write: one(write), remove: one(remove) };
  };
  const queue = memoryQueue(workMessages({ events, notifications, jobs: {} }), () => time.now);
  const enqueue: Enqueue = async (work, how) => {
    count.requests += 1;
    count.messages += 1;
    await queue.enqueue(work, how);
  };
  return { time, count, tables, enqueue, queue };
}

/** A record is saved and 2,000 people are told of it, until its event is done. */
async function send() {
  const { time, count, tables, enqueue, queue } = counted();
  const clock = () => time.now;
  const report = () => undefined;
  const deliveries = deliveriesOver(tables, notifications);
  const recipients = Array.from({ length: PEOPLE }, (_, n): Recipient => {
    const recipient = `recipient-${String(n).padStart(12, '0')}`;
    return { recipient, address: recipient as ChannelAddress, about: '' };
  });
  // Where the feature keeps who is to hear of it.
  await Promise.all(
    recipients.map((_, n) => tables(table).write([{ put: { partitionKey: 'hearers', rowKey: String(n) } }])),
  );
  const hearers = async () => {
    await tables(table).list({ partition: 'hearers' });
    return recipients;
  };
  Object.assign(count, { requests: 0, rows: 0, messages: 0 });
  const { work } = createJobs({
    ...{ clock, enqueue, report, deliveries, sleep: () => Promise.resolve() },
    ...{ outbox: outboxOver(tables, events), unsent: unsentOver(tables) },
    mail: noMail,
    ...willingTeams,
    handling: {
      ...{ jobs: {}, timers: {} },
      notifications: {
        note: async () => {
          await tables(table).read({ partitionKey: event.partition, rowKey: 'note' });
          return { card: () => refusals.channelOnly.with({}) };
        },
      },
      events: {
        'note.made': async () =>
          (await planNotifications({ kind: 'note', id: event.partition }, hearers, { clock, deliveries, enqueue }))
            ? 'done'
            : 'waiting',
      },
    },
  });
  await announced(tables, { enqueue, clock, report })(table).write([
    { insert: { partitionKey: event.partition, rowKey: 'note' } },
    { insert: outboxEntity(event, time.now) },
  ]);
  await untilNothingWaits({ time, queue, work });
  return count;
}

type Running = Pick<ReturnType<typeof counted>, 'time' | 'queue'> & { work: (work: Work) => Promise<void> };

async function untilNothingWaits({ time, queue, work }: Running): Promise<void> {
  let done = 0;
  for (;;) {
    for (let batch = queue.queued().slice(done, done + AT_ONCE); batch.length > 0;) {
      await Promise.all(batch.map(work));
      done += batch.length;
      batch = queue.queued().slice(done, done + AT_ONCE);
    }
    const [next] = queue
      .later()
      .map(({ due }) => due)
      .sort();
    if (next === undefined) return;
    time.now = next;
  }
}

/** The table that `npm run bench` prints. */
export async function sends(): Promise<string> {
  const { requests, rows, messages } = await send();
  return printed([
    ['', 'requests', 'rows read', 'of the requests, messages'],
    [`${PEOPLE} people are told`, String(requests), String(rows), String(messages)],
  ]);
}
