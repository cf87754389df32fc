// A round with a few seats: its panel is suggested by the real solver, confirmed, previewed, told and answered, as people would.
import { createApp } from '../../../app.ts';
import type { Nomination } from '../../../features/nominations/nomination.ts';
import { cards as panelCards } from '../../../features/panel/cards.ts';
import type { Carried } from '../../../features/panel/officers/choosing-facts.ts';
import type { Panel } from '../../../features/panel/panel.ts';
import type { Seats } from '../../../features/coverage/seats.ts';
import type { Reply } from '../../../platform/card.ts';
import type { Fields, Person } from '../../../platform/turn.ts';
import {
  aMessage,
  anOfficer,
  aPerson,
  aService,
  drain,
  factsOf,
  noting,
  someContent,
  someSeats,
  aForm,
  type World,
} from '../../builders.ts';
import { withOfficers, nth, press, received } from '../../nominations/officers/officers.ts';

export { drain } from '../../builders.ts';
export { press, second } from '../../nominations/officers/officers.ts';

/** One nursery, at least one governor, three seats. */
export const seats: Seats = someSeats({
  total: 3,
  rules: [
    { id: 'nursery', label: 'Nursery', attribute: 'phase', values: ['Nursery'], min: 1, max: 1 },
    { id: 'governors', label: 'Governors', attribute: 'role', values: ['governor'], min: 1 },
  ],
  atMostOnePer: ['school'],
  reserves: 2,
});

const service = aService({ round: { ...aService().round, endorsementRequired: false } });
/** Signposts take time to learn. */
export const content = someContent({ seats, service, signpostFiles: [], schools: [] });
export const round = service.round.id;

const at = (phase: string, n: number) => ({ ...nth(n).school, phase });

/** 1 and 2 of nurseries, 3 and 4 governors, 5 to 8 neither. */
export const eight: Nomination[] = [1, 2, 3, 4, 5, 6, 7, 8].map((n) =>
  nth(n, { school: at(n < 3 ? 'Nursery' : 'Primary', n), ...((n === 3 || n === 4) && { role: 'governor' }) }),
);

/** A world of two officers in which these are nominated. */
export async function aRound(
  over: Parameters<typeof withOfficers>[0] = {},
  nominations: readonly Nomination[] = eight,
): Promise<World> {
  const world = withOfficers({ content, ...over });
  await received(world, ...nominations);
  return world;
}

/** The same world, in which nothing follows from a turn until the queue is worked off. */
export const unfollowed = (world: World): World => {
  const app = createApp(world.ports);
  return { ...world, app: { ...app, dispatch: noting(app.dispatch) } };
};

export const personOf = (reference: string): Person => {
  const { person, name } = nth(Number(reference.slice(-4)));
  return aPerson({ ...person, name });
};

/** What an officer sees who asks for the panel. */
export const suggested = async (world: World): Promise<Carried> =>
  factsOf(panelCards.panel, await world.app.dispatch(aMessage('panel', { person: anOfficer() }))).trying;

/** Confirms a panel, as an officer does; what is worked out then waits on the queue. */
export const onlyConfirm = async (world: World, over: Fields = {}, person?: Person): Promise<Reply | undefined> =>
  press(world, { ...(await suggested(world)), verb: 'panel.confirm', reason: 'Balanced', ...over }, person);

/** The same, and the queue works it out before anything else happens. */
export async function confirm(...given: Parameters<typeof onlyConfirm>): Promise<Reply | undefined> {
  const [world] = given;
  const before = world.queued().length;
  const reply = await onlyConfirm(...given);
  await drain(world, before);
  return reply;
}

export async function panelOf({ ports }: World): Promise<Panel> {
  const panel = await ports.panels.find(round);
  if (!panel) throw new Error('there is no panel');
  return panel;
}

export const previewed = async (world: World, page = 1) =>
  factsOf(panelCards.preview, await press(world, { verb: 'panel.preview', page }));

export const standing = async (world: World, seat = '') =>
  factsOf(panelCards.standing, await press(world, { verb: 'panel.standing', seat }));

export async function tell(world: World): Promise<Reply | undefined> {
  const { hash, version } = await previewed(world);
  return press(world, { verb: 'panel.tell', hash, version, although: 'open' });
}

/** A panel that is confirmed and told. */
export async function told(
  over: Parameters<typeof aRound>[0] = {},
  nominations?: readonly Nomination[],
): Promise<World> {
  const world = await aRound(over, nominations);
  await confirm(world);
  await tell(world);
  await drain(world);
  return world;
}

/** What somebody presses on the card that they were sent. */
export const says = (
  { app }: World,
  verb: 'panel.accept' | 'panel.decline',
  reference: string,
  fields: Fields = {},
): Promise<Reply | undefined> =>
  app.dispatch(aForm(verb, { reference, sure: 'true', ...fields }, { person: personOf(reference) }));

/** The cards that somebody was sent. */
export const heard = ({ posts }: World, reference: string): Reply[] =>
  posts.filter(({ address }) => address === `address of ${Number(reference.slice(-4))}`).map(({ reply }) => reply);

/** How each of the members answered, by reference. */
export const answersIn = ({ members }: Panel): Record<string, string> =>
  Object.fromEntries(members.map(({ id, answer }) => [id, answer]));
