// Where the audit of messages to many lies, for officers who search it: records are named by their titles.
import type { AuditSource } from '../../../platform/audit-search.ts';
import { plain } from '../../../platform/text.ts';
import { actions } from '../audit.ts';
import type { Broadcasts } from '../ports.ts';
import type { Wording } from '../wording.ts';

type Needs = { broadcasts: Pick<Broadcasts, 'find' | 'newest'>; wording: Wording };

/** Of so many the title is looked for. */
const MOST = 100;

export const broadcastsAudited = ({ broadcasts, wording }: Needs): AuditSource => ({
  id: 'messages',
  title: wording['desk.messages'],
  table: 'Broadcasts',
  actions,
  records: 'partitions',
  named: async (partitions) => {
    const found = await Promise.all(partitions.map((id) => broadcasts.find(id)));
    return new Map(
      found.flatMap((one) => (one ? [[one.id, { text: one.news.title, to: `/messages/${one.id}` }] as const] : [])),
    );
  },
  find: async (typed) =>
    (await broadcasts.newest('all', MOST)).find(({ news }) => plain(news.title) === plain(typed))?.id,
});
