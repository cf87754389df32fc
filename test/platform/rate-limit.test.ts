// How much one person and one tenant may ask for in a minute.
import assert from 'node:assert/strict';
import { rateLimit } from '../../platform/rate-limit.ts';
import { onceAMinute } from '../../bot/teams/once-a-minute.ts';

const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 9, 30, second)).toISOString();
const who = (objectId: string, tenantId = 't1') => ({ tenantId, objectId });

describe('The limit of a minute', () => {
  it('holds back a person who is over it, says so once, and ends with the minute', () => {
    const admits = rateLimit({ person: 2, tenant: 100 });
    const seen = [0, 1, 2, 3, 59, 60, 61, 62].map((second) => admits(who('ada'), at(second)));
    assert.deepEqual(seen, ['in', 'in', 'over', 'told', 'told', 'in', 'in', 'over']);
  });

  it('is each person’s own, also where two tenants have the same object id', () => {
    const admits = rateLimit({ person: 1, tenant: 100 });
    for (const one of [who('ada'), who('bea'), who('ada', 't2')]) assert.equal(admits(one, at(0)), 'in');
    assert.equal(admits(who('ada'), at(0)), 'over');
  });

  it('is a tenant’s, too, and what somebody sends over their own does not count for the others', () => {
    const admits = rateLimit({ person: 2, tenant: 3 });
    for (let n = 0; n < 10; n += 1) admits(who('ada'), at(0));
    assert.deepEqual([admits(who('bea'), at(0)), admits(who('cat'), at(0))], ['in', 'over']);
    assert.equal(admits(who('dan', 't2'), at(0)), 'in');
  });
});

describe('What strangers can cause', () => {
  it('is one line a minute with a count, and nothing of an error', () => {
    const clock = { now: at(0) };
    const lines: [string, unknown][] = [];
    const refused = onceAMinute({ now: () => clock.now, report: (...line) => void lines.push(line) });
    for (let n = 0; n < 2100; n += 1) refused('refused');
    clock.now = at(60);
    for (let n = 0; n < 5; n += 1) refused('refused');
    assert.deepEqual(lines, [
      ['refused', undefined],
      ['refused (2100 since the last of these lines)', undefined],
    ]);
  });
});
