// A world in which a lottery can be drawn: people to choose from, two officers and a staff channel.
import { cards as panelCards } from '../../../features/panel/cards.ts';
import type { Fields, Person } from '../../../platform/turn.ts';
import { anOfficer, aStaffChannel, aWorld, drain, factsOf, madeUp, type World } from '../../builders.ts';
import { nth, press, received, second } from '../../nominations/officers/officers.ts';

/** One for all tests, as matchers are kept by it. */
const content = {
  ...madeUp,
  service: { ...madeUp.service, round: { ...madeUp.service.round, endorsementRequired: false } },
};

export const round = madeUp.service.round.id;

type Over = Parameters<typeof aWorld>[0] & { nominees?: number; channels?: number };

/** `nominees`: how many nominations there are. What waits on queues is done by `workDone`. */
export async function aDrawing({ nominees = 5, channels = 1, ...over }: Over = {}) {
  const world = aWorld({
    officers: [anOfficer().objectId, second.objectId],
    content,
    ...over,
  });
  await received(world, ...Array.from({ length: nominees }, (_, n) => nth(n + 1)));
  for (let n = 0; n < channels; n += 1)
    await world.ports.staffChannels.follow(aStaffChannel({ conversation: `19:staff-${n}` }));
  let done = 0;
  const workDone = async (): Promise<void> => {
    done = await drain(world, done);
  };
  return { ...world, workDone };
}
export type Drawing = Awaited<ReturnType<typeof aDrawing>>;

/** Presses a button of a lottery's card and gives the card that comes back. */
export const at = async (world: World, verb: string, fields: Fields = {}, person: Person = anOfficer()) =>
  factsOf(panelCards.draw, await press(world, { verb, ...fields }, person));

/** Seals, and lets staff channels be told. */
export async function sealed(world: Drawing, fields: Fields = {}) {
  await at(world, 'panel.seal', fields);
  await world.workDone();
  return at(world, 'panel.draw');
}

export const enter = (world: World, words: string, person?: Person, draw = 1) =>
  at(world, 'panel.enter-part', { words, draw }, person);

/** Both parts, and what staff channels hear of it. */
export async function drawn(world: Drawing, draw = 1) {
  await enter(world, 'six blue dice', anOfficer(), draw);
  await enter(world, '4 2 6 6 1 3', second, draw);
  await world.workDone();
  return at(world, 'panel.draw');
}

/** What staff channels were told, oldest first. */
export const heard = ({ posts }: World) => posts.map(({ reply }) => factsOf(panelCards.drawPosted, reply));
