// What every kind of stores must do about suggestions to colleagues.
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import type { Suggestion } from '../../features/suggestions/ports.ts';
import { anAddress, aPerson, times, waitingIn } from './records.ts';

const AT = '2020-01-24T14:05:00.000Z';

const aSuggestion = (over: Partial<Suggestion> = {}): Suggestion => ({
  id: nanoid(22),
  round: nanoid(),
  name: 'Esther Summerson',
  email: 'esther@example.org',
  why: 'She keeps / all \\ the # keys?',
  by: { ...aPerson(), name: 'John Jarndyce' },
  at: AT,
  ...over,
});

/** Describes what is kept about suggestions. `stores` is asked for in each test. */
export function keepsSuggestions(stores: () => Stores): void {
  it('keeps a suggestion with its event, and finds it by its id and by the colleague', async () => {
    const { suggestions, outbox } = stores();
    const one = aSuggestion();
    const event = await suggestions.make(one);
    assert(event);
    assert.deepEqual(await suggestions.find(one.round, one.id), one);
    assert.deepEqual(await suggestions.forEmail(one.round, ' ESTHER@example.org'), one);
    assert.deepEqual(await suggestions.ofEvent(event), one);
    assert.equal(await suggestions.find(nanoid(), one.id), undefined);
    assert.equal(await suggestions.forEmail(nanoid(), one.email), undefined);
    const waiting = async () => (await waitingIn(outbox, '2020-02-01T00:00:00.000Z')).filter(({ id }) => id === one.id);
    assert.deepEqual(await waiting(), [event]);
    await outbox.done(event);
    assert.deepEqual(await waiting(), []);
  });

  it('keeps one of many for the same colleague in a round, however the address is written', async () => {
    const { suggestions } = stores();
    const round = nanoid();
    const made = await times(5, (n) =>
      suggestions.make(aSuggestion({ round, email: n % 2 ? 'esther@example.org' : 'Esther@Example.org' })),
    );
    assert.equal(made.filter(Boolean).length, 1);
    assert.ok(await suggestions.make(aSuggestion({ round, email: 'ada@example.org' })));
  });

  it('leaves nothing but a count of one that is closed, twice or not, and has room for the next', async () => {
    const { suggestions } = stores();
    const one = aSuggestion();
    const event = await suggestions.make(one);
    assert(event);
    for (let n = 0; n < 2; n += 1) await suggestions.close(one, 'declined');
    assert.equal(await suggestions.find(one.round, one.id), undefined);
    assert.equal(await suggestions.forEmail(one.round, one.email), undefined);
    assert.equal(await suggestions.ofEvent(event), undefined);
    const next = aSuggestion({ round: one.round });
    assert.ok(await suggestions.make(next));
    await suggestions.close(next, 'accepted');
    assert.deepEqual(await suggestions.closed(one.round), { accepted: 1, declined: 1, needless: 0 });
  });

  it('forgets whom a delivery went to, and no other delivery', async () => {
    const { deliveries } = stores();
    const notification = { kind: 'suggestion', round: nanoid(), id: nanoid(22) } as const;
    const other = { ...notification, id: nanoid(22) };
    const recipient = { person: aPerson(), address: anAddress(), about: '' };
    for (const one of [notification, other]) await deliveries.plan(one, [recipient], AT);
    for (let n = 0; n < 2; n += 1) await deliveries.forget(notification);
    assert.deepEqual([(await deliveries.of(notification)).length, (await deliveries.of(other)).length], [0, 1]);
  });
}
