// A round with everything in it that is deleted later, in tables that a test can look through.
import { registry } from '../../app.ts';
import { cards } from '../../features/retention/cards.ts';
import type { Row, Table, Tables } from '../../platform/table.ts';
import { memoryTables } from '../../storage/memory.ts';
import { aForm, aMessage, anOfficer, aPerson, drain, factsOf, someInputs, type World } from '../builders.ts';
import { nth, press, received } from '../nominations/officers/officers.ts';
import { eight, round, told } from '../panel/outcome/panels.ts';
import { memoryStores } from '../stores.ts';

/** Stands in every text that anybody typed. */
export const CANARY = 'Qzcanary';
export const ANOTHER = 'another-round';

const sings = { contribution: `${CANARY} of twenty years`, interests: CANARY };

/** A round whose panel was told, with a draft, a suggestion, a private code, and a nomination of another round. */
export async function aFinishedRound(tables: Tables = memoryTables()): Promise<World> {
  const world = await told(
    memoryStores(tables),
    eight.map((one) => ({ ...one, ...sings, name: `${CANARY} ${one.name}` })),
  );
  const { ports, app } = world;
  await received(world, nth(9, { round: ANOTHER, ...sings }));
  const draft = { formKey: 'key-of-the-form-0009', ...someInputs({ name: CANARY, ...sings }) };
  await app.dispatch(aForm('nomination.save', draft, { person: aPerson({ objectId: 'a-drafter' }) }));
  await ports.suggestions.make({
    ...{ id: 'key-of-a-suggestion-1', round, name: CANARY, email: 'canary@example.org', why: CANARY },
    ...{ by: { ...aPerson(), name: CANARY }, at: world.clock.now },
  });
  const { person, version } = nth(1);
  const by = { id: ports.ids.key(), at: world.clock.now, by: anOfficer(), name: CANARY };
  await ports.codes.give({ ...nth(1), person, round, version }, 'a-hash-of-a-code', {
    ...by,
    did: 'nomination.link-given',
  });
  await press(world, { verb: 'nominations.decide', act: 'ask', reference: 'TAS-0002', version: 1, reason: CANARY });
  await drain(world);
  return world;
}

/** Every row of the tables that hold a round. */
export async function rowsOfRounds(tables: Tables): Promise<Row[]> {
  const names = Object.entries(registry.tables).flatMap(([name, { kept }]) => (typeof kept === 'string' ? [] : [name]));
  return (await Promise.all(names.map((name) => tables(name).list({})))).flat();
}

/** What an officer sees, or makes of it. */
export const seen = async (world: World, verb?: string, fields: object = {}) => {
  const turn = { person: anOfficer(), receivedAt: world.clock.now };
  const form = verb === undefined ? aMessage('retention', turn) : aForm(verb, { id: round, ...fields }, turn);
  return factsOf(cards.retention, await world.app.dispatch(form));
};

/** A night: what the timer asks for is done. */
export async function night(world: World, day: string): Promise<void> {
  world.clock.now = `${day}T01:45:00.000Z`;
  const before = world.queued().length;
  await world.app.jobs.timers['retention-nightly']?.();
  await drain(world, before);
}

/** Tables whose nth write or removal fails, as if the host were killed there. */
export function killedAt(tables: Tables, fails: () => boolean): Tables {
  const orDead =
    <Given extends unknown[], Out>(call: (...given: Given) => Promise<Out>) =>
    (...given: Given): Promise<Out> =>
      fails() ? Promise.reject(new Error('killed')) : call(...given);
  return (name) => {
    const table = tables(name);
    return { ...table, write: orDead(table.write), remove: orDead(table.remove) } satisfies Table;
  };
}
