// Nominations that may be the same person, or that stand too near to each other: found with the reason, decided by people.
import { stands, type NominationSummary } from './nomination.ts';

export const alikeReasons = ['email', 'name', 'endorses-self', 'endorser', 'school'] as const;

/**
 * `email`, `name`: may be the same person. `endorses-self`: whoever endorses may be the nominee. `endorser`: whoever endorses is
 * nominated, too. `school`: two people from one school.
 */
export type AlikeReason = (typeof alikeReasons)[number];

/** Why somebody should look, and at which others; none where it is about the nomination alone. */
export type Alike = { reason: AlikeReason; others: NominationSummary[] };

export type Duplicates = {
  /** Whether there is anything to look at. */
  has: (summary: NominationSummary) => boolean;
  of: (summary: NominationSummary) => Alike[];
};

/** "Ada.Example+tas@Example.org" and "ada.example@example.org" reach one person. */
export const emailKey = (email: string): string =>
  email
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^([^@+]*)\+[^@]*(?=@)/u, '$1');

const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'professor',
  'rev',
  'revd',
  'sir',
  'dame',
  'fr',
  'sr',
]);

/** The words of a name without what varies: case, accents, apostrophes, titles; "Mac" and "Mc" are one. */
const nameWords = (name: string): string[] => {
  const words = name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`]/gu, '')
    .toLowerCase()
    .replace(/(?:(?<=\s)mac|(?<!\p{L})mc)[\s-]+(?=\p{L}{2})/gu, 'mc')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.replace(/^mac(?=\p{L}{2})/u, 'mc'));
  const untitled = words.filter((word) => !TITLES.has(word));
  return untitled.length > 1 ? untitled : words;
};

const initialOf = (word: string): string => String.fromCodePoint(word.codePointAt(0) ?? 0);
const isInitial = (word: string): boolean => word === initialOf(word);

/**
 * How a name is found, and under which keys to look for others, by its first and last word in either order. "Ada Example" finds
 * "Example, Ada" and "A. Example", and not "Alan Example".
 */
function nameForms(name: string): { keys: string[]; looks: string[] } {
  const words = nameWords(name);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return { keys: [], looks: [] };
  const whole = words.length === 1 ? `one ${first}` : `whole ${[first, last].sort().join(' ')}`;
  if (words.length === 1 || (isInitial(first) && isInitial(last))) return { keys: [whole], looks: [whole] };
  if (isInitial(first) || isInitial(last)) {
    const pair = isInitial(first) ? `${first} ${last}` : `${last} ${first}`;
    return { keys: [`initial ${pair}`], looks: [`initial ${pair}`, `given ${pair}`] };
  }
  const pairs = [`${initialOf(first)} ${last}`, `${initialOf(last)} ${first}`];
  return {
    keys: [whole, ...pairs.map((pair) => `given ${pair}`)],
    looks: [whole, ...pairs.map((pair) => `initial ${pair}`)],
  };
}

/** Whether two names are forms of one. */
export const sameName = (one: string, other: string): boolean => {
  const keys = new Set(nameForms(one).keys);
  return nameForms(other).looks.some((look) => keys.has(look));
};

type Index = Map<string, NominationSummary[]>;

function indexed(summaries: readonly NominationSummary[], keysOf: (one: NominationSummary) => string[]): Index {
  const index: Index = new Map();
  for (const summary of summaries)
    for (const key of new Set(keysOf(summary))) {
      const group = index.get(key);
      if (group) group.push(summary);
      else index.set(key, [summary]);
    }
  return index;
}

/**
 * Looks for them among nominations that stand. What there is to look at is found by keys, so that two thousand take milliseconds; who
 * is asked for is looked up one by one.
 */
export function duplicates(summaries: readonly NominationSummary[]): Duplicates {
  const found = known.get(summaries) ?? duplicatesIn(summaries);
  known.set(summaries, found);
  return found;
}

/** A list is the same array until something in it changes, so it is looked through once. */
const known = new WeakMap<readonly NominationSummary[], Duplicates>();

function duplicatesIn(summaries: readonly NominationSummary[]): Duplicates {
  const standing = summaries.filter(stands);
  const byEmail = indexed(standing, ({ email }) => [emailKey(email)]);
  const byName = indexed(standing, ({ name }) => nameForms(name).keys);
  const bySchool = indexed(standing, ({ school }) => [school.urn]);
  const found = (index: Index, keys: readonly string[], not: NominationSummary): NominationSummary[] => [
    ...new Set(keys.flatMap((key) => index.get(key) ?? []).filter(({ reference }) => reference !== not.reference)),
  ];
  /** Whether a key leads to anybody else, without collecting them. */
  const leads = (index: Index, keys: readonly string[], not: NominationSummary): boolean =>
    keys.some((key) => (index.get(key) ?? []).slice(0, 2).some(({ reference }) => reference !== not.reference));
  const endorsesSelf = ({ name, email, endorser }: NominationSummary): boolean =>
    emailKey(email) === emailKey(endorser.email) || sameName(name, endorser.name);
  const looks = (name: string): string[] => nameForms(name).looks;

  return {
    has: (one) =>
      stands(one) &&
      (endorsesSelf(one) ||
        leads(byEmail, [emailKey(one.email), emailKey(one.endorser.email)], one) ||
        leads(byName, [...looks(one.name), ...looks(one.endorser.name)], one) ||
        leads(bySchool, [one.school.urn], one)),
    of: (one) => {
      if (!stands(one)) return [];
      const email = found(byEmail, [emailKey(one.email)], one);
      const endorser = new Set([
        ...found(byEmail, [emailKey(one.endorser.email)], one),
        ...found(byName, looks(one.endorser.name), one),
      ]);
      const all: Alike[] = [
        { reason: 'email', others: email },
        { reason: 'name', others: found(byName, looks(one.name), one) },
        { reason: 'endorser', others: [...endorser] },
        { reason: 'school', others: found(bySchool, [one.school.urn], one) },
      ];
      const shared = all.filter(({ others }) => others.length > 0);
      return endorsesSelf(one) ? [{ reason: 'endorses-self', others: [] }, ...shared] : shared;
    },
  };
}
