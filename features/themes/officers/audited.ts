// Where the audit of themes lies, for officers who search it: themes are named by their titles.
import type { AuditSource } from '../../../platform/audit-search.ts';
import { plainWords } from '../../../platform/text.ts';
import { actions } from '../audit.ts';
import type { Themes } from '../ports.ts';
import { PUBLICATION } from '../store/publications.ts';
import type { Wording } from '../wording.ts';

type Needs = { themes: Pick<Themes, 'all'>; wording: Wording };

export const themesAudited = ({ themes, wording }: Needs): AuditSource => ({
  id: 'themes',
  title: wording['theme.records'],
  table: 'Themes',
  actions,
  records: 'together',
  named: async (ids) => {
    const titles = new Map((await themes.all()).map(({ id, title }) => [id, title]));
    const other = (id: string) => wording[id === PUBLICATION ? 'theme.records.published' : 'theme.records.thought'];
    return new Map(ids.map((id) => [id, { text: titles.get(id) ?? other(id) }]));
  },
  find: async (typed) => (await themes.all()).find(({ title }) => plainWords(title) === plainWords(typed))?.id,
});
