// Who opens a nomination stands in its audit, which officers can read.
import assert from 'node:assert/strict';
import { cards } from '../../../features/nominations/cards.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Person } from '../../../platform/turn.ts';
import { aForm, anOfficer, aPerson, down, factsOf, inChannel, type World } from '../../builders.ts';
import { memoryStores } from '../../stores.ts';
import { decide, nth, opened, press, received, second, withOfficers } from './officers.ts';

const audit = (world: World, fields: object = {}, person?: Person) =>
  press(world, { verb: 'nominations.audit', reference: 'TAS-0001', ...fields }, person);
const stepsIn = async (world: World) =>
  factsOf(cards.audit, await audit(world))
    .steps.map(({ what, who }) => `${what}: ${who}`)
    .toSorted();

describe('the audit of a nomination', () => {
  const aWorldWithOne = async () => {
    const world = withOfficers();
    await received(world, nth(1));
    return world;
  };

  it('says who opened it, beside what was done to it', async () => {
    const world = await aWorldWithOne();
    await opened(world, 'TAS-0001');
    await opened(world, 'TAS-0001', second);
    await decide(world, { act: 'shortlist' });
    assert.deepEqual(await stepsIn(world), [
      'Opened: Olu Officer',
      'Opened: Sam Second',
      'Received: The nominee',
      'Shortlisted: Olu Officer',
    ]);
  });

  it('leaves openings out of what happened on the nomination itself, and of its version', async () => {
    const world = await aWorldWithOne();
    await opened(world, 'TAS-0001');
    const { history, earlier, version } = await opened(world, 'TAS-0001');
    assert.deepEqual([history.map(({ what }) => what), earlier, version], [['Received'], 0, 1]);
  });

  it('is read 15 steps at a time', async () => {
    const world = await aWorldWithOne();
    for (let n = 0; n < 15; n += 1) await opened(world, 'TAS-0001');
    const { page } = factsOf(cards.audit, await audit(world));
    assert.deepEqual(page, { from: 1, to: 15, of: 16, previous: null, next: 15 });
    const last = factsOf(cards.audit, await audit(world, { at: 15 }));
    assert.deepEqual([last.steps.length, last.page.previous, last.page.next], [1, 0, null]);
  });

  it('shows no nomination where it could not be written', async () => {
    const stores = memoryStores();
    const world = withOfficers({ ...stores, nominations: { ...stores.nominations, note: down } });
    await received(world, nth(1));
    await assert.rejects(opened(world, 'TAS-0001'), /storage is down/u);
  });

  it('is for officers, each in their own chat', async () => {
    const world = await aWorldWithOne();
    factsOf(refusals.officersOnly, await audit(world, {}, aPerson()));
    factsOf(refusals.outOfDate, await audit(world, { reference: 'TAS-9999' }));
    const inTheirChannel = aForm('nominations.audit', { reference: 'TAS-0001' }, { person: anOfficer(), ...inChannel });
    factsOf(refusals.privateOnly, await world.app.dispatch(inTheirChannel));
  });
});
