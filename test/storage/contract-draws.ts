// What every kind of stores must do about draws.
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import type { PanelAuditEntry } from '../../features/panel/audit.ts';
import type { Draw } from '../../features/panel/ports.ts';
import { aDraw, anAddress, times, waitingIn } from './records.ts';

const AT = '2020-01-24T14:05:00.000Z';

const auditOf = ({ version, sealed }: Draw, did: PanelAuditEntry['did'] = 'draw.sealed'): PanelAuditEntry => ({
  ...{ id: nanoid(22), at: AT, by: sealed.by, did, version, name: 'Olu Officer', reason: 'a reason' },
});

const RULES = Array.from({ length: 40 }, (_, n) => ({
  ...{
    id: `a-rule-with-a-long-name-${n}`,
    label: `Rule ${n}`,
    attribute: 'phase' as const,
    values: ['Primary'],
    min: 1,
  },
}));

/** As large as the council's whole county may make it. */
const large = (): Draw['selection'] => ({
  ...aDraw().selection,
  seats: { total: 20, rules: RULES, wishes: [], atMostOnePer: ['school', 'trust'], reserves: 2 },
  candidates: Array.from({ length: 2000 }, (_, n) => ({
    id: `TAS-${nanoid(9)}`,
    fits: RULES.filter((_rule, m) => (n * (m + 3)) % 7 < 3).map(({ id }) => id),
    school: String(100_000 + n),
    trust: `The ${nanoid(40)} Trust`,
  })),
});

/** Describes what is kept about draws. `stores` is asked for in each test. */
export function keepsDraws(stores: () => Stores): void {
  it('keeps a draw with its audit entry and event, and finds it by its round', async () => {
    const { draws, outbox } = stores();
    const draw = aDraw();
    const audit = auditOf(draw);
    const event = await draws.save(draw, audit);
    assert(event);
    assert.deepEqual([await draws.find(draw.round), await draws.last(draw.round)], [draw, draw]);
    assert.deepEqual(await draws.ofEvent(event), draw);
    assert.deepEqual(await draws.history(draw.round), [audit]);
    assert.equal(await draws.find(nanoid()), undefined);
    const waiting = async () =>
      (await waitingIn(outbox, '2020-02-01T00:00:00.000Z')).filter(({ id }) => id === event.id);
    assert.deepEqual(await waiting(), [event]);
    await outbox.done(event);
    assert.deepEqual(await waiting(), []);
  });

  it('keeps one of two thousand people and forty rules as it is', async () => {
    const { draws } = stores();
    const draw = aDraw({ selection: large() });
    assert(await draws.save(draw, auditOf(draw)));
    assert.deepEqual(await draws.find(draw.round), draw);
  });

  it('lets one of ten at once begin or change it, and keeps nothing of the others', async () => {
    const { draws } = stores();
    const draw = aDraw();
    const begun = await times(10, () => draws.save(draw, auditOf(draw)));
    assert.equal(begun.filter(Boolean).length, 1);
    const changed = await times(10, (n) => {
      const part = { ...draw.sealed, words: `words ${n}` };
      return draws.save({ ...draw, version: 2, parts: [part] }, auditOf({ ...draw, version: 2 }, 'draw.part-entered'));
    });
    assert.equal(changed.filter(Boolean).length, 1);
    assert.deepEqual([(await draws.find(draw.round))?.parts.length, (await draws.history(draw.round)).length], [1, 2]);
    assert.equal(await draws.save({ ...draw, version: 4 }, auditOf(draw)), undefined);
  });

  it('keeps who gave one up, counts it no more, and counts on in the next', async () => {
    const { draws } = stores();
    const draw = aDraw();
    await draws.save(draw, auditOf(draw));
    const dropped: Draw = { ...draw, version: 2, dropped: { ...draw.sealed, reason: 'A rule was wrong' } };
    const event = await draws.save(dropped, auditOf(dropped, 'draw.dropped'));
    assert(event);
    assert.deepEqual([await draws.find(draw.round), await draws.last(draw.round)], [undefined, dropped]);
    assert.deepEqual(await draws.ofEvent(event), dropped);
    assert.equal(await draws.save(draw, auditOf(draw)), undefined);
    const next = { ...draw, version: 3 };
    assert(await draws.save(next, auditOf(next)));
    assert.deepEqual(await draws.find(draw.round), next);
    const did = (await draws.history(draw.round)).map((entry) => entry.did);
    assert.deepEqual(did, ['draw.sealed', 'draw.dropped', 'draw.sealed']);
  });

  it('tells each channel of each version by itself', async () => {
    const { deliveries } = stores();
    const notification = { kind: 'draw', round: nanoid(), version: 1 } as const;
    const recipients = ['a', 'b'].map((channel) => ({
      ...{ recipient: channel.repeat(64), address: anAddress(channel), about: '' },
    }));
    await deliveries.plan(notification, recipients, AT);
    await deliveries.plan({ ...notification, version: 2 }, recipients.slice(1), AT);
    const count = async (version: number) => (await deliveries.of({ ...notification, version })).length;
    assert.deepEqual([await count(1), await count(2), await count(3)], [2, 1, 0]);
  });
}
