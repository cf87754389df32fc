// An event comes back until nothing is left to do, each time later; what is busy waits; what was left behind is found at night.
import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { messages } from '../../app.ts';
import { announced } from '../../platform/announced.ts';
import { plusSeconds, type Instant } from '../../platform/calendar.ts';
import { createJobs, type Handling } from '../../platform/jobs.ts';
import { noMail } from '../../platform/mail.ts';
import { deliveries } from '../../platform/notifications/store.ts';
import { outbox as outboxOver, outboxEntity, type Followed } from '../../platform/outbox.ts';
import { ThrottledError } from '../../platform/throttled.ts';
import { unsent as unsentOver } from '../../platform/unsent.ts';
import { memoryQueue, memoryTables } from '../../storage/memory.ts';
import { down, NOW } from '../builders.ts';
import { willingTeams } from '../willing-teams.ts';

const HOUR = 60 * 60;
const event = { id: 'id-of-an-event-0000001', partition: 'key-of-a-question-0001', kind: 'question.changed' };

/** A service of one kind of event, which `handle` follows at a time. */
function service(handle: (now: Instant) => Followed, jobs: Handling['jobs'] = {}) {
  const time = { now: NOW };
  const clock = () => time.now;
  const tables = memoryTables();
  const queue = memoryQueue(messages, clock);
  const outbox = outboxOver(tables, { 'question.changed': { table: 'Questions' } });
  const unsent = unsentOver(tables);
  const handled: number[] = [];
  const passed = () => (Date.parse(time.now) - Date.parse(NOW)) / 1000;
  const all = createJobs({
    ...{
      clock,
      outbox,
      unsent,
      enqueue: queue.enqueue,
      report: () => undefined,
      ...willingTeams,
      post: down,
      mail: noMail,
      sleep: () => turn(),
    },
    deliveries: deliveries(tables, {}),
    handling: {
      ...{ notifications: {}, jobs, timers: {} },
      events: {
        'question.changed': () => {
          handled.push(passed());
          return Promise.resolve().then(() => handle(time.now));
        },
      },
    },
  });
  let done = 0;
  const work = async () => {
    for (; done < queue.queued().length; done += 1) {
      const one = queue.queued()[done];
      if (one) await all.work(one);
    }
  };
  /** Lets time pass, from message to message. */
  const until = async (seconds: number) => {
    const end = plusSeconds(NOW, seconds);
    for (;;) {
      await work();
      const [next] = queue
        .later()
        .map(({ due }) => due)
        .sort();
      if (next === undefined || next > end) break;
      time.now = next;
    }
    time.now = end;
  };
  const save = (over = tables) =>
    announced(over, { clock, enqueue: queue.enqueue, report: () => undefined })('Questions').write([
      { insert: outboxEntity(event, time.now) },
    ]);
  return { ...all, time, tables, queue, outbox, unsent, handled, until, save };
}

describe('an event of which something is not known yet', () => {
  it('comes back later each time, and no more once all is known', async () => {
    const { save, until, handled, outbox, queue } = service((now) =>
      now < plusSeconds(NOW, 3 * HOUR) ? 'waiting' : 'done',
    );
    await save();
    await until(24 * HOUR);
    assert.deepEqual(handled, [0, 5, 25, 85, 385, 685, 1585, 5185, 8785, 12385]);
    assert.deepEqual([await outbox.at(event), queue.later()], [undefined, []]);
  });

  it('is not taken for left behind while it waits for its hour', async () => {
    const { save, until, handled, checkOutbox } = service(() => 'waiting');
    await save();
    await until(5 * HOUR);
    const before = handled.length;
    // The check asks for what is due within a day as well; of two messages the second changes nothing.
    await checkOutbox();
    await checkOutbox();
    await until(8 * HOUR);
    assert.equal(handled.length - before, 3);
  });

  it('that waits for a moment comes back right after it, though a message hides for six days at most', async () => {
    const moment = plusSeconds(NOW, 20 * 24 * HOUR);
    const { save, until, handled, outbox } = service((now) => (now <= moment ? { until: moment } : 'done'));
    await save();
    await until(30 * 24 * HOUR);
    assert.deepEqual(handled.map((at) => at / HOUR / 24).map(Math.floor), [0, 6, 12, 18, 20], 'days');
    assert.equal(handled.at(-1), 20 * 24 * HOUR + 1);
    assert.equal(await outbox.at(event), undefined);
  });
});

