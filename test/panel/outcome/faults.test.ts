// Storage fails at any one moment while people are told, or a member declines: nothing is lost, and nobody hears twice.
import { memoryStores } from '../../stores.ts';
import assert from 'node:assert/strict';
import { aWorld, settle, type World } from '../../builders.ts';
import { breaking } from '../../questions/breaking.ts';
import { step } from '../../long.ts';
import { aRound, confirm, content, drain, heard, panelOf, press, previewed, says, standing, tell } from './panels.ts';

const EVERY = step(16);

type Stores = ReturnType<typeof memoryStores>;

/** The service as it is after the fault, once nothing is on a queue. */
async function recovered(stores: Stores, broken: World, act: (world: World) => Promise<unknown>): Promise<World> {
  const world = aWorld({ ...stores, content });
  world.posts.push(...broken.posts);
  const done = world.queued().length;
  // Whoever got no answer presses again.
  await act(world);
  await settle(world, done);
  return world;
}

/** Runs it again and again, with another call to storage failing each time, until none is left to fail. */
async function withEachFault(
  prepared: (stores: Stores) => Promise<void>,
  act: (world: World) => Promise<unknown>,
  holds: (world: World) => Promise<void>,
): Promise<number> {
  for (let at = 1; ; at += EVERY)
    for (const when of ['before', 'after'] as const) {
      const stores = memoryStores();
      await prepared(stores);
      const broken = breaking(stores, at, when);
      const world = aWorld({ ...broken.stores, content });
      await act(world).catch(() => undefined);
      await settle(world);
      await holds(await recovered(stores, world, act));
      if (broken.calls() < at) return at - 1;
    }
}

describe('a fault', () => {
  it('while everybody is told leaves each with one outcome, or known not to have it', async () => {
    const tested = await withEachFault(
      async (stores) => {
        await confirm(await aRound({ ...stores }));
      },
      async (world) => {
        if ((await panelOf(world)).told) return;
        const { hash } = await previewed(world);
        await press(world, { verb: 'panel.tell', hash, although: 'open' });
      },
      async (world) => {
        const { outcomes } = await standing(world);
        assert.deepEqual([outcomes.waiting, outcomes.failed], [0, 0]);
        assert.equal(outcomes.sent + outcomes.unknown, 8);
        for (let n = 1; n <= 8; n += 1) {
          const count = heard(world, `TAS-000${n}`).length;
          assert.ok(count <= 1, `nobody hears twice`);
        }
        assert.ok(world.posts.length >= outcomes.sent);
        assert.deepEqual(await world.ports.outbox.waiting('2030-01-01T00:00:00.000Z'), []);
      },
    );
    assert.ok(tested > 50, `${tested} moments`);
  });

  it('while a member declines leaves one offer to one reserve', async () => {
    const declining = 'TAS-0001';
    let member = declining;
    const tested = await withEachFault(
      async (stores) => {
        const world = await aRound({ ...stores });
        await confirm(world);
        await tell(world);
        await drain(world);
        member = (await panelOf(world)).members[0]?.id ?? declining;
      },
      (world) => says(world, 'panel.decline', member),
      async (world) => {
        const { members } = await panelOf(world);
        const came = members.filter(({ insteadOf }) => insteadOf === member);
        assert.equal(came.length, 1);
        const offers = heard(world, came[0]?.id ?? '').length;
        const { sent } = (await standing(world)).members.find(({ reference }) => reference === came[0]?.id) ?? {};
        assert.ok(offers === 1 || (offers === 0 && sent === 'unknown'), `${offers} offers, ${sent}`);
        assert.deepEqual(await world.ports.outbox.waiting('2030-01-01T00:00:00.000Z'), []);
      },
    );
    assert.ok(tested > 10, `${tested} moments`);
  });
});
