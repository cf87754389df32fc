// The two parts of a turn that are computation alone, in this process: finding an answer, and making the form's card.
import { render } from '../adaptive-cards/render.ts';
import { train } from '../features/faq/match.ts';
import { inputsFor } from '../features/nominations/check-form.ts';
import { formCard } from '../features/nominations/form.ts';
import { createRegister } from '../features/schools/school.ts';
import { loadLanguage } from '../language/load.ts';
import type { Content } from '../loader/load.ts';
import { typed } from './nomination.ts';
import { figure, table } from './table.ts';
import { median, percentile } from './timing.ts';

const TRAININGS = 15;
const ANSWERS = 3000;
const CARDS = 400;
const WARM_UP = 0.25;

/** Plain milliseconds, as a table. */
export function parts(content: Content): string {
  const language = loadLanguage();
  const trainings = runs(TRAININGS, () => train(content.faq, { language }));
  const matcher = train(content.faq, { language });
  const asked = content.faq.flatMap(({ title, alsoAskedAs }) => [title, ...alsoAskedAs]);
  const answers = runs(ANSWERS, (run) => matcher.answer(asked[run % asked.length] ?? ''));

  const needs = { ...content, register: createRegister(content.schools) };
  const form = formCard(
    {
      origin: { key: 'key', base: 0, draft: 0 },
      at: new Date().toISOString(),
      inputs: inputsFor(typed(content.schools[0]?.urn ?? '')),
    },
    needs,
  );
  const [first] = took(1, () => render(form));
  const cards = runs(CARDS, () => render(form));

  const row = (what: string, times: readonly number[]) => [
    what,
    ...[median(times), percentile(times, 0.95)].map((time) => time.toFixed(3)),
  ];
  return table([
    ['part', 'p50 ms', 'p95 ms'],
    row(`train the matcher on ${content.faq.length} entries`, trainings),
    row(`answer one of ${asked.length} phrasings`, answers),
    row('make the nomination form, warm', cards),
    ['make the nomination form, the first time', figure(first ?? Number.NaN), ''],
  ]);
}

/** Times of `count` runs, once warm. */
function runs(count: number, run: (index: number) => unknown): number[] {
  took(Math.ceil(count * WARM_UP), run);
  return took(count, run);
}

const took = (count: number, run: (index: number) => unknown): number[] =>
  Array.from({ length: count }, (_, index) => {
    const began = performance.now();
    run(index);
    return performance.now() - began;
  });
