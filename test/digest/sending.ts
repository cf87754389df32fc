// What tests of sending digests are made of: a world with a staff channel, its days, and what became of its digests.
import type { Stores } from '../../app.ts';
import type { DigestPost } from '../../features/digest/ports.ts';
import type { Work } from '../../platform/work.ts';
import { aStaffChannel, aWorld, factsOf, inChannel, type World } from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { cards as digestCards } from './cards.ts';

export const { conversation } = inChannel;
export const FRIDAY = '2026-11-20';
export const MONDAY = '2026-11-23';
export const TUESDAY = '2026-11-24';
export const WEDNESDAY = '2026-11-25';
export const at8 = (day: string) => `${day}T08:00:00.000Z`;

/** A world with one staff channel, on Monday at 8am. */
export async function staffed(over: Parameters<typeof aWorld>[0] = {}): Promise<World> {
  const world = aWorld(over);
  await world.ports.staffChannels.follow(aStaffChannel());
  world.clock.now = at8(MONDAY);
  return world;
}

export const digestOf = (day: string): Work => ({ kind: 'job', job: 'digest', about: { conversation, day } });

/** The digest of a day, worked on at 8am of that day. */
export async function send({ app, clock }: World, day: string): Promise<void> {
  clock.now = at8(day);
  await app.jobs.work(digestOf(day));
}

export const aClaim = (day: string): DigestPost => ({ day, number: 1, claimedAt: at8(day), state: 'claimed' });

/** What became of a day's post, as far as it was not posted. */
export const fateOf = async ({ digests }: Pick<Stores, 'digests'>, day: string) =>
  (await digests.unconfirmedSince(conversation, day)).find((post) => post.day === day)?.state;

export const cardsOf = ({ posts }: World) => posts.map(({ reply }) => cardOf(reply));

export const numbersOf = ({ posts }: World) =>
  posts.map(({ reply }) => (digestCards.digest.factsIn(reply) ?? factsOf(digestCards.quiet, reply)).number);
