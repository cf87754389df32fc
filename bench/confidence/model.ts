// The confidence as it is learnt from rows: first what speaks for a right answer, then how surely.
import { fitLogistic, logitOf, probability } from './logistic.ts';
import type { Condition, Row } from './rows.ts';

export type Model = { intercept: number; weights: Record<string, number> };

/** A row and how probable the model thinks it that its first entry is right. */
export type Judged = Row & { p: number };

/** What speaks for a right answer shows where matching is hard, so that hard conditions count as well; the set as it is counts most. */
const FOR_SIGNALS: Record<Condition, number> = { full: 1, typo: 0.3, fold: 0.5, few: 0.1, foreign: 0.3 };
/** Answering what no entry answers is the worse mistake, and there are few such queries. */
const OUT_OF_SCOPE = 2;
/** How sure to be goes by conditions as they are in use: the hard ones would make the service too careful. */
const FOR_SURENESS: Record<Condition, number> = { full: 1, typo: 0.3, fold: 0.1, few: 0.1, foreign: 0.1 };

const DECIMALS = 4;

const isRight = ({ id, expected }: Row): boolean => id === expected;
const valuesOf = (signals: Row['signals']): number[] => Object.values(signals);

/**
 * Two stages of logistic regression: one on the signals, one on what it says, which sets slope and intercept only (Platt, Advances
 * in Large Margin Classifiers, 1999). Numbers are rounded to four decimals. There is at least one row.
 */
export function modelFrom(rows: readonly Row[]): Model {
  const first = fitLogistic(
    rows.map((row) => ({
      values: valuesOf(row.signals),
      yes: isRight(row),
      weight: FOR_SIGNALS[row.condition] * (row.expected === null ? OUT_OF_SCOPE : 1),
    })),
  );
  const second = fitLogistic(
    rows.map((row) => ({
      values: [logitOf(first, valuesOf(row.signals))],
      yes: isRight(row),
      weight: FOR_SURENESS[row.condition],
    })),
  );
  const slope = second.weights[0] ?? 1;
  const names = Object.keys(rows[0]?.signals ?? {});
  return {
    intercept: rounded(second.intercept + slope * first.intercept),
    weights: Object.fromEntries(names.map((name, i) => [name, rounded(slope * (first.weights[i] ?? 0))])),
  };
}

const rounded = (value: number): number => Number(value.toFixed(DECIMALS));

/** The rows with the model's confidence in each. */
export const judge = ({ intercept, weights }: Model, rows: readonly Row[]): Judged[] =>
  rows.map((row) => ({
    ...row,
    p: probability(logitOf({ intercept, weights: Object.values(weights) }, valuesOf(row.signals))),
  }));
