// Says whom a message is for, in words that recipients read, too.
import { filled } from '../../platform/format.ts';
import type { Choice } from '../../platform/choices.ts';
import { linesIn } from './audience.ts';
import type { Broadcast } from './broadcast.ts';
import type { Wording } from './wording.ts';

export type WordsNeeds = {
  wording: Wording;
  choices: { roles: readonly Choice[] };
  /** The topics of the FAQ that have a question, by their ids and names. */
  faqTopics: () => Choice[];
};

const inWords = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const anyOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** "Events or Nominations"; empty where no topic is chosen. */
export const topicsInWords = (
  { topics }: Broadcast['audience'],
  { faqTopics }: Pick<WordsNeeds, 'faqTopics'>,
): string => {
  const names = new Map(faqTopics().map(({ value, title }) => [value, title]));
  return anyOf.format(topics.map((topic) => names.get(topic) ?? topic));
};

/** "schools in Preston and Burscarth network; primary; headteachers". */
export function audienceInWords(
  { audience, author }: Pick<Broadcast, 'audience' | 'author'>,
  needs: WordsNeeds,
): string {
  const { wording, choices } = needs;
  const { places, phases, types, roles, nominated, listed } = audience;
  const lines = linesIn(listed).length;
  const names = places.map(({ of }) => of);
  const everywhere =
    author.role === 'adviser'
      ? filled(wording['broadcast.audience.own'], { author: author.name })
      : wording['broadcast.audience.all'];
  const where =
    names.length > 0 ? [filled(wording['broadcast.audience.places'], { places: inWords.format(names) })] : [];
  const list = lines > 0 ? [filled(wording['broadcast.audience.listed'], { count: String(lines) })] : [];
  const kinds = [
    inWords.format([...phases, ...types]),
    inWords.format(roles.map((role) => choices.roles.find(({ value }) => value === role)?.title ?? role)),
    audience.topics.length === 0
      ? ''
      : filled(wording['broadcast.audience.topics'], { topics: topicsInWords(audience, needs) }),
    nominated === '' ? '' : wording[`broadcast.audience.${nominated === 'yes' ? 'nominated' : 'notNominated'}`],
  ].filter(Boolean);
  const whom = [...where, ...list];
  return [...(whom.length > 0 ? whom : [everywhere]), ...kinds].join('; ');
}
