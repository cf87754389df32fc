// What every kind of stores must do about panels.
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import type { PanelAuditEntry } from '../../features/panel/audit.ts';
import { anAddress, aPanel, aPerson, times, waitingIn } from './records.ts';

const AT = '2020-01-24T14:05:00.000Z';
const by = aPerson();

const anAudit = (over: Partial<PanelAuditEntry> = {}): PanelAuditEntry => ({
  ...{ id: nanoid(22), at: AT, by, did: 'panel.confirmed', version: 1, name: 'Olu Officer', reason: 'Balanced' },
  ...over,
});

/** Describes what is kept about panels. `stores` is asked for in each test. */
export function keepsPanels(stores: () => Stores): void {
  it('keeps a panel with who confirmed it and its outbox event', async () => {
    const { panels, outbox } = stores();
    const [one, audit] = [aPanel(), anAudit()];
    const event = await panels.save(one, audit);
    assert(event);
    assert.deepEqual(await panels.find(one.round), one);
    assert.deepEqual(await panels.ofEvent(event), one);
    assert.deepEqual(await panels.history(one.round), [audit]);
    assert.equal(await panels.find(nanoid()), undefined);
    assert.deepEqual([await panels.counted(one.round), await panels.counted(nanoid())], [one.version, 0]);
    const waiting = async () =>
      (await waitingIn(outbox, '2020-02-01T00:00:00.000Z')).filter(({ id }) => id === event.id);
    assert.deepEqual(await waiting(), [event]);
    await outbox.done(event);
    assert.deepEqual(await waiting(), []);
  });

  it('lets one of many change it, begin it, or take it back', async () => {
    const { panels } = stores();
    const one = aPanel();
    const begun = await times(5, () => panels.save(one, anAudit()));
    assert.equal(begun.filter(Boolean).length, 1);
    const changed = await times(5, () => panels.save({ ...one, version: 2 }, anAudit({ version: 2 })));
    assert.equal(changed.filter(Boolean).length, 1);
    assert.equal(await panels.drop(one, anAudit({ did: 'panel.reopened' })), false);
    const dropped = await times(5, () => panels.drop({ ...one, version: 2 }, anAudit({ did: 'panel.reopened' })));
    assert.equal(dropped.filter(Boolean).length, 1);
    assert.equal((await panels.history(one.round)).length, 3);
  });

  it('keeps what is worked out of a panel with that version, once, and only while it is that version', async () => {
    const { panels } = stores();
    const one = aPanel({ workedOut: 'not-yet' });
    await panels.save(one, anAudit());
    const failed = { ...one, workedOut: 'failed' as const };
    await panels.workedOut(failed);
    assert.deepEqual(await panels.find(one.round), failed);
    const done = { ...one, reserves: ['TAS-9'], workedOut: 'done' as const };
    await panels.workedOut(done);
    await panels.workedOut(failed);
    await panels.workedOut({ ...done, reserves: [] });
    assert.deepEqual(await panels.find(one.round), done);
    assert.equal((await panels.history(one.round)).length, 1, 'nobody did anything');
    const next = { ...done, version: 2, workedOut: 'not-yet' as const };
    assert(await panels.save(next, anAudit({ version: 2 })));
    await panels.workedOut(failed);
    assert.deepEqual(await panels.find(one.round), next);
    assert(await panels.drop(next, anAudit({ did: 'panel.reopened' })));
    await panels.workedOut({ ...next, workedOut: 'done' });
    assert.equal(await panels.find(one.round), undefined, 'what was taken back does not come back');
  });

  it('has room for another once one was taken back, and still knows who did it', async () => {
    const { panels } = stores();
    const one = aPanel();
    await panels.save(one, anAudit());
    assert.equal(await panels.drop(one, anAudit({ did: 'panel.reopened', at: '2020-01-25T00:00:00.000Z' })), true);
    assert.equal(await panels.find(one.round), undefined);
    assert.equal(await panels.drop(one, anAudit({ did: 'panel.reopened' })), false);
    assert.equal(await panels.counted(one.round), 2, 'a card of the one before does not fit the next');
    assert.equal(await panels.save(one, anAudit()), undefined);
    const next = { ...one, version: 3, pool: 'shortlisted' as const };
    assert(await panels.save(next, anAudit({ at: '2020-01-26T00:00:00.000Z' })));
    assert.deepEqual(await panels.find(one.round), next);
    assert.deepEqual(
      (await panels.history(one.round)).map(({ did }) => did),
      ['panel.confirmed', 'panel.reopened', 'panel.confirmed'],
    );
  });

  it('keeps a panel chosen from 2,000', async () => {
    const { panels } = stores();
    const ids = Array.from({ length: 2000 }, (_, n) => `TAS-${nanoid(8)}${n}`);
    const rules = Array.from({ length: 40 }, (_, n) => ({ kind: 'min' as const, rule: `rule-${n}`, to: n }));
    const one = aPanel({
      selection: {
        ...aPanel().selection,
        candidates: ids.map((id, n) => ({ id, fits: ['primary', 'north'], school: String(n), trust: nanoid() })),
        order: ids,
      },
      why: Object.fromEntries(
        ids.map((id, n) => [
          id,
          { by: 'rule', needs: [{ changes: [...rules.slice(n % 40, 3)], release: [], admit: [] }] },
        ]),
      ),
    });
    assert(await panels.save(one, anAudit()));
    assert.deepEqual(await panels.find(one.round), one);
  });

  it('plans everybody their outcome, and a seat to each reserve by themselves', async () => {
    const { deliveries } = stores();
    const round = nanoid();
    const seat = { kind: 'seat', round, reference: 'TAS-1' } as const;
    const recipient = { person: aPerson(), address: anAddress(), about: 'TAS-1' };
    await deliveries.plan({ kind: 'outcome', round }, [recipient, { ...recipient, person: aPerson() }], AT);
    await deliveries.plan(seat, [recipient], AT);
    const count = async (notification: Parameters<typeof deliveries.of>[0]) =>
      (await deliveries.of(notification)).length;
    assert.deepEqual(
      [await count({ kind: 'outcome', round }), await count(seat), await count({ ...seat, reference: 'TAS-12' })],
      [2, 1, 0],
    );
  });
}
