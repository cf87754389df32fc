// The public page of what schools said, and what we did: themes with their numbers, none of them small, and our answers.
import { dayOf, formatDay, formatWeekday } from '../../../platform/calendar.ts';
import { type PageReply, type PageRequest, webPage } from '../../../platform/web-page.ts';
import type { PublishNeeds } from '../publish/publish.ts';
import { publicRows, type TableRow } from '../publish/table.ts';
import { promiseOf, standing, type Theme } from '../theme.ts';

type SaidTheme = {
  title: string;
  table: TableRow | null;
  answer: { asked: string; said: string; changes: boolean; did: string; day: string } | null;
  promise: 'none' | 'open' | 'kept' | 'missed';
  by: string;
};

export const pages = { said: webPage<{ themes: SaidTheme[] }>('themes/said') };

/** Themes that were published or answered; of the others nobody reads, as their names might say too much. The most thoughts first. */
export const showSaid =
  (needs: Pick<PublishNeeds, 'themes' | 'publications' | 'wording'>) =>
  async ({ receivedAt }: PageRequest): Promise<PageReply> => {
    const [known, publications] = await Promise.all([needs.themes.all(), needs.publications.all()]);
    const rows = new Map(publicRows(publications, needs.wording).map((row) => [row.theme, row]));
    const shown = standing(known).filter(({ id, answer }) => rows.has(id) || answer !== null);
    const themes = shown.map((theme): SaidTheme => ({
      title: theme.title,
      table: rows.get(theme.id) ?? null,
      answer: answerFacts(theme),
      promise: promiseOf(theme, { today: dayOf(receivedAt), dayOf }),
      by: theme.promisedBy === null ? '' : formatWeekday(theme.promisedBy),
    }));
    return pages.said.with({ themes: themes.sort((a, b) => (b.table?.total ?? 0) - (a.table?.total ?? 0)) });
  };

function answerFacts({ answer }: Theme): SaidTheme['answer'] {
  if (!answer) return null;
  const { asked, said, changes, did, at } = answer;
  return { asked, said, changes, did, day: formatDay(dayOf(at)) };
}
