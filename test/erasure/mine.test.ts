// Anybody asks for their own data to be deleted, and sees how far that is; officers hear how many wait, and by when, and no name.
import assert from 'node:assert/strict';
import { cards } from '../../features/erasure/cards.ts';
import { tellErasures } from '../../features/erasure/digest.ts';
import { refusals } from '../../platform/refusals.ts';
import { aForm, anOfficer, aPerson, factsOf, inChannel, NOW } from '../builders.ts';
import { aPeopledWorld, ada, chris } from '../people.ts';

const officer = anOfficer();

async function asking() {
  const world = aPeopledWorld({ administrators: [officer.objectId] });
  await world.meets(ada);
  const mine = async (verb: string, person = ada) => factsOf(cards.mine, await world.presses(person, verb));
  const said = async (words: string, person = ada) =>
    factsOf(cards.mine, await world.app.dispatch({ ...aForm(''), kind: 'message', text: words, person }));
  return { world, mine, said };
}

describe('asking for one’s own data to be deleted', () => {
  it('says what happens, and by when, and that it was taken back', async () => {
    const { mine, said } = await asking();
    assert.equal((await said('delete my data')).is, 'none');
    const { saved, due } = await mine('erasure.want');
    assert.deepEqual([saved, due], ['wanted', '23 December 2026']);
    assert.deepEqual(await said('forget me').then(({ is, on }) => [is, on]), ['wanted', '23 November 2026']);
    assert.equal((await said('delete my data', chris)).is, 'none');
    assert.equal((await mine('erasure.keep')).is, 'none');
  });

  it('is asked once, however often it is pressed, and not in a channel', async () => {
    const { world, mine } = await asking();
    for (let n = 0; n < 3; n += 1) await mine('erasure.want');
    assert.equal((await world.ports.erasures.all()).length, 1);
    const turn = aForm('erasure.want', {}, { person: ada, ...inChannel });
    assert.ok(refusals.privateOnly.factsIn(await world.app.dispatch(turn)));
  });

  it('is told officers by its day and without a name: on their desk, in the digest, and in their list with it', async () => {
    const { world, mine } = await asking();
    await mine('erasure.want');
    const officers = { ...aForm(''), person: officer };
    const desk = JSON.stringify(await world.app.dispatch({ ...officers, kind: 'message', text: 'officers' }));
    assert.match(desk, /1 person asked us to delete their data\. Do this by 23 December 2026\./u);
    const tell = tellErasures(world.ports);
    const told = (now: string, since: string | null) => tell({ now, moment: {}, since, lookBack: now, reported: [] });
    const { facts, news } = await told('2026-11-24T09:00:00.000Z', '2026-11-20T09:00:00.000Z');
    assert.deepEqual([facts.deletions, news], [[{ count: 1, due: '23 December 2026' }], true]);
    assert.equal((await told('2026-11-25T09:00:00.000Z', '2026-11-24T09:00:00.000Z')).news, false);
    assert.equal((await told('2026-12-17T09:00:00.000Z', '2026-12-16T09:00:00.000Z')).news, true);
    const list = factsOf(cards.list, await world.app.dispatch({ ...officers, kind: 'message', text: 'erasures' }));
    assert.deepEqual(
      list.waits.map(({ name, state }) => [name, state]),
      [['Ada Example', 'They asked us. Erase their data by 23 December 2026.']],
    );
  });

  it('is shown as held, and is not waiting for officers then', async () => {
    const { world, mine, said } = await asking();
    await mine('erasure.want');
    const [wanted] = await world.ports.erasures.all();
    assert.ok(wanted);
    const hold = aForm('erasure.hold', { id: wanted.id, version: 1, hold: 'A complaint' }, { person: officer });
    assert.equal(factsOf(cards.person, await world.app.dispatch(hold)).held?.reason, 'A complaint');
    assert.equal((await said('delete my data')).isHeld, true);
    const now = NOW;
    const tell = tellErasures(world.ports);
    assert.equal((await tell({ now, moment: {}, since: null, lookBack: now, reported: [] })).news, false);
    const someone = aPerson({ objectId: 'no-officer' });
    const refused = await world.app.dispatch({ ...hold, person: someone });
    assert.ok(refusals.officersOnly.factsIn(refused));
  });
});
