// Whatever is slow, late or refused: all instances together stay within what Teams takes, use what they may, and stop when they are asked to.
import assert from 'node:assert/strict';
import { A_SECOND, CLOCKS, CONVERSATION_LIMITS, SPACING, TENANT_LIMIT, TOLERANCE } from '../../platform/rate/limits.ts';
import { conversationRate } from '../../platform/rate/conversation.ts';
import { HORIZON } from '../../platform/rate/shared-line.ts';
import { runs } from '../long.ts';
import { type Log, lots, played, type Schedule } from './simulated.ts';

/** How long the network may take at most, in milliseconds, and how many replies a second go the same way. */
const NETWORK = 100;
const REPLIES = 4;

/** A schedule by lot, with more to send than may be sent. */
function drawn(seed: number): Schedule {
  const random = lots(seed);
  const between = (least: number, most: number): number => least + random() * (most - least);
  const schedule = {
    seed,
    instances: Math.floor(between(1, 5)),
    workers: Math.floor(between(12, 20)),
    lasts: between(1_500, 4_000),
    storage: between(2, 60),
    teams: between(10, 300),
    stalls: random() < 0.5 ? 0 : between(0, 0.05),
    refuses: random() < 0.5 ? 0 : between(0, 0.1),
    stops: 0,
    clocks: between(0, CLOCKS),
    replies: REPLIES,
  };
  return schedule.stalls > 0 ? { ...schedule, stops: between(0, 2_000) } : schedule;
}

/** The most of these moments that any stretch of so many milliseconds holds. */
function mostIn(ms: number, moments: readonly number[]): number {
  const sorted = moments.toSorted((one, other) => one - other);
  let [first, most] = [0, 0];
  sorted.forEach((at, last) => {
    while (at - (sorted[first] ?? at) >= ms) first += 1;
    most = Math.max(most, last - first + 1);
  });
  return most;
}

/** What came to Teams, replies included, after however long the network took. */
function arrived({ sent, replies }: Log, seed: number): number[] {
  const random = lots(seed + 1);
  return [...sent.map(({ at }) => at), ...replies].map((at) => at + random() * NETWORK);
}

/** For how many milliseconds Teams took messages, until that moment. */
function openFor({ holds }: Log, until: number): number {
  let [held, end] = [0, 0];
  for (const { from, until: over } of holds.toSorted((one, other) => one.from - other.from)) {
    const last = Math.min(over + CLOCKS, until);
    held += Math.max(0, last - Math.max(from, end));
    end = Math.max(end, last);
  }
  return until - held;
}

/** By how much later than Teams had asked for a pause somebody still sent, at most, in milliseconds: whoever was asked, and the others. */
function heededAfter({ sent, holds }: Log): { own: number; others: number } {
  const late = { own: 0, others: 0 };
  for (const { from, until, instance } of holds)
    for (const one of sent)
      if (from < one.at && one.at < until) {
        const whose = one.instance === instance ? 'own' : 'others';
        late[whose] = Math.max(late[whose], one.at - from);
      }
  return late;
}

describe('instances that send to a tenant', () => {
  it('stay within its limit, use it, and heed a pause, in thousands of schedules', async () => {
    let most = 0;
    const all = { count: 0, permitted: 0 };
    for (let seed = 1; seed <= runs(1_000, 10_000); seed += 1) {
      const schedule = drawn(seed);
      const log = await played(schedule);
      const which = JSON.stringify(schedule);
      most = Math.max(most, mostIn(TENANT_LIMIT.ms, arrived(log, seed)));
      assert.ok(most <= TENANT_LIMIT.most, `${most} in a second: ${which}`);
      const { own, others } = heededAfter(log);
      assert.equal(own, 0, `whoever is asked for a pause sends nothing more: ${which}`);
      // While something stops, nothing can be promised of how fast others hear.
      if (schedule.stalls > 0) continue;
      const heard = HORIZON + 8 * SPACING + TOLERANCE + 4 * schedule.storage;
      assert.ok(others <= heard, `others heed it ${others} ms later: ${which}`);
      const permitted = (openFor(log, schedule.lasts) / 1_000) * A_SECOND;
      const count = log.sent.filter(({ at }) => at < schedule.lasts).length;
      // To begin, and to begin again after each pause, may cost one.
      const least = 0.95 * permitted - 1 - log.holds.length;
      assert.ok(count >= least, `${count} of ${permitted} that were permitted: ${which}`);
      all.count += count;
      all.permitted += permitted;
    }
    assert.ok(all.count >= 0.95 * all.permitted, `${all.count} of ${all.permitted} that were permitted`);
  });

  it('go over it where they share no row', async () => {
    const over: boolean[] = [];
    for (let seed = 1; seed <= 50; seed += 1) {
      const schedule = { ...drawn(seed), instances: 2, stalls: 0, stops: 0, refuses: 0 };
      over.push(mostIn(TENANT_LIMIT.ms, arrived(await played(schedule, false), seed)) > TENANT_LIMIT.most);
    }
    assert.ok(over.every(Boolean));
  });
});

describe('an instance that sends to a conversation', () => {
  it('stays within each of its limits, and uses them', () => {
    for (let seed = 1; seed <= runs(20, 200); seed += 1) {
      const random = lots(seed);
      let now = 0;
      const rate = conversationRate(() => now);
      const sent: number[] = [];
      // Bursts and pauses, for two hours.
      while (now < 7_200_000) {
        for (let left = Math.floor(random() * 200); left > 0; left -= 1) {
          now += rate.waitFor('a-channel');
          rate.note('a-channel');
          sent.push(now);
          now += random() * 50;
        }
        now += random() * 120_000;
      }
      const jittered = sent.map((at) => at + random() * NETWORK);
      for (const { ms, most } of CONVERSATION_LIMITS)
        assert.ok(mostIn(ms, jittered) <= most, `${mostIn(ms, jittered)} in ${ms} ms, seed ${seed}`);
      assert.equal(mostIn(1_000, sent), 7);
    }
  });

  it('lets others have messages at once', () => {
    const rate = conversationRate(() => 0);
    for (let n = 0; n < 7; n += 1) rate.note('a-channel');
    assert.deepEqual([rate.waitFor('a-channel') > 0, rate.waitFor('another')], [true, 0]);
  });
});
