// A world in which the queue has done what follows from a turn by the time that a test looks: the events, not what people are told.
import type { App } from '../app.ts';
import { aWorld, type World } from './builders.ts';

/** A world of memory ports whose events are handled right after each turn. What cannot be handled is reported, and stays. */
export function aFollowedWorld(over: Parameters<typeof aWorld>[0] = {}): World {
  const world = aWorld(over);
  let done = 0;
  const follow = async (): Promise<void> => {
    for (; done < world.queued().length; done += 1) {
      const work = world.queued()[done];
      if (work?.kind !== 'outbox') continue;
      await world.app.jobs.work(work).catch((error: unknown) => {
        world.ports.report('handling an event', error);
      });
    }
  };
  const dispatch: App['dispatch'] = async (incoming) => {
    const reply = await world.app.dispatch(incoming);
    // A turn of a later moment is followed then: an event of the future waits.
    const { now } = world.clock;
    if (incoming.receivedAt > now) world.clock.now = incoming.receivedAt;
    await follow();
    world.clock.now = now;
    return reply;
  };
  return { ...world, app: { ...world.app, dispatch } };
}
