// Where the audit of messages to many lies, for officers who search it: records are named by their titles.
import type { AuditSource } from '../../../platform/audit-search.ts';
import { plain } from '../../../platform/text.ts';
import { actions } from '../audit.ts';
import type { Broadcasts } from '../ports.ts';
import type { Wording } from '../wording.ts';

type Needs = { broadcasts: Pick<Broadcasts, 'listed'>; wording: Wording };

/** So many are listed with one request. */
const MOST = 1_000;

export const broadcastsAudited = ({ broadcasts, wording }: Needs): AuditSource => ({
  id: 'messages',
  title: wording['desk.messages'],
  table: 'Broadcasts',
  actions,
  records: 'partitions',
  named: async () =>
    new Map(
      (await broadcasts.listed('all', MOST)).map(({ id, title }) => [id, { text: title, to: `/messages/${id}` }]),
    ),
  find: async (typed) => (await broadcasts.listed('all', MOST)).find(({ title }) => plain(title) === plain(typed))?.id,
});
