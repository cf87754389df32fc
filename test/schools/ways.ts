// The ways in which people write the name of a school: each makes of a school what somebody types.
import { oneOf, pick } from '../../dev/pick.ts';
import type { School } from '../../features/schools/school.ts';

/** `n` chooses where a way leaves a choice. A way that changes nothing does not fit the school. */
type Way = (school: Pick<School, 'name' | 'town'>, n: number) => string;

const CHURCH = /\b(?:Church of England|CofE|C of E|C\.E\.|CE)(?![\w.])/gu;
const CATHOLIC = /\b(?:Roman Catholic|Catholic|R\.C\.|RC)(?![\w.])/gu;
const STATUS = /\s*\(?\b(?:Voluntary Aided|Voluntary Controlled|VA|VC)\b\)?/gu;
const SAINT =
  /^.*?\b(?<saint>(?:St\.?|Saint) [\p{L}]+['’]?s?|Sacred Heart|Holy Trinity|Christ Church|All Saints['’]?)/u;

const without =
  (words: RegExp): Way =>
  ({ name }) =>
    tidy(name.replace(words, ''));
const LETTERS = 'a e i n r s t'.split(' ');
const tidy = (text: string): string => text.replace(/\s+/gu, ' ').replaceAll(' ,', ',').trim();

/** Takes a letter out, doubles it, swaps it with the next or puts another in its place; in a word of five letters or more. */
const typo: Way = ({ name }, n) => {
  const long = [...name.matchAll(/\p{L}{5,}/gu)];
  const word = long[pick(n, 51, long.length || 1)];
  if (!word) return name;
  const at = word.index + 1 + pick(n, 52, word[0].length - 2);
  const [letter = '', next = ''] = name.slice(at);
  const put = ['', letter + letter, next + letter, oneOf(LETTERS, n, 53)];
  const kind = pick(n, 54, put.length);
  return name.slice(0, at) + (put[kind] ?? '') + name.slice(at + (kind === 2 ? 2 : 1));
};

/** "Church of England Primary School" is "CEPS", and so on. */
const short: Way = ({ name }) =>
  name
    .replace(STATUS, '')
    .replace(CHURCH, 'CE')
    .replace(CATHOLIC, 'RC')
    .replace(
      /\b(?:(?<faith>CE|RC)|(?<community>Community)) Primary School/u,
      (_, faith?: string) => `${faith ?? 'C'}PS`,
    );

const saintAndTown: Way = ({ name, town }) => {
  const saint = SAINT.exec(name)?.groups?.['saint'];
  return saint ? `${saint} ${town}` : name;
};

const beside =
  (where: Way): Way =>
  (school, n) =>
    school.name.includes(school.town) ? school.name : where(school, n);

const ROLES = ['I am the head of', "I'm the headteacher at", 'I am a governor of', 'I work at', 'my school is'];

const ways: Readonly<Record<string, Way>> = {
  'lower case': ({ name }) => name.toLowerCase(),
  'St or Saint': ({ name }) => name.replace(/\b(?:St\.?|Saint)(?= )/gu, (said) => (said === 'Saint' ? 'St' : 'Saint')),
  'C of E': ({ name }, n) => name.replace(CHURCH, oneOf(['CE', 'C of E', 'CofE', 'Church of England', 'C.E.'], n, 55)),
  RC: ({ name }, n) => name.replace(CATHOLIC, oneOf(['RC', 'Catholic', 'Roman Catholic', 'R.C.', 'R C'], n, 56)),
  'without School': without(/\bSchool\b/gu),
  'without Primary School': without(/\b(?:Primary|Infant|Junior|Nursery) School\b/gu),
  'without the faith': ({ name }) => tidy(name.replace(STATUS, '').replace(CHURCH, '').replace(CATHOLIC, '')),
  'without Community, VA, VC': ({ name }) => tidy(name.replace(STATUS, '').replace(/\bCommunity\b/gu, '')),
  'Community added': ({ name }) => name.replace(/(?<!Community )(?=Primary School)/u, 'Community '),
  'town before': beside(({ name, town }) => `${town} ${name}`),
  'town after': beside(({ name, town }, n) => `${name}${oneOf([', ', ' '], n, 57)}${town}`),
  'in the town': beside(({ name, town }) => `${name} in ${town}`),
  'one typo': typo,
  'Academy for School': ({ name }) => name.replace(/\bSchool\b/u, 'Academy'),
  'Academy added': ({ name }) => (name.includes('Academy') ? name : `${name} Academy`),
  'apostrophe moved': ({ name }, n) =>
    name.replace(/['’]s\b|s['’]/u, (said) => (pick(n, 58, 2) === 0 ? 's' : said.startsWith('s') ? "'s" : "s'")),
  'without the possessive': without(/['’]s\b/gu),
  'saint and town': saintAndTown,
  'CPS, CEPS, RCPS': short,
  HS: ({ name }) => name.replace(/\bHigh School\b/u, 'HS'),
  'without the comma part': without(/,.*$/u),
  'in a sentence': ({ name }, n) => `${oneOf(ROLES, n, 59)} ${name}`,
  'first two words as one': ({ name }) => name.replace(/^(?<first>[\p{L}.'’-]+) /u, '$<first>'),
  'without points and commas': without(/[.,'’()]/gu),
};

const names = Object.keys(ways);
/** The ways by which the search was tuned, and those that were kept aside. */
export const halves = {
  'looked at': names.filter((_, at) => at % 2 === 0),
  'kept aside': names.filter((_, at) => at % 2 === 1),
};

type Query = { way: string; text: string; urn: string };

/** What would be typed for the schools in these ways. */
export const queriesIn = (names: readonly string[], schools: readonly School[]): Query[] =>
  schools.flatMap((school, n) =>
    names.flatMap((way) => {
      const text = ways[way]?.(school, n) ?? school.name;
      return text === school.name ? [] : [{ way, text, urn: school.urn }];
    }),
  );
