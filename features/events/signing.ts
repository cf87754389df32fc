// Signs people up and lets them leave, and gives free places to those who wait. Safe to repeat, also when others do it at the same moment.
import { SERVICE } from '../../platform/audit.ts';
import type { Instant } from '../../platform/calendar.ts';
import type { Clock, Ids } from '../../platform/ports.ts';
import { keyOf, retryOnConflict } from '../../platform/table.ts';
import type { PersonId } from '../../platform/turn.ts';
import type { Did } from './audit.ts';
import { type Event, takesSignUps } from './event.ts';
import type { InTurns } from './in-turns.ts';
import { givePlaces, isStuck, join, leave, type Line } from './places.ts';
import type { Entry, Events } from './ports.ts';
import type { SignUp, Standing } from './sign-up.ts';

export type SigningNeeds = { events: Events; ids: Pick<Ids, 'key'>; inTurns: InTurns };

/** The next version, with its places as they stand by then. */
export const next = (event: Event, line: Line, at: Instant): Event => ({
  ...event,
  ...line,
  version: event.version + 1,
  freeSince: isStuck(line) ? (event.freeSince ?? at) : null,
});

/** Who does it, and when they asked. */
type By = { person: PersonId; at: Instant };

/** What is known of who signs up; it may be looked up meanwhile. */
export type Attending = Pick<SignUp, 'name' | 'address' | 'school' | 'role'>;

/**
 * Signs somebody up, and answers how they stand: once, however often it is asked for. Where nobody can sign up any more, nothing changes.
 * `last`: the number of the sign-up that they had left when they asked: a request that comes late does not bring back who has left since.
 * `undefined` where there is no such event.
 */
export const signUp = (
  id: string,
  { attending, last = Infinity, ...by }: By & { attending: Attending | Promise<Attending>; last?: number | undefined },
  needs: SigningNeeds,
): Promise<Standing | undefined> =>
  changing(id, by.person, needs, async ({ event, own }) => {
    if (own?.state === 'in' || (own?.number ?? 0) > last || !takesSignUps(event, by.at)) return undefined;
    const { person, at } = by;
    const { line, number } = join(event);
    const signUp: SignUp = {
      ...(await attending),
      person,
      number,
      waited: number > line.reached,
      at,
      state: 'in',
      came: false,
    };
    return { to: next(event, line, at), signUp, did: 'signed-up', at };
  });

/** Lets somebody leave, until it begins. Whoever waits first gets their place a moment later. `number`: of the sign-up that is meant. */
export const leaveEvent = (
  id: string,
  { person, at, number }: By & { number?: number | undefined },
  needs: SigningNeeds,
): Promise<Standing | undefined> =>
  changing(id, person, needs, ({ event, own }) => {
    if (own?.state !== 'in' || (number ?? own.number) !== own.number || at >= event.starts) return undefined;
    const signUp: SignUp = { ...own, state: 'left', came: false, at };
    const to = { ...next(event, leave(event, own.number), at), came: event.came - (own.came ? 1 : 0) };
    return { to, signUp, did: 'left', at };
  });

type Changed = { to: Event; signUp: SignUp; did: Did; at: Instant };

const changing = (
  id: string,
  person: PersonId,
  { events, ids, inTurns }: SigningNeeds,
  change: (standing: Standing) => Changed | undefined | Promise<Changed | undefined>,
): Promise<Standing | undefined> =>
  inTurns(id, () =>
    retryOnConflict('Signing up for an event', async () => {
      const standing = await events.standing(id, person);
      const changed = standing && (await change(standing));
      if (!changed) return standing;
      const { to, signUp, did, at } = changed;
      const entry: Entry = { id: ids.key(), at, by: person, did: `event.${did}` };
      return (await events.change(to, standing.event, { entry, signUps: [signUp] }))
        ? { event: to, own: signUp }
        : 'again';
    }),
  );

/**
 * Gives places that are free to those who wait, whatever freed them, and answers with the event as it stands then. Until it begins: whoever
 * gets one later could not come.
 */
export const giveFreePlaces = (
  id: string,
  { events, inTurns, clock }: Pick<SigningNeeds, 'events' | 'inTurns'> & { clock: Clock },
): Promise<Event | undefined> =>
  inTurns(id, () =>
    retryOnConflict('Giving places of an event', async () => {
      const event = await events.find(id);
      const at = clock();
      if (!event || event.state !== 'planned' || at >= event.starts || !isStuck(event)) return event;
      const waiting = (await events.signUps(id, event.reached)).map(({ number }) => number);
      const to = next(event, givePlaces(event, waiting), at);
      const entry: Entry = { id: keyOf(id, String(to.version)), at, by: SERVICE, did: 'event.places-given' };
      return (await events.change(to, event, { entry })) ? to : 'again';
    }),
  );
