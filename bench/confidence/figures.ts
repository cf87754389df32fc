// How good a confidence is, set by set, as a table: learnt from all sets, and each set's learnt from the others only.
import { qualityOf, type Asked, type Quality } from '../answers/metrics.ts';
import { table } from '../table.ts';
import { judge, modelFrom, type Judged, type Model } from './model.ts';
import type { Row } from './rows.ts';

/** Answered from this confidence on. */
const FROM = 0.7;

const HEADINGS = ['AUROC', 'left out', 'right', 'answered %', 'precise %', 'oos %', 'ECE'];

/** The second half is the honest one: a council's questions are in no set. With one set there is no second half. */
export function figuresTable(rows: readonly Row[], model: Model): string {
  const sets = [...new Set(rows.map(({ set }) => set))];
  const of = (set: string): Row[] => rows.filter((row) => row.set === set);
  const fromOthers = (set: string): Judged[] => judge(modelFrom(rows.filter((row) => row.set !== set)), of(set));
  return table([
    ['learnt from', 'set', ...HEADINGS],
    ...sets.map((set) => ['all', set, ...figuresOf(judge(model, of(set)))]),
    ...(sets.length > 1 ? sets.map((set) => ['others', set, ...figuresOf(fromOthers(set))]) : []),
  ]);
}

/** In the order of the headings; see metrics.ts for what they mean. */
function figuresOf(judged: readonly Judged[]): string[] {
  const full = qualityOf(askedUnder('full', judged));
  const folded = qualityOf(askedUnder('fold', judged));
  return [
    ...[full.auroc, folded.auroc, full.aurocRight].map(measure),
    ...[full.coverage, full.precision, full.oosAnswered].map(percent),
    measure(full.ece),
  ];
}

const askedUnder = (condition: Row['condition'], judged: readonly Judged[]): Asked[] =>
  judged
    .filter((one) => one.condition === condition)
    .map(({ id, expected, p }) => ({ id, expected, p, outcome: p >= FROM ? 'answer' : 'not-known', alternatives: [] }));

type Figure = Quality[keyof Quality];
const measure = (value: Figure): string => value?.toFixed(3) ?? '-';
const percent = (value: Figure): string => (value === null ? '-' : (value * 100).toFixed(1));
