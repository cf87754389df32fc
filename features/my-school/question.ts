// Reads whether somebody asks about a school or a place: for its adviser, network, locality or area, or which schools are with it.
import { plainWords } from '../../platform/text.ts';
import type { Topic } from './facts.ts';

/**
 * `names`: what may be the name of a school or place, the likeliest first. Without any it is their own school that they ask about, and it is
 * likely to be their `own` where the name is nobody's.
 */
export type SchoolQuestion = { topic: Topic; names: readonly string[]; own: boolean };

/** Nobody asks for an adviser in more words. */
const MOST_WORDS = 30;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that may stand around a name; a question that has any other word is about something else. */
const AROUND = setOf(
  'hi hello hey please thanks thank who whos whom what whats which whose whos is are am does do can could you your tell me show find out know get got hold ' +
    'reach contact contacts details detail name names named email address phone telephone number the a an and of for at in on to with by about our my ' +
    'we us i im id were like need would look looks up after cover covers covering responsible have has been be will being put allocated allocation ' +
    'assigned belong belongs part make makes up now them cc copy list school schools senior improvement adviser advisers advisor advisors network networks cluster clusters ' +
    'locality localities area areas district districts group groups grouped else partner partners county council how ring call link linked want',
);

const OWN = setOf('our my we us were');

/** The first that fits is what is asked for. */
const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  [
    'schools',
    / (?:who else|(?:who|which|what|list of) schools|who is in|whos in) .*(?:network|cluster|grouped) | partner schools /u,
  ],
  ['adviser', / (?:advis[eo]rs?|named contact) /u],
  ['network', / (?:networks?|clusters?|(?:which|what) group ha(?:s|ve) (?:we|our|my)) /u],
  ['locality', / localit(?:y|ies) /u],
  ['district', / (?:(?:which|what) districts?|down as) /u],
  ['area', / (?:areas?|that (?:make|put) us) /u],
  ['district', / districts? /u],
];

/** What only a school, or somebody of one, can be asked for: "South or East for us? Whalley", "are you sure we are on your list". */
const ONE_OF_TWO =
  / (?:(?:in|are we|is it) )?(?:the )?(?:north|south|east|west) or (?:the )?(?:north|south|east|west)(?: areas?)? /u;
const ON_THE_LIST =
  / (?:(?:are|r) (?:you|u) (?:sure|certain|positive) )?(?:(?:that )?(?:were|we are|im|i am|our school is|my school is) )?(?:on|in) your (?:list|register) /u;

/** Without one of these it is a remark, or asks whether, how or why. */
const ASKS =
  / (?:who|whos|whom|whose|which|what|whats|find|look up|tell me|show me|name of|names? and|details|email|phone|telephone|number|allocation|list of|(?:get )?hold of|reach|contact|advis[eo]rs? (?:for|of|at|covering)) /u;

/** What an adviser does, how networks come about: nothing that a table says. */
const ASKS_ELSE =
  / what (?:do|does|did|can|could|should|would|will|is a|is an|are the) | how (?:are|is|does|did|will|would) |(?: do| for) $/u;

/** What asks without such a word, of what was said before it: "is Mill Lane down as Burnley", "we are in Wyre, does that make us North". */
const ASKS_OF_BEFORE = / (?:down|listed|recorded) as (?!an? |the ).*| (?:does|would|will) that (?:make|put) us .*/u;

/** What a message asks about a school; `undefined` where it is, or may be, about anything else. */
export function readSchoolQuestion(text: string): SchoolQuestion | undefined {
  const all = plainWords(text).split(' ');
  if (all.length > MOST_WORDS) return undefined;
  const said = ` ${all.join(' ')} `;
  const school = ofSchool(said, text);
  if (school) return school;
  const topic = TOPICS.find(([, fits]) => fits.test(said))?.[0];
  const short = all.length <= 3 && all.some((word) => OWN.has(word));
  const before = said.replace(ASKS_OF_BEFORE, ' ');
  if (!topic || !(short || before !== said || ASKS.test(said)) || ASKS_ELSE.test(said)) return undefined;
  const words = before.trim().split(' ');
  const names = [...new Set([words, ...remarksIn(text, before === said)].flatMap(namesIn))];
  const own = before === said && words.some((word) => OWN.has(word));
  return names.length > 0 || own || said.includes(' am i ') ? { topic, names, own: false } : undefined;
}

/** What is asked of a school in words that say nothing of networks or advisers. */
function ofSchool(said: string, text: string): SchoolQuestion | undefined {
  const topic = ONE_OF_TWO.test(said) ? 'area' : ON_THE_LIST.test(said) ? 'district' : undefined;
  if (!topic) return undefined;
  const rest = said.replace(ONE_OF_TWO, ' ').replace(ON_THE_LIST, ' ').trim().split(' ');
  const names = [...new Set([rest, ...remarksIn(text, true)].flatMap(namesIn))];
  const own = said.split(' ').some((word) => OWN.has(word));
  return names.length > 0 || own ? { topic, names, own } : undefined;
}

/** The words of each sentence, where there are several: "who's our adviser? Mill Lane Primary. The last one retired". */
function remarksIn(text: string, whole: boolean): string[][] {
  const sentences = text.split(/[.?!\n]\s/u).map((sentence) => plainWords(sentence).split(' ').filter(Boolean));
  return whole && sentences.length > 1 ? sentences : [];
}

/** What stands between words that stand around names; a name may begin or end with one of those, as "Our Lady's" and "High School" do. */
function namesIn(words: readonly string[]): string[] {
  const first = words.findIndex((word) => !AROUND.has(word));
  if (first === -1) return [];
  const last = words.findLastIndex((word) => !AROUND.has(word));
  const part = (from: number, to: number): string => words.slice(Math.max(0, from), to + 1).join(' ');
  const narrow = part(first, last);
  const wider = [part(first, last + 1), part(first - 1, last), part(first - 1, last + 1)];
  // "Mill Lane's adviser": plain words have no apostrophe.
  return [...new Set([narrow, ...wider, ...(narrow.endsWith('s') ? [narrow.slice(0, -1)] : [])])];
}
