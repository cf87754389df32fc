// What officers and nominees do after everybody was told: nobody comes in who cannot be chosen, and nobody's letter is lost.
import assert from 'node:assert/strict';
import type { Nomination } from '../../../features/nominations/nomination.ts';
import { cards as panelCards } from '../../../features/panel/cards.ts';
import { judge } from '../../../features/panel/worth.ts';
import { seated } from '../../../features/panel/panel.ts';
import { factsOf, type World } from '../../builders.ts';
import { nth } from '../../nominations/officers/officers.ts';
import { answersIn, drain, eight, heard, panelOf, press, round, says, standing, told } from './panels.ts';

/** Officers change what they make of somebody's nomination. */
async function becomes(
  { ports }: World,
  reference: string,
  over: Partial<Pick<Nomination, 'state' | 'lateDecision'>>,
): Promise<void> {
  const summary = await ports.summaries.find(round, reference);
  assert.ok(summary);
  await ports.summaries.put({ ...summary, ...over, version: summary.version + 1 });
}

const nurseryOf = async (world: World) => {
  const { members } = await panelOf(world);
  return members.find(({ id }) => id === 'TAS-0001' || id === 'TAS-0002')?.id ?? '';
};
const lastOf = async (world: World) => (await panelOf(world)).members.at(-1)?.id ?? '';

describe('after everybody was told', () => {
  it('a seat is not had back by whoever cannot be chosen any more', async () => {
    const world = await told();
    await says(world, 'panel.decline', await nurseryOf(world));
    const next = await lastOf(world);
    await says(world, 'panel.decline', next);
    await becomes(world, next, { state: 'ineligible' });
    await says(world, 'panel.accept', next);
    assert.equal(answersIn(await panelOf(world))[next], 'declined');
    assert.equal((await standing(world)).free, 1);
  });

  it('a seat goes on past reserves who were marked ineligible or withdrew, each asked once', async () => {
    const seatsOfNurseries = { ...nth(8), school: { ...nth(8).school, phase: 'Nursery' } };
    const world = await told({}, [...eight.slice(0, 7), seatsOfNurseries]);
    const { reserves, members } = await panelOf(world);
    const nurseries = ['TAS-0001', 'TAS-0002', 'TAS-0008'];
    const first = members.find(({ id }) => nurseries.includes(id))?.id ?? '';
    const [gone = '', left = ''] = reserves.filter((id) => nurseries.includes(id));
    await becomes(world, gone, { state: 'ineligible' });
    await says(world, 'panel.decline', first);
    await drain(world);
    assert.equal(await lastOf(world), left);
    assert.deepEqual([heard(world, gone).length, heard(world, left).length], [1, 2]);
    await becomes(world, left, { state: 'withdrawn' });
    await says(world, 'panel.decline', left);
    assert.equal((await standing(world)).free, 1);
  });

  it('who was offered a seat and withdrew can still decline it, and the next is asked', async () => {
    const world = await told();
    const [one = ''] = (await panelOf(world)).members.map(({ id }) => id).filter((id) => !/000[12]$/u.test(id));
    await becomes(world, one, { state: 'withdrawn' });
    await says(world, 'panel.decline', one);
    const { members, selection } = await panelOf(world);
    assert.equal(members.at(-1)?.insteadOf, one);
    assert.deepEqual(judge(selection, seated(await panelOf(world))).broken, []);
  });

  it('nobody is asked twice in a chain of declines, whoever presses again', async () => {
    const world = await told();
    const asked = (await panelOf(world)).members.map(({ id }) => id);
    for (const id of asked) {
      await Promise.all([says(world, 'panel.decline', id), says(world, 'panel.decline', id)]);
      await drain(world);
      const next = await lastOf(world);
      if (!asked.includes(next)) asked.push(next);
    }
    const { members } = await panelOf(world);
    assert.ok(members.length >= 5, `${members.length} members`);
    assert.deepEqual(
      members.map(({ id }) => id),
      asked,
    );
    for (const { id, insteadOf } of members) assert.equal(heard(world, id).length, insteadOf === null ? 1 : 2);
    assert.ok(members.every(({ answer }) => answer === 'declined'));
    assert.equal((await standing(world)).free, 3);
  });

  it('a letter stays what was counted in the preview, though its nominee could be chosen by now', async () => {
    const person = { tenantId: 'entered', objectId: 'key-of-a-form' };
    const late = nth(9, { person, address: null, entered: { from: 'paper', version: 1 }, late: true });
    const world = await told({}, [...eight, late]);
    const count = async () => factsOf(panelCards.letters, await press(world, { verb: 'panel.letters' })).count;
    assert.equal(await count(), 1);
    await becomes(world, late.reference, { lateDecision: 'accepted' });
    assert.equal(await count(), 1);
  });
});
