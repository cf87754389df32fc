// What every kind of stores must do over the life of a nomination: unsent forms, and each version of what was sent.
import { recipientOf } from '../../platform/person.ts';
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import { someInputs } from '../builders.ts';
import { aDraft, aNomination, anAudit, HOSTILE, times, waitingIn } from './records.ts';

/** Describes what is kept of unsent forms and of versions. `stores` is asked for in each test. */
export function keepsDraftsAndVersions(stores: () => Stores): void {
  it('keeps a draft as it was typed, however long or hostile', async () => {
    const { drafts } = stores();
    // The emulator breaks characters of several bytes in bodies of over 64 KB; Azure does not.
    for (const text of [...HOSTILE, 'x'.repeat(8000)]) {
      const long = Object.fromEntries(Object.keys(someInputs()).map((field) => [field, text.slice(0, 8000)]));
      const draft = aDraft({ inputs: someInputs(long) });
      assert.equal(await drafts.save(draft), true);
      assert.deepEqual(await drafts.find(draft.round, draft.person), draft);
      assert.deepEqual(await drafts.ofRecipient(draft.round, recipientOf(draft.person)), draft);
    }
  });

  it('saves a version only after the one before, and one of ten at once', async () => {
    const { drafts } = stores();
    const first = aDraft();
    assert.equal(await drafts.save({ ...first, version: 2 }), false);
    const begun = await times(10, () => drafts.save(first));
    assert.equal(begun.filter(Boolean).length, 1);
    const saved = await times(10, (index) => drafts.save({ ...first, version: 2, formKey: String(index) }));
    assert.equal(saved.filter(Boolean).length, 1);
    assert.equal((await drafts.find(first.round, first.person))?.version, 2);
  });

  it('drops the form that was sent, and no other', async () => {
    const { drafts } = stores();
    const draft = aDraft();
    await drafts.save(draft);
    await drafts.drop(draft, ['another']);
    assert.deepEqual(await drafts.find(draft.round, draft.person), draft);
    for (const forms of [['another', draft.formKey], [draft.formKey]]) await drafts.drop(draft, forms);
    assert.equal(await drafts.find(draft.round, draft.person), undefined);
  });

  it('lists the drafts of a round, and nothing else that is kept beside them', async () => {
    const { drafts, deliveries } = stores();
    const one = aDraft();
    const two = aDraft({ round: one.round });
    await drafts.save(one);
    await drafts.save(two);
    await drafts.save(aDraft());
    const notification = { kind: 'reminder', round: one.round, due: '1-day' } as const;
    await deliveries.plan(notification, [{ person: one.person, address: one.address, about: '' }], one.savedAt);
    assert.equal((await deliveries.of(notification)).length, 1);
    assert.deepEqual(
      (await drafts.list(one.round)).map(({ formKey }) => formKey).sort(),
      [one.formKey, two.formKey].sort(),
    );
  });

  it('keeps every version of a nomination, each with who made it, and keeps an event for each', async () => {
    const { nominations } = stores();
    const first = aNomination();
    const { event } = await nominations.submit(first, anAudit(first));
    const second = { ...first, version: 2, contribution: 'I know the schools.' };
    const changed = await nominations.change(second, { ...anAudit(second), did: 'nomination.changed' });
    assert(changed && event);
    assert.notEqual(changed.id, event.id);
    assert.deepEqual(await nominations.find(first.round, first.person), second);
    assert.deepEqual(await nominations.versions(first.round, first.person), [first, second]);
    const history = await nominations.history(first.round, first.person);
    assert.deepEqual(
      history.map(({ did, version }) => [did, version]),
      [
        ['nomination.submitted', 1],
        ['nomination.changed', 2],
      ],
    );
    const waiting = await waitingIn(stores().outbox, '2020-02-01T00:00:00.000Z');
    assert.equal(waiting.filter(({ partition }) => partition === event.partition).length, 2);
  });

  it('keeps who opened a nomination beside who changed it, and leaves it as it is', async () => {
    const { nominations } = stores();
    const first = aNomination();
    await nominations.submit(first, anAudit(first));
    const opened = { ...anAudit(first), id: nanoid(), did: 'nomination.opened', name: 'An officer' } as const;
    await nominations.note(first, opened);
    const history = await nominations.history(first.round, first.person);
    assert.deepEqual(
      history.find(({ did }) => did === 'nomination.opened'),
      opened,
    );
    assert.equal(history.length, 2);
    assert.deepEqual(await nominations.find(first.round, first.person), first);
  });

  it('saves one of ten changes of the same version, and nothing of the others', async () => {
    const { nominations } = stores();
    const first = aNomination();
    await nominations.submit(first, anAudit(first));
    const events = await times(10, (index) => {
      const second = { ...first, version: 2, contribution: `Attempt ${index}` };
      return nominations.change(second, anAudit(second));
    });
    assert.equal(events.filter(Boolean).length, 1);
    assert.equal((await nominations.versions(first.round, first.person)).length, 2);
    assert.equal(await nominations.change({ ...first, version: 9 }, anAudit(first)), undefined);
    const nobody = aNomination({ version: 2 });
    assert.equal(await nominations.change(nobody, anAudit(nobody)), undefined);
  });
}
