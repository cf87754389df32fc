// 20 people sign up for 3 places at the same moment, through processes that know nothing of each other: 3 have a place, and the others wait in
// the order of their numbers.
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import { inTurns } from '../../features/events/in-turns.ts';
import { hasPlace } from '../../features/events/sign-up.ts';
import { giveFreePlaces, leaveEvent, type SigningNeeds, signUp } from '../../features/events/signing.ts';
import { events as store } from '../../features/events/store.ts';
import { entityOf, type Tables } from '../../platform/table.ts';
import { openTables } from '../../storage/tables.ts';
import { emulator } from '../storage/emulator.ts';
import { aPerson, times } from '../storage/records.ts';
import { anEntry, anEvent, aSignUp, AT } from './records.ts';

const PEOPLE = 20;
const PROCESSES = 3;

const clock = () => AT;

/** Tables that write whatever was changed meanwhile, or is there already: the version check is taken away. */
const unguarded =
  (tables: Tables): Tables =>
  (name) => {
    const table = tables(name);
    const write: typeof table.write = ([first, ...others]) => {
      const free = (change: typeof first) => ({ put: entityOf(change) });
      return table.write([free(first), ...others.map(free)]);
    };
    return { ...table, write };
  };

/** An event with 3 places, and as many processes. */
async function begun(over: (tables: Tables) => Tables = (tables) => tables) {
  const { connectionString } = await emulator();
  const processes = Array.from({ length: PROCESSES }, (): SigningNeeds => ({
    events: store(over(openTables({ connectionString }))),
    ids: { key: () => nanoid(22) },
    inTurns: inTurns(),
  }));
  const [first] = processes;
  assert.ok(first);
  const event = anEvent();
  await first.events.begin(event, anEntry('planned'));
  const at = (n: number): SigningNeeds => processes[n % PROCESSES] ?? first;
  const people = Array.from({ length: PEOPLE }, () => aPerson());
  await times(PEOPLE, async (n) => {
    await signUp(event.id, { person: people[n] ?? aPerson(), attending: aSignUp(), at: AT }, at(n));
  });
  const stands = async () => {
    const [found, signUps] = await Promise.all([first.events.find(event.id), first.events.signUps(event.id)]);
    assert.ok(found);
    return { event: found, signUps, placed: signUps.filter((one) => hasPlace(one, found)) };
  };
  return { id: event.id, at, people, stands };
}

describe('signing up at the same moment', () => {
  it('gives exactly the places there are, and everybody a number of their own', async () => {
    const { stands } = await begun();
    const { event, signUps, placed } = await stands();
    assert.deepEqual([placed.length, event.taken, event.waiting], [3, 3, PEOPLE - 3]);
    assert.deepEqual(
      signUps.map(({ number }) => number),
      Array.from({ length: PEOPLE }, (_, n) => n + 1),
    );
  });

  it('leaves nobody out when all who had a place leave at once, and several notice', async () => {
    const { id, at, stands } = await begun();
    const { placed } = await stands();
    await Promise.all(placed.map(({ person }, n) => leaveEvent(id, { person, at: AT }, at(n))));
    await times(PROCESSES, (n) => giveFreePlaces(id, { ...at(n), clock }));
    const after = await stands();
    assert.deepEqual(
      after.placed.map(({ number }) => number),
      [4, 5, 6],
    );
    assert.deepEqual([after.event.taken, after.event.waiting, after.event.freeSince], [3, PEOPLE - 6, null]);
  });

  it('gives more places than there are where the version check is taken away', async () => {
    const { stands } = await begun(unguarded);
    const { placed } = await stands();
    assert.ok(placed.length > 3, `${placed.length} have a place`);
  });
});
