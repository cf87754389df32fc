// Officers see what would be published of themes, and publish it: what nobody may read of it is hidden before they see it.
import { formatInstant } from '../../../platform/calendar.ts';
import type { Reply } from '../../../platform/card.ts';
import { wholeNumberIn } from '../../../platform/fields.ts';
import { idOf } from '../../../platform/person.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Form } from '../../../platform/turn.ts';
import { cards } from '../cards.ts';
import { type CodedNeeds, everything } from '../coding/overview.ts';
import type { PublishFacts } from '../facts.ts';
import type { Publication, Publications } from '../ports.ts';
import { becoming, type Becomes } from './count.ts';
import { tableRow } from './table.ts';

export type PublishNeeds = CodedNeeds & {
  publications: Publications;
  /** Where the service answers browsers. */
  site: string;
};

/** What would be published now. Nothing is yet. */
export const previewThemes =
  (needs: PublishNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const [all, publications] = await Promise.all([everything(needs), needs.publications.all()]);
    return publishCard(await becoming(all, publications), { publications, form, published: false }, needs);
  };

/** Publishes what is new. Pressed twice, or on an older card, it publishes nothing that was not shown: it is shown again. */
export const publishThemes =
  (needs: PublishNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const [all, publications] = await Promise.all([everything(needs), needs.publications.all()]);
    const number = publications.length + 1;
    const now = await becoming(all, publications);
    const rows = now.flatMap(({ is, row }) => (is === 'new' && row ? row : []));
    const shown = wholeNumberIn(form.fields['number']) === number;
    if (!shown || rows.length === 0) return publishCard(now, { publications, form, published: false }, needs);
    const { person, receivedAt: at } = form;
    const done = { by: idOf(person), name: person.name, did: 'theme.published' } as const;
    const published = await needs.publications.publish({ number, at, rows }, done);
    const after = published ? [...publications, { number, at, rows }] : await needs.publications.all();
    return publishCard(await becoming(all, after), { publications: after, form, published }, needs);
  };

type Shown = { publications: readonly Publication[]; form: Form; published: boolean };

function publishCard(now: readonly Becomes[], { publications, form, published }: Shown, needs: PublishNeeds): Reply {
  const last = publications.at(-1);
  const themes = now.map(({ theme, total, is, row }): PublishFacts['themes'][number] => {
    const table = row && tableRow(row, form.receivedAt, needs.wording);
    const cells = (some: readonly { label: string; count: number | null }[]): string =>
      some.map(({ label, count }) => `${label}: ${count === null ? needs.wording['theme.hidden'] : count}`).join(', ');
    return {
      title: theme.title,
      now: total,
      total: table?.total ?? 0,
      is,
      stances: table ? cells(table.stances) : '',
      phases: table ? cells(table.phases) : '',
    };
  });
  return cards.publish.with({
    number: publications.length + 1,
    fresh: now.filter(({ is }) => is === 'new').length,
    themes,
    last: last ? formatInstant(last.at) : '',
    published,
    url: `${needs.site}/thoughts/said`,
  });
}
