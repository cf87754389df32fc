// What every kind of stores must do for officers who decide about nominations.
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import { aNomination, anAddress, anAudit, aPerson, times } from './records.ts';

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
      did: 'nomination.shortlisted' as const,
      by: aPerson(),
      name: 'Olu Officer',
      reason,
    }));
    const saved = await Promise.all(audits.map((audit) => nominations.change(next, audit)));
    const won = audits.filter((_, n) => saved[n] !== undefined);
    assert.equal(won.length, 1);
    assert.deepEqual((await nominations.history(round, person)).slice(1), won);
    assert.deepEqual(await nominations.find(round, person), next);
  });

  it('plans a request for whoever is nominated, each version by itself', async () => {
    const { deliveries } = stores();
    const { round, reference, person } = aNomination();
    const notification = { kind: 'request', round, reference, version: 2 } as const;
    const recipient = { person, address: anAddress(), about: '' };
    await deliveries.plan(notification, [recipient], LATER);
    await deliveries.plan({ ...notification, version: 3 }, [recipient], LATER);
    const [planned, ...others] = await deliveries.of(notification);
    assert.deepEqual([planned?.state, others], ['waiting', []]);
    const to = { from: 'waiting', state: 'sending', at: LATER } as const;
    assert.equal((await deliveries.move(notification, planned?.recipient ?? '', to))?.state, 'sending');
    assert.equal((await deliveries.of({ ...notification, version: 3 }))[0]?.state, 'waiting');
  });

  it('gives a download to one of ten who ask at once, and keeps who offered it', async () => {
    const { downloads } = stores();
    const token = nanoid(22);
    const holds = { kind: 'summary', round: nanoid(), reference: 'TAS-1' } as const;
    const audit = { ...anAudit(aNomination()), did: 'nominations.printed' as const, name: 'Olu', reason: 'TAS-1' };
    await downloads.offer({ token, holds, expiresAt: LATER }, audit);
    const taken = await times(10, () => downloads.take(token, audit.at));
    assert.deepEqual(taken.filter(Boolean), [holds]);
    assert.ok((await downloads.history()).some(({ id }) => id === audit.id));
    assert.equal(await downloads.take(nanoid(22), audit.at), undefined);
  });

  it('gives no download that has expired', async () => {
    const { downloads } = stores();
    const filter = { phase: 'all', type: 'all', area: 'all', role: 'all', state: 'all', search: '' };
    const holds = { kind: 'list', round: nanoid(), filter } as const;
    const audit = { ...anAudit(aNomination()), did: 'nominations.exported' as const };
    for (const now of [LATER, '2020-02-02T00:00:00.000Z']) {
      const token = nanoid(22);
      await downloads.offer({ token, holds, expiresAt: LATER }, { ...audit, id: nanoid() });
      assert.equal(await downloads.take(token, now), undefined);
    }
  });
}