describe('an event whose message is faster than its record', () => {
  it('is followed as soon as that is saved', async () => {
    const { work, tables, queue, handled } = service(() => 'done');
    const following = work({ kind: 'outbox', event, at: NOW, tries: 0 });
    await turn();
    await turn();
    assert.deepEqual(handled, []);
    await tables('Questions').write([{ insert: outboxEntity(event, NOW) }]);
    await following;
    assert.deepEqual([handled, queue.later()], [[0], []]);
  });
});

describe('an event of which two messages are followed at once', () => {
  it('is looked at once more by the one that knew less, for it may have shown that last', async () => {
    const knows: Followed[] = ['waiting', 'done'];
    const { save, queue, work, until, handled } = service(() => knows.shift() ?? 'done');
    await save();
    const [one] = queue.queued();
    assert.ok(one);
    await Promise.all([work(one), work(one)]);
    assert.deepEqual(handled, [0, 0]);
    // The message itself, which nobody has taken yet, finds it done and is dropped.
    await until(600);
    assert.deepEqual([handled, queue.later()], [[0, 0, 5], []]);
  });
});

describe('work while Teams is busy', () => {
  it('goes back on its queue, and is no failure of its message', async () => {
    let busy = 3;
    const job = () => {
      if ((busy -= 1) >= 0) throw new ThrottledError();
      return Promise.resolve();
    };
    const { queue, until } = service(() => 'done', { digest: () => Promise.resolve().then(job) });
    await queue.enqueue({
      kind: 'job',
      job: 'digest',
      about: { conversation: '19:a@thread.tacv2', day: '2020-01-27' },
    });
    await until(HOUR);
    assert.deepEqual([busy, queue.queued().length, queue.later()], [-1, 4, []]);
  });

  it('goes back until the moment that is known, which is no attempt', async () => {
    const job = () => {
      throw new ThrottledError(90);
    };
    const { queue, work } = service(() => 'done', { digest: () => Promise.resolve().then(job) });
    const about = { conversation: '19:a@thread.tacv2', day: '2020-01-27' };
    await work({ kind: 'job', job: 'digest', about, tries: 2 });
    const due = plusSeconds(NOW, 90);
    assert.deepEqual(queue.later(), [{ work: { kind: 'job', job: 'digest', about, tries: 2 }, due }]);
  });

  it('takes an event back with it', async () => {
    let busy = 2;
    const { save, until, handled, outbox } = service(() => {
      if ((busy -= 1) >= 0) throw new ThrottledError();
      return 'done';
    });
    await save();
    await until(HOUR);
    assert.deepEqual([handled, await outbox.at(event)], [[0, 5, 25], undefined]);
  });

  it('does not hide what went wrong', async () => {
    const { save, queue, work } = service(() => {
      throw new Error('storage is down');
    });
    await save();
    const [one] = queue.queued();
    assert.ok(one);
    await assert.rejects(work(one), /storage is down/u);
    assert.deepEqual(queue.later(), []);
  });
});

describe('what was left behind', () => {
  it('by an older version, or by a message that failed too often, is found at night', async () => {
    const { tables, until, handled, checkOutbox, outbox } = service(() => 'done');
    await tables('Questions').write([{ insert: outboxEntity(event, NOW) }]);
    await until(1800);
    assert.equal(await checkOutbox(), 0, 'its message may still be on its way');
    await until(2 * HOUR);
    assert.equal(await checkOutbox(), 1);
    await until(2 * HOUR);
    assert.deepEqual([handled.length, await outbox.at(event), await checkOutbox()], [1, undefined, 0]);
  });

  it('because the queue was away is sent by a timer with one request, and then no more', async () => {
    const { unsent, tables, until, handled, sweepOutbox, outbox } = service(() => 'done');
    assert.equal(await sweepOutbox(), 0);
    await unsent.keep(event, NOW);
    await tables('Questions').write([{ insert: outboxEntity(event, NOW) }]);
    assert.equal(await sweepOutbox(), 1);
    await until(60);
    assert.deepEqual([handled, await outbox.at(event), await sweepOutbox()], [[0], undefined, 0]);
  });

  it('is a message more, not a lost event, where a crash comes between sending it and forgetting that', async () => {
    const { tables, unsent, queue, until, handled } = service(() => 'done');
    await unsent.keep(event, NOW);
    await tables('Questions').write([{ insert: outboxEntity(event, NOW) }]);
    const crashed = unsentOver((name) => ({ ...tables(name), remove: down }));
    await assert.rejects(crashed.send(queue.enqueue));
    assert.equal(await unsent.send(queue.enqueue), 1);
    await until(600);
    assert.deepEqual(handled, [0]);
  });
});
