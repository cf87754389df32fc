// What a channel can follow, and how officers name it: "follow Burnley", "follow the topic Funding", "follow everything".
import type { Choice } from '../../platform/choices.ts';
import { filled } from '../../platform/format.ts';
import { plainWords } from '../../platform/text.ts';
import { allGroups, type Group, type School } from '../schools/index.ts';
import { everything, type Follows, together } from './follows.ts';
import type { Wording } from './wording.ts';

export type OfferedNeeds = {
  schools: readonly School[];
  /** The topics of the FAQ that have a question, by their ids and names. */
  faqTopics: () => Choice[];
  wording: Wording;
};

const placeValue = ({ kind, of }: Group): string => `${kind} ${of}`;

/** "Burnley locality", and "Hazelmoor network", whose name says what it is. */
const placeTitle = ({ kind, of }: Group, wording: Wording): string =>
  of.toLowerCase().endsWith(kind) ? of : filled(wording[`follows.${kind}`], { of });

const placesIn = ({ schools }: OfferedNeeds): Group[] => allGroups(schools.filter(({ status }) => status === 'open'));

/** The topics and the groups of schools, to choose from. */
export const offeredIn = (needs: OfferedNeeds): { topics: Choice[]; places: Choice[] } => ({
  topics: needs.faqTopics(),
  places: placesIn(needs).map((place) => ({ value: placeValue(place), title: placeTitle(place, needs.wording) })),
});

/** What a card chose. Values come joined by commas; a name of a place may have one in it, so that each is looked for. */
export const chosenIn = (inputs: { topics: string; places: string }, needs: OfferedNeeds): Follows => ({
  topics: needs
    .faqTopics()
    .map(({ value }) => value)
    .filter((topic) => inputs.topics.split(',').includes(topic)),
  places: placesIn(needs).filter((place) => `,${inputs.places},`.includes(`,${placeValue(place)},`)),
});

/** The same as a card holds it. */
export const chosenAs = ({ topics, places }: Follows): { topics: string; places: string } => ({
  topics: topics.join(','),
  places: places.map(placeValue).join(','),
});

const inWords = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "Burnley locality and the topic Money and services"; empty of a channel that follows everything. */
export function followsInWords({ topics, places }: Follows, needs: OfferedNeeds): string {
  const names = new Map(needs.faqTopics().map(({ value, title }) => [value, title]));
  return inWords.format([
    ...places.map((place) => placeTitle(place, needs.wording)),
    ...topics.map((topic) => filled(needs.wording['follows.topic'], { topic: names.get(topic) ?? topic })),
  ]);
}

const SAID = /^(?:follow|unfollow|stop following) (?<what>[^?]{1,100})$/iu;
/** Of what begins like it, words for the whole channel, courtesies and other things to say. */
const ELSE = /^(?:here|this|it|us|me|up|on|through|please|thanks|thank you)\b/iu;

/** What officers name behind "follow"; `stops`: they want it no more. `undefined` of any other text. */
export function namedIn(text: string): { what: string; stops: boolean } | undefined {
  const said = text.trim().replaceAll(/\s+/gu, ' ');
  const what = SAID.exec(said)?.groups?.['what'];
  return what === undefined || ELSE.test(what) ? undefined : { what, stops: !/^follow /iu.test(said) };
}

const EVERYTHING = new Set(['everything', 'all', 'all questions', 'all topics', 'every question']);

/** What these words name: one topic or group, or several with commas or "and" between them; `undefined` where one is nobody's name. */
export function followsNamed(what: string, needs: OfferedNeeds): Follows | undefined {
  if (EVERYTHING.has(plainWords(what))) return everything;
  const whole = oneNamed(what, needs);
  if (whole) return whole;
  const parts = what.split(/, ?(?:and )?| and /iu).map((part) => oneNamed(part, needs));
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known.reduce(together) : undefined;
}

const KINDS = /^(?:the )?(?:(?<kind>area|locality|network|topic) (?:of )?)?/u;

/** "Hazelmoor network" is called "Hazelmoor", too. */
const namesOf = (place: Group, wording: Wording): string[] => [
  place.of,
  placeTitle(place, wording),
  `${place.of} ${place.kind}`,
  place.of.toLowerCase().endsWith(` ${place.kind}`) ? place.of.slice(0, -place.kind.length) : place.of,
];

/** A kind counts only where two have the same name: people say "area" of any group of schools. */
function oneNamed(words: string, needs: OfferedNeeds): Follows | undefined {
  const said = plainWords(words);
  const { kind } = KINDS.exec(said)?.groups ?? {};
  const bare = said.replace(KINDS, '');
  const isNamed = (...names: string[]): boolean => names.map(plainWords).some((name) => name === bare || name === said);
  const places = placesIn(needs)
    .filter((place) => isNamed(...namesOf(place, needs.wording)))
    .sort((one, other) => Number(other.kind === kind) - Number(one.kind === kind));
  const topics = needs
    .faqTopics()
    .filter(({ value, title }) => isNamed(value, title, filled(needs.wording['follows.topic'], { topic: title })));
  const [place, topic] = [places[0], topics[0]];
  if (topic && (kind === 'topic' || !place)) return { ...everything, topics: [topic.value] };
  return place && { ...everything, places: [place] };
}
