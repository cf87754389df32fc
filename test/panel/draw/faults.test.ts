// Storage fails at any one moment while a lottery is sealed, drawn or given up: it goes on, and no channel hears of anything twice.
import { memoryStores } from '../../stores.ts';
import assert from 'node:assert/strict';
import { anOfficer, aStaffChannel, aWorld, drain, settle, type World } from '../../builders.ts';
import { nth, received, second } from '../../nominations/officers/officers.ts';
import { breaking } from '../../questions/breaking.ts';
import { content } from '../outcome/panels.ts';
import { step as every } from '../../long.ts';
import { at, enter, heard, round } from './drawing.ts';

const EVERY = every(8);

type Stores = ReturnType<typeof memoryStores>;

const officers = [anOfficer().objectId, second.objectId];
const worldOver = (stores: Partial<Stores>): World => aWorld({ ...stores, content, officers });

/** What officers press, one after the other, each until it is answered. */
const steps = {
  seal: (world: World) => at(world, 'panel.seal'),
  first: (world: World) => enter(world, 'six blue dice'),
  second: (world: World) => enter(world, '4 2 6 6 1 3', second),
  drop: (world: World) => at(world, 'panel.drop-draw', { draw: 1, parts: 2, reason: 'A rule was wrong' }),
};
type Step = keyof typeof steps;
const order: readonly Step[] = ['seal', 'first', 'second', 'drop'];

async function until(step: Step, stores: Stores): Promise<World> {
  const world = worldOver(stores);
  await received(world, ...[1, 2, 3].map((n) => nth(n)));
  for (const conversation of ['19:one', '19:two'])
    await world.ports.staffChannels.follow(aStaffChannel({ conversation }));
  let done = 0;
  for (const one of order.slice(0, order.indexOf(step))) {
    await steps[one](world);
    done = await drain(world, done);
  }
  return world;
}

/** After the fault: whoever got no answer presses again, and what failed on the queue comes again. */
async function recovered(step: Step, posts: World['posts'], stores: Stores): Promise<World> {
  const world = worldOver(stores);
  world.posts.push(...posts);
  const done = stores.queued().length;
  await steps[step](world);
  await settle(world, done);
  return world;
}

/** All that was entered is kept, and each channel heard of it once, or is known not to have. */
async function holds(step: Step, world: World, moment: string): Promise<void> {
  const draw = await world.ports.draws.last(round);
  assert.ok(draw);
  const parts = { seal: 0, first: 1, second: 2, drop: 2 }[step];
  assert.deepEqual(
    [draw.parts.map(({ words }) => words), draw.dropped?.reason],
    [['six blue dice', '4 2 6 6 1 3'].slice(0, parts), step === 'drop' ? 'A rule was wrong' : undefined],
    moment,
  );
  const { posted } = await at(world, 'panel.draw');
  assert.deepEqual([posted.waiting, posted.failed, posted.sent + posted.unknown], [0, 0, 2], moment);
  const told = heard(world).map(({ what }) => what);
  for (const what of ['sealed', 'drawn', 'dropped'])
    assert.ok(told.filter((one) => one === what).length <= 2, `${moment}: ${what} in two channels`);
  const last = { seal: 'sealed', first: 'sealed', second: 'drawn', drop: 'dropped' }[step];
  assert.ok(told.filter((one) => one === last).length >= posted.sent, moment);
  assert.deepEqual(await world.ports.outbox.waiting('2030-01-01T00:00:00.000Z'), [], moment);
}

describe('a fault while a lottery is held', () => {
  for (const step of order)
    it(`at the step “${step}” loses nothing, and tells no channel twice`, async () => {
      let tested = 0;
      for (let isLast = false; !isLast; tested += EVERY)
        for (const when of ['before', 'after'] as const) {
          const stores = memoryStores();
          const earlier = await until(step, stores);
          const broken = breaking(stores, tested + 1, when);
          const world = worldOver(broken.stores);
          await steps[step](world).catch(() => undefined);
          await settle(world);
          isLast = broken.calls() < tested + 1;
          const after = await recovered(step, [...earlier.posts, ...world.posts], stores);
          await holds(step, after, `call ${tested + 1} ${when}`);
        }
      assert.ok(tested > 10, `${tested} moments`);
    });
});
