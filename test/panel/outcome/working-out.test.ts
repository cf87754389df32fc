// A panel is saved first. Reasons and reserves follow by the queue: the card says so, and that it is tried again where that failed.
import assert from 'node:assert/strict';
import { computeHere, type Compute } from '../../../features/panel/computations.ts';
import { cards as panelCards } from '../../../features/panel/cards.ts';
import { cards as nominationsCards } from '../../../features/nominations/cards.ts';
import { loadSolver } from '../../../solver/highs.ts';
import { factsOf, type World } from '../../builders.ts';
import {
  aRound,
  confirm,
  drain,
  onlyConfirm,
  panelOf,
  press,
  previewed,
  round,
  standing,
  unfollowed,
} from './panels.ts';

const here = computeHere(loadSolver, () => 0);

/** What is computed by the queue fails so many times; `asked`: how often it was asked for. */
function failing(times: number): { compute: Compute; asked: () => number } {
  let asked = 0;
  return {
    asked: () => asked,
    compute: async (what, about) => {
      if (what === 'explanation' && (asked += 1) <= times) throw new Error('out of memory');
      return here(what, about);
    },
  };
}

/** The queue does what waits, and meets a fault. */
const fails = (world: World) => assert.rejects(drain(world), /out of memory/u);

describe('a panel that was confirmed', () => {
  it('is there at once, and says that reasons and reserves are being worked out until they are', async () => {
    const { compute, asked } = failing(0);
    const world = unfollowed(await aRound({ compute }));
    const shown = factsOf(panelCards.standing, await onlyConfirm(world));
    assert.deepEqual([shown.workedOut, shown.members.length, shown.chosen, asked()], ['not-yet', 3, null, 0]);
    assert.equal((await standing(world)).workedOut, 'not-yet');
    await drain(world);
    const now = await standing(world, shown.members[0]?.reference);
    assert.deepEqual([now.workedOut, now.version], ['done', shown.version]);
    assert.ok(now.chosen);
    const { why, reserves } = await panelOf(world);
    assert.deepEqual([Object.keys(why).length, reserves.length > 0], [8, true]);
  });

  it('has nothing to preview, tell or publish before', async () => {
    const world = unfollowed(await aRound());
    const { version } = factsOf(panelCards.standing, await onlyConfirm(world));
    for (const pressed of [
      { verb: 'panel.preview' },
      { verb: 'panel.export' },
      { verb: 'panel.tell', version, hash: '', although: 'open' },
    ])
      assert.equal(factsOf(panelCards.standing, await press(world, pressed)).workedOut, 'not-yet');
    assert.equal((await panelOf(world)).told, null);
    await drain(world);
    assert.equal((await previewed(world)).people, 8);
    factsOf(nominationsCards.download, await press(world, { verb: 'panel.export' }));
  });

  it('is worked out once, however often the queue asks, and nobody is told of it', async () => {
    const { compute, asked } = failing(0);
    const world = unfollowed(await aRound({ compute }));
    await confirm(world);
    const before = await panelOf(world);
    await drain(world);
    assert.deepEqual([await panelOf(world), asked(), world.posts], [before, 1, []]);
  });

  it('can be taken back meanwhile, and does not come back', async () => {
    const world = unfollowed(await aRound());
    await onlyConfirm(world);
    await press(world, { verb: 'panel.reopen', version: 1, reason: 'One more came' });
    await drain(world);
    assert.equal(await world.ports.panels.find(round), undefined);
  });
});

describe('working out a panel that fails', () => {
  it('is tried again by the queue, and the card says so until it is there', async () => {
    const { compute } = failing(1);
    const world = unfollowed(await aRound({ compute }));
    await onlyConfirm(world);
    await fails(world);
    assert.equal((await standing(world)).workedOut, 'failed');
    await drain(world);
    assert.equal((await standing(world)).workedOut, 'done');
  });

  it('is tried again at once when an officer looks again, and kept for the sweeper until it is done', async () => {
    const { compute, asked } = failing(1);
    const world = unfollowed(await aRound({ compute }));
    await onlyConfirm(world);
    await fails(world);
    const waiting = () => world.ports.outbox.waiting('2030-01-01T00:00:00.000Z');
    assert.equal((await waiting()).length, 1);
    const before = world.queued().length;
    await standing(world);
    await drain(world, before);
    assert.deepEqual([(await standing(world)).workedOut, asked()], ['done', 2]);
    assert.deepEqual(await waiting(), []);
  });

  it('is heard of as what it was, where noting it fails too', async () => {
    const { compute } = failing(1);
    const world = unfollowed(await aRound({ compute }));
    await onlyConfirm(world);
    const { panels } = world.ports;
    const kept = panels.workedOut;
    panels.workedOut = () => Promise.reject(new Error('storage is down'));
    await fails(world);
    panels.workedOut = kept;
    assert.equal(world.reports.length, 1);
    assert.equal((await standing(world)).workedOut, 'not-yet');
  });
});
