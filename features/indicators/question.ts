// Reads whether somebody asks how we compare: on which indicators, in which year, and whether above or below whom.
//
// Each word must be one of ours: of an indicator, an area, or of those that may stand around them. Any other word makes it a question about
// something else, which is left to the FAQ. Only "how do we compare on" is plain enough to say that we have no such figure.
import { plainWords } from '../../platform/text.ts';
import type { Asked, Relation } from './answer-question.ts';
import type { Area, Indicator, Indicators } from './indicator.ts';
import { type Named, namedIn, namesOf } from './named.ts';
import {
  around,
  COMPARES,
  COUNCILS,
  FIGURES,
  HOW,
  HOW_MANY,
  levelWords,
  OWN,
  relationsIn,
  RESULTS,
  UNKNOWN,
  WHO,
  YES_OR_NO,
} from './question-words.ts';
import { yearIn } from './year.ts';

/** A year that was named: as it was typed, and which it is. */
export type AskedYear = { typed: string; year: string };

/** `asked`: it is asked with a yes or no in mind. */
type Asking = { asked: Asked | undefined; year: AskedYear | undefined };

export type CompareQuestion =
  | { about: 'neighbours' | 'unknown' }
  | ({ about: 'all' } & Asking)
  | ({ about: 'indicators'; indicators: readonly Indicator[] } & Asking);

export type ReadCompareQuestion = (text: string) => CompareQuestion | undefined;

/** Nobody asks how we compare in more words. */
const MOST_WORDS = 30;

/** What a message asks of these indicators; `undefined` where it is, or may be, about anything else. */
export function learnQuestions({ indicators, areas }: Indicators): ReadCompareQuestion {
  const measures = namesOf(indicators, ({ name, short, alsoSaid, opposites = [] }) => [
    name,
    short,
    ...alsoSaid,
    ...opposites,
  ]);
  const places = namesOf(areas, ({ name, alsoSaid, level }) => [name, ...alsoSaid, ...levelWords[level]]);
  return (text) => {
    if (indicators.length === 0) return undefined;
    const year = yearIn(text);
    const all = plainWords(year ? text.replace(year.typed, ' ') : text);
    if (all.split(' ').length > MOST_WORDS) return undefined;
    const measured = namedIn(` ${all} `, measures);
    const placed = namedIn(measured.left, places);
    const said: Said = {
      text: placed.left,
      measured: measured.found,
      places: [...new Set(placed.found.flatMap(({ of }) => of))],
      year,
    };
    if (!said.text.split(' ').every((word) => word === '' || around.has(word)))
      return UNKNOWN.test(said.text) ? { about: 'unknown' } : undefined;
    return said.measured.length === 0 ? ofAll(said) : ofSome(said);
  };
}

/** What was said, without the words of indicators and areas. */
type Said = {
  text: string;
  measured: readonly Named<Indicator>[];
  places: readonly Area[];
  year: AskedYear | undefined;
};

const isElsewhere = ({ level }: Area): boolean => level !== 'ours';
const isAboutUs = ({ text, places }: Said): boolean => OWN.test(text) || places.some(({ level }) => level === 'ours');

function ofAll(said: Said): CompareQuestion | undefined {
  const { text, places, year } = said;
  const elsewhere = places.some(isElsewhere);
  const compares = COMPARES.test(text);
  if (WHO.test(text) && COUNCILS.test(text) && !RESULTS.test(text))
    return elsewhere || compares || OWN.test(text) ? { about: 'neighbours' } : undefined;
  const isOurs = isAboutUs(said);
  const asks = (compares && (isOurs || elsewhere)) || (relationsIn(text).length > 0 && isOurs && elsewhere);
  return asks ? { about: 'all', asked: askedIn(said), year } : undefined;
}

function ofSome(said: Said): CompareQuestion | undefined {
  const { text, measured, places, year } = said;
  // Somebody may type "attendance data" in answer to what we asked.
  const isFigures = FIGURES.test(text) && (isAboutUs(said) || WHO.test(text) || YES_OR_NO.test(text));
  const isHow = HOW.test(text) && isAboutUs(said);
  const asks = COMPARES.test(text) || places.some(isElsewhere) || isFigures || isHow;
  if (!asks || HOW_MANY.test(text)) return undefined;
  const asked = askedIn(said);
  const turned = measured.some(({ name, of }) =>
    of.some(({ opposites = [] }) => opposites.map(plainWords).includes(name)),
  );
  return {
    about: 'indicators',
    indicators: meantBy(measured),
    asked: asked && turned ? { ...asked, is: OF_OPPOSITE[asked.is] } : asked,
    year,
  };
}

/** Who asks whether attendance is higher means that absence is lower. */
const OF_OPPOSITE: Readonly<Record<Relation, Relation>> = {
  above: 'better',
  below: 'worse',
  better: 'better',
  worse: 'worse',
  same: 'same',
};

/** Whether it is asked with a yes or no in mind, of one area alone. */
function askedIn({ text, places }: Said): Asked | undefined {
  const [is, ...more] = relationsIn(text);
  const [than, ...others] = places.filter(isElsewhere);
  if (is === undefined || more.length > 0 || others.length > 0 || !YES_OR_NO.test(text)) return undefined;
  return { is, than: than?.code };
}

/** What narrows another name down takes its place: "disadvantaged pupils at key stage 2" is not all of key stage 2. */
function meantBy(measured: readonly Named<Indicator>[]): Indicator[] {
  const narrowest = measured.filter(
    ({ of }) => !measured.some((other) => other.of.length < of.length && other.of.some((one) => of.includes(one))),
  );
  return [...new Set(narrowest.flatMap(({ of }) => of))];
}
