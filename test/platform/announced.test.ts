// An event that is saved has its queue message, whatever breaks; a message without an event is dropped, but not before it can be there.
import assert from 'node:assert/strict';
import { messages } from '../../app.ts';
import { announced } from '../../platform/announced.ts';
import { plusSeconds } from '../../platform/calendar.ts';
import { createJobs } from '../../platform/jobs.ts';
import { noMail } from '../../platform/mail.ts';
import { deliveries } from '../../platform/notifications/store.ts';
import { outbox as outboxOver, outboxEntity } from '../../platform/outbox.ts';
import type { Enqueue } from '../../platform/ports.ts';
import type { Change } from '../../platform/table.ts';
import { unsent } from '../../platform/unsent.ts';
import { memoryQueue, memoryTables } from '../../storage/memory.ts';
import { down, NOW } from '../builders.ts';
import { willingTeams } from '../willing-teams.ts';

const kinds = { 'question.changed': { table: 'Questions' } };
const event = { id: 'id-of-an-event-0000001', partition: 'key-of-a-question-0001', kind: 'question.changed' };
const record = { partitionKey: event.partition, rowKey: 'question', text: 'Who pays?' };
const saving: [Change, Change] = [{ insert: record }, { insert: outboxEntity(event, NOW) }];

function begun(handled: () => void = () => undefined) {
  const time = { now: NOW };
  const clock = () => time.now;
  const tables = memoryTables();
  const queue = memoryQueue(messages, clock);
  const outbox = outboxOver(tables, kinds);
  const reports: string[] = [];
  const report = (what: string) => void reports.push(what);
  const jobs = createJobs({
    ...{ clock, outbox, report, enqueue: queue.enqueue, mail: noMail, sleep: () => Promise.resolve() },
    ...{ ...willingTeams, post: down },
    deliveries: deliveries(tables, {}),
    unsent: unsent(tables),
    handling: {
      notifications: {},
      jobs: {},
      timers: {},
      events: {
        'question.changed': () => {
          handled();
          return Promise.resolve('done');
        },
      },
    },
  });
  let done = 0;
  return {
    ...{ time, clock, tables, outbox, reports, report, queue },
    table: announced(tables, { clock, report, enqueue: queue.enqueue })('Questions'),
    /** Does what is due; answers with how much it was. */
    work: async (): Promise<number> => {
      const due = queue.queued().slice(done);
      for (const one of due) await jobs.work(one);
      done += due.length;
      return due.length;
    },
  };
}

describe('an event that is saved', () => {
  it('is announced before its transaction is written, by ids alone', async () => {
    const { tables, clock, report, queue, outbox } = begun();
    // The other way round a crash in between would lose it.
    const enqueue: Enqueue = async (work) => {
      assert.equal(await outbox.at(event), undefined);
      await queue.enqueue(work);
    };
    assert.equal(await announced(tables, { clock, report, enqueue })('Questions').write(saving), true);
    assert.equal(await outbox.at(event), NOW);
    assert.deepEqual(queue.queued(), [{ kind: 'outbox', event, at: NOW, tries: 0 }]);
  });

  it('is followed once, however often its message arrives', async () => {
    let handled = 0;
    const { table, queue, work } = begun(() => (handled += 1));
    await table.write(saving);
    await queue.enqueue({ kind: 'outbox', event, at: NOW, tries: 0 });
    await work();
    assert.equal(handled, 1);
  });

  it('is followed when its message is of an older version', async () => {
    let handled = 0;
    const { tables, queue, work } = begun(() => (handled += 1));
    await tables('Questions').write(saving);
    await queue.enqueue(messages.read({ kind: 'outbox', event }));
    await work();
    assert.equal(handled, 1);
  });

  it('is saved all the same where the queue is away, with a mark and a report', async () => {
    const { tables, clock, report, reports } = begun();
    const table = announced(tables, { clock, report, enqueue: down })('Questions');
    assert.equal(await table.write(saving), true);
    assert.deepEqual(reports, ['enqueueing an event (question.changed); a timer will']);
    const [mark, ...others] = await tables('Outbox').list({});
    assert.deepEqual([mark?.['id'], mark?.['partition'], mark?.['kind'], others], [...Object.values(event), []]);
  });

  it('is saved also where not even the mark can be kept', async () => {
    const { tables, clock, report, reports } = begun();
    const away = announced((name) => (name === 'Outbox' ? { ...tables(name), write: down } : tables(name)), {
      ...{ clock, report },
      enqueue: down,
    });
    assert.equal(await away('Questions').write(saving), true);
    assert.equal(reports.length, 2);
  });
});

describe('a message that finds no event', () => {
  it('goes back on the queue while it may still be saved, and finds it', async () => {
    let handled = 0;
    const { time, tables, queue, work } = begun(() => (handled += 1));
    await queue.enqueue({ kind: 'outbox', event, at: NOW, tries: 0 });
    assert.equal(await work(), 1);
    await tables('Questions').write(saving);
    assert.equal(await work(), 0, 'not before its time');
    time.now = plusSeconds(NOW, 5);
    assert.deepEqual([await work(), handled], [1, 1]);
  });

  it('is dropped once it is over a minute old, for its transaction was refused or broke', async () => {
    const { time, queue, work } = begun();
    await queue.enqueue({ kind: 'outbox', event, at: NOW, tries: 0 });
    let came = 0;
    for (let second = 0; second <= 600; second += 5) {
      time.now = plusSeconds(NOW, second);
      came += await work();
    }
    assert.deepEqual([came, queue.later()], [4, []]);
  });
});

describe('a transaction without an event', () => {
  it('is announced to nobody', async () => {
    const { table, queue } = begun();
    await table.write([{ insert: record }]);
    assert.deepEqual(queue.queued(), []);
  });
});
