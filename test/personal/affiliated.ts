// A question that somebody at a school of the adviser's has asked.
import { aForm, anAdviser, aPerson } from '../turns.ts';
import { aStaffChannel } from '../builders.ts';
import { chatOf } from '../people.ts';
import { idOf } from '../questions/asked.ts';
import { aWorld, drain, type World } from '../world.ts';

/** One of the schools in the area of the usual adviser. */
const EAST = '900002';
const HENS = 'Who feeds the hens?';

export async function affiliated(): Promise<{ world: World; id: string; adviser: ReturnType<typeof anAdviser> }> {
  const world = aWorld();
  await world.ports.staffChannels.follow(aStaffChannel());
  const person = aPerson({ objectId: 'asker at a school', name: 'Bo of the school' });
  await world.ports.affiliations.say(person, { school: EAST, role: 'governor' });
  await world.app.dispatch(aForm('question.pass', { formKey: 'key-of-card-0000000001', asked: HENS }, chatOf(person)));
  await drain(world);
  return { world, id: idOf(HENS), adviser: anAdviser() };
}
