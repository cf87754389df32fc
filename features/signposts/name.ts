// Finds which words of a sentence are people's names or initials, as far as capital letters tell.
import { sentencesOf, type Sentence, type Word } from './sentence.ts';
import type { Signpost } from './signpost.ts';

/** All that the council's own words are in; of each noun only what is read here, so that signposts know no other. */
export type Known = {
  faq: readonly {
    id: string;
    title: string;
    alsoAskedAs: readonly string[];
    answer: string;
    source: readonly string[];
    ownerRole: string;
  }[];
  schools: readonly {
    name: string;
    town: string;
    district: string;
    area: string;
    phase: string;
    type: string;
    trust?: string;
  }[];
  service: {
    programme: string;
    council: string;
    serviceName: string;
    contact: { role: string };
    privacyNotice: { summary: string };
  };
  documents: readonly { title: string; kind: string; summary: string }[];
  signpostFiles: readonly Signpost[];
};

/** Before a grown-up's name, or a saint's. */
const TITLES = new Set('mr mrs ms miss dr sir dame prof professor cllr councillor st saint ss'.split(' '));

/** Before a place more often than before a person. */
const WHERE = new Set('in at from to near across outside within between around'.split(' '));

/** After the name of a school, a street, an organisation or a thing. */
const PLACES = new Set(
  (
    'school schools primary secondary academy college nursery high grammar infant infants junior juniors community ' +
    'catholic church road street lane avenue park hall house centre council trust county district borough city ' +
    'university hospital report act model programme project scheme award test plan review partnership network'
  ).split(' '),
);

/** In a heading, or with all words begun alike, capital letters tell nothing. */
const MOST_CAPITALS = 0.6;
const SHORTEST_HEADING = 5;

/**
 * Words that are not names although they may have a capital letter: those of the council's own content. In the names of
 * schools, what follows "St" is a name all the same.
 */
export function knownWords(known: Known): ReadonlySet<string> {
  const words = new Set<string>();
  // Each word once: a register of thousands of schools says the same ones over and over.
  for (const text of textsOf(known)) for (const word of text.split(/\s/u)) words.add(word);
  return new Set(sentencesOf([...words].join(' ')).flatMap((sentence) => sentence.flatMap(({ forms }) => forms)));
}

function* textsOf({ faq, schools, service, documents, signpostFiles }: Known): Generator<string> {
  for (const { title, alsoAskedAs, answer, source, ownerRole } of faq)
    yield* [title, ...alsoAskedAs, answer, ...source, ownerRole];
  for (const { name, town, district, area, phase, type, trust = '' } of schools)
    yield* [name.replace(/\bs(?:ain)?t\.? [\p{L}'’]+/giu, ''), town, district, area, phase, type, trust];
  for (const { title, kind, summary } of documents) yield* [title, kind, summary];
  yield* [service.programme, service.council, service.serviceName, service.contact.role, service.privacyNotice.summary];
  for (const { title, text, contact, notNames } of signpostFiles) yield* [title, text, contact.role, ...notNames];
}

/** The places in a sentence where a name or initials stand. Its first word has a capital anyway, and is no sign of a name. */
export function namesIn(sentence: Sentence, known: ReadonlySet<string>): { names: number[]; initials: number[] } {
  const isKnown = ({ forms }: Word) => forms.some((form) => known.has(form) || TITLES.has(form));
  const capitals = sentence.filter(({ typed }) => /^\p{Lu}/u.test(typed)).length;
  if (sentence.length >= SHORTEST_HEADING && capitals / sentence.length > MOST_CAPITALS)
    return { names: [], initials: [] };
  const candidate = sentence.map(
    (word, at) => at > 0 && /^\p{Lu}(?:'\p{L})?\p{Ll}/u.test(word.typed) && !isKnown(word),
  );
  const names = candidate.flatMap((is, at) => (is && isPerson(sentence, candidate, at) ? [at] : []));
  const initials = sentence.flatMap((word, at) =>
    /^(?!I$)\p{Lu}{1,2}$/u.test(word.typed) && (word.typed.length === 1 || !isKnown(word)) ? [at] : [],
  );
  return { names, initials };
}

/** Looks at what stands before and after the whole name of which the word is a part. */
function isPerson(sentence: Sentence, candidate: readonly boolean[], at: number): boolean {
  const before = candidate.lastIndexOf(false, at);
  const after = candidate.indexOf(false, at);
  const wordAt = (index: number) => sentence[index]?.forms[0] ?? '';
  if (TITLES.has(wordAt(before)) || WHERE.has(wordAt(before))) return false;
  return after === -1 || !isBeforePlace(wordAt(after));
}

/** Whether a word makes what stands before it the name of a school, a street or a thing. */
export const isBeforePlace = (word: string): boolean => PLACES.has(word);
