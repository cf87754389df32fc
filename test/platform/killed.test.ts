// The process is killed at any one call to storage, queues or Teams while an event is saved and told: all of it comes right by itself.
import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Address } from '../../platform/address.ts';
import { announced } from '../../platform/announced.ts';
import { createJobs } from '../../platform/jobs.ts';
import { type Mail, noMail } from '../../platform/mail.ts';
import { notification, type Recipient } from '../../platform/notifications/notification.ts';
import { planNotifications } from '../../platform/notifications/plan.ts';
import { deliveries as deliveriesOver } from '../../platform/notifications/store.ts';
import { outbox as outboxOver, outboxEntity } from '../../platform/outbox.ts';
import type { Enqueue, Post } from '../../platform/ports.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Tables } from '../../platform/table.ts';
import { unsent as unsentOver } from '../../platform/unsent.ts';
import { type Work, workMessages } from '../../platform/work.ts';
import { memoryQueue, memoryTables } from '../../storage/memory.ts';
import { anAddress, NOW } from '../builders.ts';
import { willingTeams } from '../willing-teams.ts';

const table = 'Notes';
const event = { id: 'id-of-an-event-0000001', partition: 'key-of-a-note-000000001', kind: 'note.made' };
const note = { kind: 'note', id: event.partition };
const notifications = {
  note: notification(z.strictObject({ id: z.string() }), ({ id }) => ({ table, partition: id, prefix: 'to' })),
};
const events = { 'note.made': { table } };
const messages = workMessages({ events, notifications, jobs: {} });
type When = 'before' | 'after';
type How = 'in their chats' | 'by email';

const recipientsWho = (how: How): Recipient[] =>
  ['ada', 'ben', 'cleo'].map((name) => {
    const recipient = `recipient-${name}-0000000`;
    const address: Address = how === 'by email' ? `mailto:${name}@school.example.org` : anAddress(name);
    return { recipient, address, about: '' };
  });

/** What outlives a process. */
function world(how: How) {
  const time = { now: NOW };
  const queue = memoryQueue(messages, () => time.now);
  return { how, time, tables: memoryTables(), queue, heard: [] as string[], taken: new Set<string>() };
}
type World = ReturnType<typeof world>;

/** A process that is killed at call number `at`: that one is carried out or not, and there is no other. */
function started({ how, time, tables, queue, heard, taken }: World, at: number, when: When) {
  let calls = 0;
  const clock = () => time.now;
  const call =
    <Given extends unknown[], Out>(does: (...given: Given) => Promise<Out>) =>
    async (...given: Given): Promise<Out> => {
      calls += 1;
      if (calls > at || (calls === at && when === 'before')) throw new Error('killed');
      const out = await does(...given);
      if (calls >= at) throw new Error('killed');
      return out;
    };
  const here: Tables = (name) => {
    const { read, list, write, remove } = tables(name);
    return { read: call(read), list: call(list), write: call(write), remove: call(remove) };
  };
  const enqueue: Enqueue = call(queue.enqueue);
  const post: Post = call((address) => {
    heard.push(address);
    return Promise.resolve({ posted: true, activity: `activity-${heard.length}` });
  });
  const mail: Mail = {
    ...noMail,
    post: call(({ to, reference }) => {
      heard.push(to);
      taken.add(reference);
      return Promise.resolve({ posted: true, activity: `email-${heard.length}` });
    }),
    wasTaken: call((reference) => Promise.resolve(taken.has(reference))),
  };
  const [outbox, deliveries] = [outboxOver(here, events), deliveriesOver(here, notifications)];
  const jobs = createJobs({
    ...willingTeams,
    ...{ clock, enqueue, post, mail, outbox, deliveries, unsent: unsentOver(here), report: () => undefined },
    sleep: () => Promise.resolve(),
    handling: {
      ...{ jobs: {}, timers: {} },
      notifications: { note: () => Promise.resolve({ card: () => refusals.channelOnly.with({}) }) },
      events: {
        'note.made': async () => {
          if (!(await here(table).read({ partitionKey: event.partition, rowKey: 'note' }))) return 'done';
          return (await planNotifications(note, recipientsWho(how), { clock, enqueue, deliveries }))
            ? 'done'
            : 'waiting';
        },
      },
    },
  });
  const save = () =>
    announced(here, { clock, enqueue, report: () => undefined })(table).write([
      { insert: { partitionKey: event.partition, rowKey: 'note' } },
      { insert: outboxEntity(event, time.now) },
    ]);
  return { jobs, save, calls: () => calls };
}

/** Does all there is, with timers but without the nightly check; what was being done by a process that was killed comes again. */
async function worked({ time, queue }: World, work: (one: Work) => Promise<void>, sweep: () => Promise<number>) {
  let done = 0;
  for (;;) {
    for (; done < queue.queued().length; done += 1) {
      const one = queue.queued()[done];
      if (one) await work(one).catch(() => queue.enqueue(one, { after: 600 }));
    }
    if ((await sweep().catch(() => 0)) > 0) continue;
    const [next] = queue
      .later()
      .map(({ due }) => due)
      .sort();
    if (next === undefined) return;
    time.now = next;
  }
}

/** It is saved and told, and the process killed at call number `at`; another does the rest. Answers with how many calls there were. */
async function killed(at: number, when: When, how: How): Promise<number> {
  const kept = world(how);
  const first = started(kept, at, when);
  let living = first;
  const alive = () => (living === first && first.calls() >= at ? (living = started(kept, Infinity, when)) : living);
  await first.save().catch(() => undefined);
  await worked(
    kept,
    (one) => alive().jobs.work(one),
    () => alive().jobs.sweepOutbox(),
  );
  // Late and twice, whatever there ever was.
  const mended = started(kept, Infinity, when);
  for (const one of kept.queue.queued().toReversed()) await mended.jobs.work(one);
  await worked(kept, (one) => mended.jobs.work(one), mended.jobs.sweepOutbox);
  await holds(kept, `call ${at} ${when}`);
  return first.calls();
}

async function holds({ how, tables, heard }: World, moment: string): Promise<void> {
  const isSaved = (await tables(table).read({ partitionKey: event.partition, rowKey: 'note' })) !== undefined;
  const states = (await deliveriesOver(tables, notifications).of(note)).map(({ state }) => state);
  assert.equal(await outboxOver(tables, events).at(event), undefined, `${moment}: the event is done`);
  assert.equal(new Set(heard).size, heard.length, `${moment}: nobody hears twice`);
  assert.equal(states.length, isSaved ? recipientsWho(how).length : 0, moment);
  const unknown = states.filter((state) => state === 'unknown').length;
  assert.equal(states.filter((state) => state === 'sent').length + unknown, states.length, moment);
  // Of an email it can be found out.
  if (how === 'by email') assert.deepEqual([unknown, heard.length], [0, states.length], moment);
  assert.ok(unknown <= 1 && heard.length >= states.length - unknown, `${moment}: of one at most nobody can know`);
}

for (const how of ['in their chats', 'by email'] as const)
  for (const when of ['before', 'after'] as const)
    it(`a process that is killed ${when} any call was carried out leaves nothing undone and tells nobody twice, ${how}`, async () => {
      const all = await killed(Infinity, when, how);
      assert.ok(all > 20, `${all} calls`);
      for (let at = 1; at <= all; at += 1) await killed(at, when, how);
    });
