// Where the audit of events lies, for officers who search it: events are named by their titles.
import type { AuditSource } from '../../../platform/audit-search.ts';
import { plainWords } from '../../../platform/text.ts';
import { actions } from '../audit.ts';
import type { Events } from '../ports.ts';
import type { Wording } from '../wording.ts';

type Needs = { events: Pick<Events, 'listed'>; wording: Wording };

export const eventsAudited = ({ events, wording }: Needs): AuditSource => {
  // With one request, past ones too.
  const all = () => events.listed({ from: '', most: 1_000 });
  return {
    id: 'events',
    title: wording['event.records'],
    table: 'Events',
    actions,
    records: 'partitions',
    named: async () => new Map((await all()).map(({ id, title }) => [id, { text: title }])),
    find: async (typed) => (await all()).find(({ title }) => plainWords(title) === plainWords(typed))?.id,
  };
};
