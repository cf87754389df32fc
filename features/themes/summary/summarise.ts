// Makes a draft summary of thoughts for officers: its words, whose views it leaves out, and the same of a random sample of its length.
import { filled } from '../../../platform/format.ts';
import { phaseLabel, type Stance, stances } from '../../thoughts/index.ts';
import type { Everything, PhaseWording } from '../coding/overview.ts';
import type { SummaryFacts } from '../facts.ts';
import type { Publication } from '../ports.ts';
import { phaseColumns } from '../publish/count.ts';
import { publicRows, type TableRow } from '../publish/table.ts';
import type { Wording } from '../wording.ts';
import { chooseQuotes, sampleQuotes, wordsIn } from './choose.ts';
import { draftText } from './draft-text.ts';
import { leftOut, peopleIn, type View, viewsOf } from './views.ts';

const MOST_QUOTES = 8;
const MOST_MISSING = 6;

type Words = Wording & PhaseWording;

/** What was worked out. `quotes`, `out`: of the draft; `sampled`: what the sample leaves out. */
export type Summary = {
  views: readonly View[];
  quotes: readonly View[];
  out: ReadonlySet<View>;
  sampled: ReadonlySet<View>;
  rows: ReadonlyMap<string, TableRow>;
};

/** Quotes come from themes with published numbers alone. `sample`: the number of the random sample. */
export function summarise(
  all: Everything,
  { publications, sample }: { publications: readonly Publication[]; sample: number },
  wording: Words,
): Summary {
  const views = viewsOf(all);
  const standing = new Map(publicRows(publications, wording).map((row) => [row.theme, row]));
  const rows = new Map([...standing].filter(([id]) => all.themes.get(id)?.into === null));
  const quotable = views.filter(
    ({ thought, themes }) => thought.mayQuote && thought.text !== '' && themes.some(({ id }) => rows.has(id)),
  );
  const quotes = chooseQuotes(views, quotable, MOST_QUOTES);
  const random = sampleQuotes(quotable, { number: sample, words: wordsIn(quotes) });
  return { views, quotes, out: leftOut(views, quotes), sampled: leftOut(views, random), rows };
}

export function summaryFacts(
  summary: Summary,
  sample: number,
  wording: Words,
): Omit<SummaryFacts, 'problem' | 'fault'> {
  const { views, quotes, out, sampled, rows } = summary;
  const people = peopleIn(views, out);
  const share = (label: string, some: readonly View[]): SummaryFacts['stances'][number] => ({
    label,
    of: some.length,
    out: some.filter((view) => out.has(view)).length,
    sampled: some.filter((view) => sampled.has(view)).length,
    share: percent(some.filter((view) => out.has(view)).length, some.length),
    sampledShare: percent(some.filter((view) => sampled.has(view)).length, some.length),
  });
  const phase = (one: string): string => (one === '' ? wording['theme.phase.unknown'] : phaseLabel(one, wording));
  return {
    quotes: quotes.length,
    words: wordsIn(quotes),
    text: draftText(quotes, rows, wording),
    all: share('', views),
    people: people.of,
    peopleOut: people.out,
    peopleSampled: peopleIn(views, sampled).out,
    stances: stances.map((stance) => share(stanceLabel(stance, wording), ofStance(views, stance))),
    phases: phaseColumns
      .map((one) =>
        share(
          phase(one),
          views.filter(({ thought }) => thought.groups.phase === one),
        ),
      )
      .filter(({ of }) => of > 0),
    missing: missingIn(summary, wording),
    unpublished: views.filter(({ themes }) => themes.length > 0 && !themes.some(({ id }) => rows.has(id))).length,
    sample,
    added: 0,
  };
}

const percent = (part: number, of: number): string => (of === 0 ? '' : `${Math.round((100 * part) / of)}%`);

const stanceLabel = (stance: Stance, wording: Words): string => wording[`theme.stance.${stance}`];

const ofStance = (views: readonly View[], stance: Stance): View[] =>
  views.filter(({ thought }) => thought.stance === stance);

/** What is left out, by theme and stance, the most first; the last are those that nobody has read. */
function missingIn({ views, out }: Summary, wording: Words): SummaryFacts['missing'] {
  const counts = new Map<string, { title: string; count: number }>();
  for (const { themes, thought } of views.filter((view) => out.has(view)))
    for (const { id, title } of themes) {
      const label = filled(wording['summary.missing'], { title, stance: stanceLabel(thought.stance, wording) });
      const key = `${id} ${thought.stance}`;
      counts.set(key, { title: label, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  const unread = views.filter(({ says }) => says.length === 0).length;
  return [
    ...[...counts.values()].sort((one, other) => other.count - one.count).slice(0, MOST_MISSING),
    ...(unread > 0 ? [{ title: wording['summary.unread'], count: unread }] : []),
  ];
}
