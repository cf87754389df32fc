// Where the audit of retention lies, for officers who search it: what was said of a round, by the round's title.
import type { AuditSource } from '../../platform/audit-search.ts';
import { keyOf } from '../../platform/table.ts';
import { plainWords } from '../../platform/text.ts';
import { actions, type Retention } from './ports.ts';
import type { Wording } from './wording.ts';

type Needs = { retention: Pick<Retention, 'rounds'>; wording: Wording };

export const retentionAudited = ({ retention, wording }: Needs): AuditSource => ({
  id: 'retention',
  title: wording['retention.records'],
  table: 'Retention',
  actions,
  records: 'together',
  named: async () => new Map((await retention.rounds()).map(({ round, title }) => [keyOf(round), { text: title }])),
  find: async (typed) => {
    const found = (await retention.rounds()).find(({ title }) => plainWords(title) === plainWords(typed));
    return found && keyOf(found.round);
  },
});
