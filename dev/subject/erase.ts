// Shows what an erasure of somebody would delete, and asks for it in the name of somebody whom the bot knows; another approves it in their chat.
import { nanoid } from 'nanoid';
import { registry, type Stores } from '../../app.ts';
import { type Count, newErasure, stateOf, sumOf } from '../../features/erasure/erasure.ts';
import { countsOf, erasedOf } from '../../features/erasure/whom.ts';
import { type EveryTable, subjectOf } from '../../platform/find-subject.ts';

export type Asking = { typed: string; asker: string | undefined; reason: string };

/** Prints counts by table, and nothing of what rows say. */
export async function erase({ typed, asker, reason }: Asking, stores: Stores): Promise<string[]> {
  const { erasures, everyTable } = stores;
  const needs = { everyTable, erasures, keptTables: () => registry.tables };
  const subject = await subjectOf(typed, needs);
  const made = newErasure(nanoid(22), { ...subject, names: [], alone: [], partitions: {} });
  const erasure = (await erasures.of(subject)) ?? made;
  const whom = await erasedOf(erasure.whom ?? subject, needs);
  const counts = await countsOf(whom, erasure.id, needs);
  if (counts.length === 0) throw new Error('Nothing is kept of this address or ID. Nothing was changed.');
  const shown = linesOf(counts);
  if (erasure.held) return [...shown, `On hold since ${erasure.held.at}: ${erasure.held.reason}`];
  if (!['open', 'wanted'].includes(stateOf(erasure)))
    return [...shown, 'Somebody has asked for this already. Type erasures in your own chat to see how far it is.'];
  if (asker === undefined)
    return [...shown, 'Nothing was changed. To ask for it, add your own address or ID and a reason.'];
  const by = await askerOf(asker, stores, needs);
  const at = new Date().toISOString();
  const next = { ...erasure, whom, counts, asked: { at, ...by, reason }, version: erasure.version + 1 };
  if (!(await erasures.save(next, { at, ...by, did: 'erasure.asked', reason })))
    throw new Error('Somebody changed this at the same moment. Nothing was saved. Try again.');
  return [...shown, 'Asked for. Another officer approves it: they type erasures in their own chat.'];
}

/** Whoever asks cannot approve it, so it must be somebody whom the bot would know again. */
async function askerOf(asker: string, { people }: Pick<Stores, 'people'>, needs: EveryTable) {
  const [person, ...more] = (await subjectOf(asker, needs)).people;
  const known = person && more.length === 0 ? await people.find(person) : undefined;
  if (!known)
    throw new Error('The second address or ID must be yours, and the bot must know you. Nothing was changed.');
  return { by: known.person, name: known.name };
}

function linesOf(counts: readonly Count[]): string[] {
  const { gone, kept } = sumOf(counts);
  return [
    ...counts.map((one) => `${one.table}: ${one.gone} records to delete, ${one.kept} to keep without them.`),
    `In all: ${gone} to delete, ${kept} to keep without them.`,
  ];
}
