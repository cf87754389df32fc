// Says in numbers how a question is matched, for whoever maintains the matching: cards say it in words.
import { train } from '../features/faq/match.ts';
import type { Content } from '../loader/load.ts';
import { loadLanguage } from '../language/load.ts';

/** A line for the outcome and its probability, one for each entry that is near, and one for each signal. */
export function matchLines(question: string, { faq, verdicts, service, beside }: Content): string[] {
  const { answer } = train(faq, { language: loadLanguage(), verdicts, ...service.answers, ...beside });
  const { outcome, id, p, why } = answer(question);
  return [
    `${outcome}${id === null ? '' : ` ${id}`}, p = ${digits(p)}`,
    ...why.ranking.map(({ id: near, score }) => `  ${near} ${digits(score)}`),
    ...Object.entries(why.signals).map(([label, value]) => `  ${label} = ${digits(value)}`),
  ];
}

/** Three digits are more than can be measured, and enough to compare two. */
const digits = (value: number): string => String(Math.round(value * 1000) / 1000);
