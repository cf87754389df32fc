// What a staff channel follows: everything, or topics of the FAQ and groups of schools; and which channels a question belongs to.
import { z } from 'zod';
import { type Group, groupKinds, type School, schoolsIn } from '../schools/index.ts';

export const followsSchema = z.object({
  /** Ids of topics. */
  topics: z.array(z.string()),
  places: z.array(z.object({ kind: z.enum(groupKinds), of: z.string() })),
});

/** Of neither: everything. */
export type Follows = z.infer<typeof followsSchema>;

export const everything: Follows = { topics: [], places: [] };

/** What a channel follows; one of an older version, everything. */
export const followsOf = ({ follows }: { follows?: Follows | undefined }): Follows => follows ?? everything;

export const followsEverything = ({ topics, places }: Follows): boolean => topics.length === 0 && places.length === 0;

const isSame = (one: Group, other: Group): boolean => one.kind === other.kind && one.of === other.of;

/** What a channel follows once it follows these, too. A channel that followed everything follows them alone. */
export const together = (before: Follows, more: Follows): Follows => ({
  topics: [...new Set([...before.topics, ...more.topics])],
  places: [...before.places, ...more.places.filter((place) => !before.places.some((one) => isSame(one, place)))],
});

/** What somebody asks about, and at which schools those who ask it work, as far as either is known. */
export type About = { topic: string | undefined; schools: readonly School[] };

const isAbout = ({ topics, places }: Follows, { topic, schools }: About): boolean =>
  (topic !== undefined && topics.includes(topic)) || schoolsIn(places, schools).length > 0;

/** The channels that follow what this is about; where none does, those that follow everything, or else all: nothing is lost. */
export function channelsFor<Some extends { follows?: Follows | undefined }>(
  about: About,
  channels: readonly Some[],
): readonly Some[] {
  const own = channels.filter((channel) => isAbout(followsOf(channel), about));
  if (own.length > 0) return own;
  const general = channels.filter((channel) => followsEverything(followsOf(channel)));
  return general.length > 0 ? general : channels;
}
