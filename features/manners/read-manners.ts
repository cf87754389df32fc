// Tells whether a message asks nothing, and what it says then. It does only if every word of it belongs to a phrase of the council's, or to
// what may stand beside one: a courtesy around a question leaves the question.
import { AUXILIARIES, QUESTION_WORDS, withoutSigner } from '../faq/index.ts';
import { plainWords } from '../../platform/text.ts';
import { type Kind, KINDS, type Manners } from './kinds.ts';
import { byFirstWord, endsOf, isSign, type Phrase, phraseOf, plainSign, wordsIn } from './phrases.ts';
import { reader } from './spelling.ts';

/** Nobody says more without asking something, and no text holds the service up. */
const LONGEST = 200;

/** "Thanks for that, but": whatever comes after these may ask something. */
const TURNS = new Set(['but', ...QUESTION_WORDS, ...AUXILIARIES]);
const MOST_OPEN_WORDS = 10;

/** Where a stretch of a message ends. A hyphen inside a word does not end one. */
const ENDS = /[.!?;:,\n()…]+|\s[-–—]+\s/gu;

/** `says`: a phrase of its kind, not only what may stand beside one; without a kind it may stand beside any. */
type Piece = { phrase: Phrase; kind?: Kind; says: boolean };
/** Pieces by their first words. */
type Pieces = ReadonlyMap<string, readonly Piece[]>;
/** A word that was typed: those of the phrases that it may be, found when they are asked for, and whether what follows it may ask something. */
type Word = { may: () => readonly string[]; turns: boolean };
type Stretch = { words: readonly Word[]; asks: boolean };

export type ReadManners = (text: string) => Kind | undefined;

type Content = { manners: Manners; courtesies: readonly string[] };

/** The council's phrases taken apart, as plain data. `signs`: those without a word. */
export type SaidInManners = { pieces: Pieces; words: ReadonlySet<string>; signs: ReadonlyMap<string, Kind> };

/** Takes the council's phrases apart. `courtesies` may stand beside everything. */
export function saidInManners({ manners, courtesies }: Content): SaidInManners {
  const pieces = piecesOf(manners, courtesies);
  return {
    pieces: byFirstWord(pieces),
    words: new Set(pieces.flatMap(({ phrase }) => wordsIn(phrase))),
    signs: signsOf(manners),
  };
}

/** Learns the council's phrases. `said`: what `saidInManners` made of them, where it did so before. */
export function mannersIn(content: Content, { pieces, words, signs } = saidInManners(content)): ReadManners {
  const mayBe = reader(words);
  return (text) => {
    if (text.length > LONGEST) return undefined;
    const stretches = stretchesOf(withoutSigner(text), mayBe);
    if (stretches.length === 0) return signs.get(plainSign(text)) ?? signs.get(firstEmoji(text)) ?? 'unclear';
    const kind = kindIn(stretches, pieces);
    return kind ?? (plainWords(text).length === 1 ? 'unclear' : undefined);
  };
}

const piecesOf = (manners: Manners, courtesies: readonly string[]): Piece[] => [
  ...courtesies.map((said) => ({ phrase: phraseOf(said), says: false })),
  ...KINDS.flatMap((kind) => [
    ...manners[kind].phrases.map((said) => ({ phrase: phraseOf(said), kind, says: true })),
    ...manners[kind].around.map((said) => ({ phrase: phraseOf(said), kind, says: false })),
  ]),
];

const signsOf = (manners: Manners): ReadonlyMap<string, Kind> =>
  new Map(
    KINDS.flatMap((kind) => manners[kind].phrases.filter(isSign).map((sign) => [plainSign(sign), kind] as const)),
  );

const firstEmoji = (text: string): string => /\p{Extended_Pictographic}/u.exec(text)?.[0] ?? '';

/** The plain words of each stretch of a message, and whether a question mark ends it. */
export function typedStretches(text: string): { typed: string[]; marked: boolean }[] {
  const ends = [...text.matchAll(ENDS)].map(({ 0: mark, index }) => ({ to: index, mark }));
  let from = 0;
  return [...ends, { to: text.length, mark: '' }].flatMap(({ to, mark }) => {
    const typed = plainWords(text.slice(from, to)).split(' ').filter(Boolean);
    from = to + mark.length;
    return typed.length === 0 ? [] : [{ typed, marked: mark.includes('?') }];
  });
}

const stretchesOf = (text: string, mayBe: (typed: string) => readonly string[]): Stretch[] =>
  typedStretches(text).map(({ typed, marked }) => ({
    words: typed.map((word) => ({ may: once(() => mayBe(word)), turns: TURNS.has(word) })),
    asks: marked,
  }));

/** Most messages are questions, whose first words tell that already: nobody looks at the others. */
function once<Answer>(find: () => Answer): () => Answer {
  let found: Answer | undefined;
  return () => (found ??= find());
}

/** What may stand beside one kind does not stand beside others: it counts only if the kind is said. Courtesies alone say nothing. */
function kindIn(
  stretches: readonly Stretch[],
  pieces: Pieces,
  beside: ReadonlySet<Kind> = new Set(KINDS),
): Kind | undefined {
  const cover: Piece[] = [];
  for (const stretch of stretches) {
    const covered = coverOf(stretch, pieces, beside);
    if (!covered) return undefined;
    cover.push(...covered);
  }
  const said = new Set(cover.flatMap(({ kind, says }) => (says && kind ? [kind] : [])));
  // The same words may stand beside several kinds: once more, with those that are said.
  if (cover.some(({ kind }) => kind && !said.has(kind)))
    return said.size < beside.size ? kindIn(stretches, pieces, said) : undefined;
  return KINDS.find((kind) => said.has(kind)) ?? 'unclear';
}

/** Fewer pieces say more surely what is meant, and a phrase more than what stands beside one. */
const costOf = ({ says }: Piece): number => (says ? 2 : 3);

/** What some words are made of, and what that costs. */
type Cover = { cost: number; pieces: readonly Piece[] };
const NO_COVER: Cover = { cost: Infinity, pieces: [] };

/** The fewest pieces that are a stretch from its first word to its last; `undefined` where it says something else. */
function coverOf(stretch: Stretch, pieces: Pieces, beside: ReadonlySet<Kind>): readonly Piece[] | undefined {
  const { words } = stretch;
  const known: Cover[] = [];
  known[words.length] = { cost: 0, pieces: [] };
  const bestFrom = (at: number): Cover => {
    let best = NO_COVER;
    for (const piece of (words[at]?.may() ?? []).flatMap((first) => pieces.get(first) ?? []))
      if (piece.says || !piece.kind || beside.has(piece.kind))
        for (const end of endsIn(piece, at, stretch)) {
          const rest = (known[end] ??= bestFrom(end));
          const cost = costOf(piece) + rest.cost;
          if (cost < best.cost) best = { cost, pieces: [piece, ...rest.pieces] };
        }
    return best;
  };
  const whole = bestFrom(0);
  return whole === NO_COVER ? undefined : whole.pieces;
}

/** Where a piece can end that begins at a word. */
function endsIn({ phrase }: Piece, at: number, { words, asks }: Stretch): number[] {
  const ends = endsOf(phrase, at, (word, place) => words[place]?.may().includes(word) ?? false);
  if (!phrase.open) return ends;
  const asksNothing = (rest: readonly Word[]): boolean =>
    !asks && rest.length > 0 && rest.length <= MOST_OPEN_WORDS && !rest.some(({ turns }) => turns);
  return ends.some((end) => asksNothing(words.slice(end))) ? [words.length] : [];
}
