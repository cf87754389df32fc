// The words of a draft summary: for each theme its published number, and quotes of people who let us quote them. Pure; officers write on from there.
import { filled } from '../../../platform/format.ts';
import { firstWords } from '../../faq/index.ts';
import type { TableRow } from '../publish/table.ts';
import type { Wording } from '../wording.ts';
import type { View } from './views.ts';

const LONGEST_QUOTE = 260;

/**
 * Themes with the most thoughts first. Of numbers it has those that are public, and what a quote is (its stance, where it comes from) it does not
 * say: so whoever reads it counts no more than on the public page.
 */
export function draftText(quotes: readonly View[], rows: ReadonlyMap<string, TableRow>, wording: Wording): string {
  const themes = [...rows.values()].sort((one, other) => other.total - one.total);
  const sections = themes.flatMap((row) => {
    const its = quotes.filter((quote) => themeOf(quote, rows) === row.theme);
    if (its.length === 0) return [];
    const said = its.map(({ thought }) => `- ${filled(wording['summary.quote'], { quote: quoted(thought.text) })}`);
    return [filled(wording['summary.theme'], { title: quoted(row.title), count: String(row.total) }), said.join('\n')];
  });
  return sections.length === 0 ? '' : [wording['summary.heading'], ...sections, wording['summary.end']].join('\n\n');
}

/** The theme that a quote stands under: of those that are public the first. */
const themeOf = ({ themes }: View, rows: ReadonlyMap<string, TableRow>): string | undefined =>
  themes.find(({ id }) => rows.has(id))?.id;

/** In one line, and without what would be a link or a tag in Markdown, also after officers have changed it. */
const quoted = (text: string): string =>
  firstWords(text, LONGEST_QUOTE)
    .replace(/[[\]<>\\]/gu, '')
    .trim();
