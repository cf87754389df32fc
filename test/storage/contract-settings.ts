// What every kind of stores must do to keep settings that officers changed: with the answers that quote them, or not at all.
import assert from 'node:assert/strict';
import type { Stores } from '../../app.ts';
import { proposalChanges, settingsIn, versionChanges } from '../../features/settings/store.ts';
import type { Proposal, SettingsVersion } from '../../features/settings/version.ts';
import { nanoid } from 'nanoid';
import { aPerson, HOSTILE, waitingIn } from './records.ts';

const AT = '2020-01-24T09:00:00.000Z';
const olive = { ...aPerson(), name: 'Olive Officer' };
const changes = [
  { id: 'contact.phone', was: HOSTILE.join('\n'), now: null },
  { id: 'closures', was: [], now: [{ from: '2027-02-13', to: '2027-02-21', name: 'Half term' }] },
  { id: 'seats.rules.governors', was: { min: 4, max: 6 }, now: { min: 3 } },
];
const proposing = { group: 'contact', changes, why: HOSTILE.join('\n'), author: olive, at: AT, undoes: null } as const;
const aProposal = (version: number): Proposal => ({ ...proposing, changes, state: 'discarded', version });
const aVersion = (number: number): SettingsVersion => ({
  ...{ ...proposing, changes, number, publisher: olive, publishedAt: AT, round: 'round-one' },
  // What is no setting: tests share the tables of the emulator.
  values: { phone: null, days: [], total: 20 },
});

/** Describes what is kept of settings. `stores` is asked for in each test. */
export function keepsSettings(stores: () => Stores): void {
  it('saves one of many at once over the same number of publications, as it was, and nothing of the others', async () => {
    const { revisions, outbox } = stores();
    const after = await revisions.publications();
    const first = settingsIn((await revisions.standing()).settings).versions.length;
    const numbers = [1, 2, 3, 4].map((n) => first + n);
    const audit = (version: number) =>
      ({ id: `settings-contact.${nanoid()}`, at: AT, by: aPerson(), did: 'settings.approved', version }) as const;
    const saved = await Promise.all(
      numbers.map((number) => {
        const beside = [...proposalChanges(aProposal(number), audit(number)), ...versionChanges(aVersion(number))];
        return revisions.publish({ after, revisions: [], beside });
      }),
    );
    const won = numbers.filter((_, n) => saved[n] !== undefined);
    assert.equal(won.length, 1);
    // Nor whoever has read no more than they had.
    const beside = proposalChanges(aProposal(99), audit(99));
    assert.equal(await revisions.publish({ after, revisions: [], beside }), undefined);
    const { settings, revisions: all } = await revisions.standing();
    const { proposals, versions } = settingsIn(settings);
    assert.deepEqual(versions.slice(first), won.map(aVersion));
    assert.deepEqual(proposals, won.map(aProposal));
    assert.deepEqual(all, await revisions.all());
    const [number] = won;
    const event = { id: `settings.${number}`, partition: 'faq', kind: 'settings.approved' };
    assert.deepEqual(
      (await waitingIn(outbox, '2030-01-01T00:00:00.000Z')).filter(({ kind }) => kind === event.kind).at(-1),
      event,
    );
    await outbox.done(event);
  });
}
