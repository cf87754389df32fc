// What every kind of stores must do about updates: numbers without holes and without doubles.
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import type { Stores } from '../../app.ts';
import { type Draft, publishedAs } from '../../features/updates/update.ts';
import { aPerson, times } from './records.ts';

const AT = '2026-11-23T09:30:00.000Z';
const writer = { ...aPerson(), name: 'Robin Officer' };
const entry = () => ({ id: nanoid(), at: AT, by: aPerson(), name: 'Robin Officer' });

const aDraft = (of: number, before: Draft | undefined): Draft => ({
  of,
  version: (before?.version ?? 0) + 1,
  state: 'asked',
  author: writer,
  since: AT,
  until: AT,
  words: { purpose: `Why ${nanoid()}`, news: '', mythbusting: '**Words**', dates: '' },
  change: of > 0 ? 'the day' : '',
  changedAt: AT,
  published: before?.published ?? 0,
});

/** Describes what is kept of updates. `stores` is asked for in each test. */
export function keepsUpdates(stores: () => Stores): void {
  const begun = async (of: number): Promise<Draft> => {
    const { updates } = stores();
    const before = await updates.draft(of);
    assert.ok(await updates.save(aDraft(of, before), before, { ...entry(), did: 'update.asked' }));
    const draft = await updates.draft(of);
    assert.ok(draft);
    return draft;
  };
  const publish = (draft: Draft) =>
    stores().updates.publish(publishedAs(draft, { approver: writer, at: AT }), draft, {
      ...entry(),
      did: 'update.published',
    });

  it('keeps a draft as it was, with its event, and lets one of several changes through', async () => {
    const { updates, outbox } = stores();
    const draft = await begun(0);
    assert.deepEqual(await updates.draft(0), { ...draft });
    const events = (await outbox.waiting('2099-01-01T00:00:00.000Z')).filter(({ kind }) => kind === 'update.asked');
    const own = await Promise.all(events.map((event) => updates.ofEvent(event)));
    assert.ok(own.some((one) => one?.words.purpose === draft.words.purpose));
    const to = { ...draft, state: 'dropped' as const, version: draft.version + 1 };
    const kept = await times(5, () => updates.save(to, draft, { ...entry(), did: 'update.dropped' }));
    assert.equal(kept.filter(Boolean).length, 1);
  });

  it('gives each update the next number, once, however many publish it', async () => {
    const { updates } = stores();
    for (let n = 0; n < 3; n += 1) {
      const draft = await begun(0);
      assert.equal((await times(5, () => publish(draft))).filter(Boolean).length, 1);
    }
    const numbers = (await updates.list()).map(({ number }) => number);
    assert.deepEqual(
      numbers,
      Array.from({ length: numbers.length }, (_, n) => numbers.length - n),
    );
  });

  it('keeps editions beside each other, the newest first, and lists the last', async () => {
    const { updates } = stores();
    await publish(await begun(0));
    const [{ number } = { number: 0 }] = await updates.list();
    for (const edition of [2, 3]) {
      const draft = await begun(number);
      assert.ok(await publish(draft));
      const [last] = await updates.find(number);
      assert.deepEqual([last?.edition, last?.words], [edition, draft.words]);
    }
    const editions = await updates.find(number);
    assert.deepEqual(
      editions.map(({ edition }) => edition),
      [3, 2, 1],
    );
    const listed = (await updates.list()).filter((one) => one.number === number);
    assert.deepEqual(
      listed.map(({ edition, purpose, change }) => [edition, purpose, change]),
      [[3, editions[0]?.words.purpose, 'the day']],
    );
    assert.deepEqual(await updates.find(number + 1000), []);
  });
}
