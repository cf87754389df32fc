// What every kind of stores must do for officers who decide about nominations.
import assert from 'node:assert/strict';
import type { Stores } from '../../core/ports.ts';
import { aNomination, anAddress, anAudit, aPerson } from './records.ts';

const LATER = '2020-02-01T00:00:00.000Z';

/** Describes what is kept of what officers decide. `stores` is asked for in each test. */
export function keepsDecisions(stores: () => Stores): void {
  it('keeps who decided what and why, and lets one of two decide', async () => {
    const { nominations } = stores();
    const first = aNomination();
    const { round, person } = first;
    await nominations.submit(first, anAudit(first));
    const next = { ...first, version: 2, state: 'shortlisted' as const };
    const audits = ['Yes', 'No'].map((reason) => ({
      ...anAudit(next),
      ...{ did: 'nomination.shortlisted' as const, by: aPerson(), name: 'Olu Officer', reason },
    }));
    const saved = await Promise.all(audits.map((audit) => nominations.change(next, audit)));
    const won = audits.filter((_, n) => saved[n] !== undefined);
    assert.equal(won.length, 1);
    assert.deepEqual((await nominations.history(round, person)).slice(1), won);
    assert.deepEqual(await nominations.find(round, person), next);
  });

  it('owes a request to whoever is nominated, each version by itself', async () => {
    const { deliveries } = stores();
    const { round, reference, person } = aNomination();
    const owed = { kind: 'request', round, reference, version: 2 } as const;
    const recipient = { person, address: anAddress(), about: '' };
    await deliveries.plan(owed, [recipient], LATER);
    await deliveries.plan({ ...owed, version: 3 }, [recipient], LATER);
    const [planned, ...others] = await deliveries.of(owed);
    assert.deepEqual([planned?.state, others], ['waiting', []]);
    const to = { from: 'waiting', state: 'sending', at: LATER } as const;
    assert.equal((await deliveries.move(owed, planned?.recipient ?? '', to))?.state, 'sending');
    assert.equal((await deliveries.of({ ...owed, version: 3 }))[0]?.state, 'waiting');
  });
}
