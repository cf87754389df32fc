// What every kind of stores must do about thoughts on the proposal.
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import type { Thought } from '../../features/thoughts/thought.ts';
import { anAddress, aPerson, times } from './records.ts';

const aThought = (over: Partial<Thought> = {}): Thought => ({
  id: nanoid(43),
  person: aPerson(),
  address: anAddress(),
  at: '2020-01-24T14:05:00.000Z',
  stance: 'challenge',
  part: 'whole',
  text: 'She keeps / all \\ the # keys?',
  mayQuote: true,
  groups: { phase: 'Primary', type: '', area: 'East', network: '', role: 'governor' },
  withdrawnAt: null,
  ...over,
});

/** Describes what is kept of thoughts. `stores` is asked for in each test. */
export function keepsThoughts(stores: () => Stores): void {
  it('keeps one however often it is shared, and finds it by its id and by whoever shared it', async () => {
    const { thoughts } = stores();
    const one = aThought();
    await times(5, (n) => thoughts.share({ ...one, text: `sent ${n}` }));
    const kept = await thoughts.find(one.id);
    assert.ok(kept);
    assert.deepEqual(await thoughts.share({ ...one, text: 'later' }), kept);
    assert.deepEqual(await thoughts.of(one.person), [kept]);
    assert.deepEqual(await thoughts.of(aPerson()), []);
    assert.ok((await thoughts.all()).some(({ id }) => id === one.id));
  });

  it('lists the newest of somebody first', async () => {
    const { thoughts } = stores();
    const person = aPerson();
    const days = ['2020-01-02', '2020-01-04', '2020-01-03'].map((day) => `${day}T14:05:00.000Z`);
    for (const at of days) await thoughts.share(aThought({ person, at }));
    assert.deepEqual(
      (await thoughts.of(person)).map(({ at }) => at),
      days.toSorted().reverse(),
    );
  });

  it('keeps no word of one that is withdrawn, however often that is', async () => {
    const { thoughts } = stores();
    const one = aThought();
    await thoughts.share(one);
    await times(3, () => thoughts.withdraw(one.id, '2020-02-01T00:00:00.000Z'));
    const [left] = await thoughts.of(one.person);
    assert.deepEqual([left?.text, left?.mayQuote, left?.withdrawnAt], ['', false, '2020-02-01T00:00:00.000Z']);
    assert.ok(!(await thoughts.all()).some(({ id }) => id === one.id));
    assert.equal(await thoughts.withdraw(nanoid(43), '2020-02-01T00:00:00.000Z'), undefined);
  });
}
