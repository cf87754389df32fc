// Where the audit of erasures lies, for officers who search it. What is done is found by its day: it has no name any more.
import type { AuditSource } from '../../platform/audit-search.ts';
import { dayOf, formatDay } from '../../platform/calendar.ts';
import { filled } from '../../platform/format.ts';
import type { Erasure } from './erasure.ts';
import { actions, type Erasures } from './ports.ts';
import { TABLE } from './store.ts';
import type { Wording } from './wording.ts';

type Needs = { erasures: Pick<Erasures, 'all'>; wording: Wording };

export function erasuresAudited({ erasures, wording }: Needs): AuditSource {
  const nameOf = ({ whom, doneAt }: Erasure): string =>
    doneAt === null
      ? (whom?.names[0] ?? wording['erasure.unnamed'])
      : filled(wording['erasure.record'], { day: formatDay(dayOf(doneAt)) });
  return {
    id: 'erasures',
    title: wording['erasure.records'],
    table: TABLE,
    actions,
    records: 'together',
    named: async () => new Map((await erasures.all()).map((one) => [one.id, { text: nameOf(one) }])),
    find: async (typed) => (await erasures.all()).find((one) => nameOf(one) === typed)?.id,
  };
}
