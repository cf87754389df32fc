// Reads a courtesy in words that nobody has listed: "cheers duck, that's sorted me right out". The last resort, where the FAQ has no answer.
//
// Something in each stretch of it must tell the kind, or the stretch has nothing but words that people say in courtesies. It must ask nothing,
// and say next to nothing that the FAQ speaks of. Whoever asks what they talk to may do so in any words: that asks, but nothing of the FAQ.
import { plainWords } from '../../platform/text.ts';
import { asks, AUXILIARIES, PRONOUNS, QUESTION_WORDS, SMALL_WORDS } from '../faq/index.ts';
import { type Kind, KINDS, type Manners } from './kinds.ts';
import { byFirstWord, endsOf, phraseOf, type Phrase, wordsIn } from './phrases.ts';
import { typedStretches } from './read-manners.ts';

/** Whoever says more has something to ask, or to tell. */
const MOST_WORDS = 12;
const MOST_WORDS_TO_ROBOT = 16;

/** One word in so many may be one that the FAQ speaks of. */
const PER_FAQ_WORD = 8;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Whoever says one of these wants something, or has not been helped: "cheers duck but still nothing". */
const WANTS =
  / (?:please|pls|plz|need|needs|want|wants|wanted|send|show|explain|find|wonder\w*|questions?|query|ask\w*|but|still|other|another|else|issue|problem|help (?:me|us|with)|(?:give|tell|let|remind) (?:me|us)|(?:id|would) like|looking for|trying to|not sure|no idea) /u;

/** Turns praise into what may be its opposite. */
const NEGATES = setOf(
  'no not never dont doesnt didnt isnt arent wasnt werent havent hasnt cant couldnt wont without hardly less nothing nowt none',
);

/** Words that no answer of the FAQ is about. */
const NO_TOPIC = [
  ...[SMALL_WORDS, PRONOUNS, AUXILIARIES, QUESTION_WORDS].flatMap((words) => [...words]),
  ...setOf(
    'out off up down over back here now then all so very well oh right or and than one two three four five six seven eight nine ten',
  ),
  // A day is what the closing date is about only where something else says so.
  ...setOf('today tonight tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday week weekend'),
];

/** What a question to a robot speaks of. */
const SPOKEN_TO = setOf('you u youre your this it here');

/** The kinds that may stand beside each other. */
const FRIENDLY: ReadonlySet<Kind> = new Set(['goodbye', 'thanks', 'praise', 'smallTalk', 'greeting']);

type Stretch = { words: readonly string[]; asks: boolean; kinds: readonly Kind[] };
type Telling = { kind: Kind; phrase: Phrase };
/** What tells a kind, by its first words. */
type Tellings = ReadonlyMap<string, readonly Telling[]>;

/** The kind of a message; `faqWords` is asked only where something tells one. */
export type ReadLoosely = (text: string, faqWords: () => ReadonlySet<string>) => Kind | undefined;

type Content = { manners: Manners; courtesies: readonly string[] };

/** What tells a kind, words that the FAQ does not speak of, and these with all that people say in courtesies; plain data. */
export type SaidLoosely = { telling: Tellings; noTopic: ReadonlySet<string>; usual: ReadonlySet<string> };

export function saidLoosely({ manners, courtesies }: Content): SaidLoosely {
  const telling = KINDS.flatMap((kind) =>
    (manners[kind].loosely ?? []).map((said) => ({ kind, phrase: phraseOf(said) })),
  );
  const listed = KINDS.flatMap((kind) => [...manners[kind].phrases, ...manners[kind].around]);
  const noTopic = new Set([...NO_TOPIC, ...telling.flatMap(({ phrase }) => wordsIn(phrase))]);
  const usual = new Set([...noTopic, ...[...courtesies, ...listed].flatMap((said) => wordsIn(phraseOf(said)))]);
  return { telling: byFirstWord(telling), noTopic, usual };
}

/** Learns what tells a kind, and what people say in courtesies. `said`: what `saidLoosely` made of them, where it did so before. */
export function looselyIn(content: Content, { telling, noTopic, usual } = saidLoosely(content)): ReadLoosely {
  return (text, faqWords) => {
    const words = plainWords(text).split(' ');
    if (words.length > MOST_WORDS_TO_ROBOT) return undefined;
    const stretches = stretchesOf(text, telling);
    if (isElsewhere(stretches)) return 'neverMind';
    const kind = toRobot(words, stretches) ?? courtesy(words, stretches, usual);
    if (!kind) return undefined;
    const ofFaq = words.filter((word) => !noTopic.has(word) && faqWords().has(word));
    return ofFaq.length * PER_FAQ_WORD <= words.length ? kind : undefined;
  };
}

/** "Sorry, wrong chat, I wanted school admissions": what else it speaks of is not for us, and it asks nothing. */
const isElsewhere = (stretches: readonly Stretch[]): boolean =>
  stretches.some(({ kinds }) => kinds.includes('neverMind')) && !stretches.some(({ asks }) => asks);

function toRobot(words: readonly string[], stretches: readonly Stretch[]): Kind | undefined {
  const kinds = new Set(stretches.flatMap((stretch) => stretch.kinds));
  const asks = stretches.some((stretch) => stretch.asks);
  return asks && kinds.size === 1 && kinds.has('robot') && words.some((word) => SPOKEN_TO.has(word))
    ? 'robot'
    : undefined;
}

function courtesy(
  words: readonly string[],
  stretches: readonly Stretch[],
  usual: ReadonlySet<string>,
): Kind | undefined {
  if (words.length > MOST_WORDS || stretches.some(({ asks }) => asks) || WANTS.test(` ${words.join(' ')} `))
    return undefined;
  const says = ({ kinds, words }: Stretch) => kinds.length > 0 || words.every((word) => usual.has(word));
  const kinds = new Set(stretches.flatMap((stretch) => stretch.kinds));
  if (kinds.size === 0 || !stretches.every(says)) return undefined;
  if (kinds.size === 1 && kinds.has('abuse')) return 'abuse';
  const kind = [...kinds].every((one) => FRIENDLY.has(one)) && KINDS.find((one) => kinds.has(one));
  return kind && !words.some((word) => NEGATES.has(word)) ? kind : undefined;
}

const stretchesOf = (text: string, telling: Tellings): Stretch[] =>
  typedStretches(text).map(({ typed, marked }) => ({
    words: typed,
    asks: marked || asks(typed),
    kinds: kindsIn(typed, telling),
  }));

/** What the words tell from the first to the last, the longest first: "ta ra" is no "ta". */
function kindsIn(words: readonly string[], telling: Tellings): Kind[] {
  const kinds: Kind[] = [];
  let from = 0;
  for (const [at, first] of words.entries()) {
    if (at < from) continue;
    const here = (telling.get(first) ?? []).map(({ kind, phrase }) => ({
      kind,
      end: Math.max(at, ...endsOf(phrase, at, (word, place) => words[place] === word)),
    }));
    const longest = here.reduce((best, one) => (one.end > best.end ? one : best), { kind: KINDS[0], end: at });
    if (longest.end > at) kinds.push(longest.kind);
    from = longest.end;
  }
  return kinds;
}
