// Worlds in which the made-up person has lived, each of its own; and two officers who erase them.
import assert from 'node:assert/strict';
import { registry } from '../../app.ts';
import { cards } from '../../features/erasure/cards.ts';
import type { ErasureFacts } from '../../features/erasure/facts.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import type { Entity, Tables } from '../../platform/table.ts';
import type { Fields, Person } from '../../platform/turn.ts';
import type { Work } from '../../platform/work.ts';
import { memoryTables } from '../../storage/memory.ts';
import { factsOf } from '../builders.ts';
import { EMAIL } from './canary.ts';
import { aLife, type Life, live, officer, second } from './life.ts';

/** They live once for all tests. `put`: what that put on queues. */
let once: Promise<{ tables: Tables; put: Work[] }> | undefined;
export const lived = () =>
  (once ??= (async () => {
    const tables = memoryTables();
    const world = aLife(tables);
    await live(world);
    return { tables, put: world.queued() };
  })());

/** What that left, in other tables. */
export async function copyTo(tables: Tables): Promise<void> {
  const from = (await lived()).tables;
  for (const name of Object.keys(registry.tables))
    await inParallel(await from(name).list({}), ({ etag: _, ...row }) =>
      tables(name).write([{ insert: row as Entity }]),
    );
}

/** A world of its own, in which all of that has happened. */
export async function copied(): Promise<{ tables: Tables; world: Life }> {
  const tables = memoryTables();
  await copyTo(tables);
  return { tables, world: aLife(tables) };
}

export const shownTo = async (world: Life, person: Person, verb: string, fields: Fields) =>
  factsOf(cards.person, await world.presses(person, verb, fields));

/** An officer asks for it; answers with what they and the other see. */
export async function asked(world: Life): Promise<ErasureFacts> {
  const found = await shownTo(world, officer, 'erasure.look-up', { typed: EMAIL });
  return shownTo(world, officer, 'erasure.ask', { ...keyIn(found), reason: 'They asked us to' });
}
export const keyIn = ({ id, version }: ErasureFacts): Fields => ({ id, version });

export async function erased(world: Life) {
  const preview = await asked(world);
  const { saved } = await shownTo(world, second, 'erasure.approve', keyIn(preview));
  assert.equal(saved, 'approved');
  await world.settled();
  return { preview, certificate: await shownTo(world, second, 'erasure.show', { id: preview.id }) };
}
