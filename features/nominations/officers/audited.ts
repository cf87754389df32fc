// Where the audit of nominations lies, for officers who search it: records are named by reference.
import type { AuditSource } from '../../../platform/audit-search.ts';
import type { Service } from '../../rounds/index.ts';
import { actions } from '../audit.ts';
import type { NominationSummaries } from '../ports.ts';
import { partitionOf } from '../store/nominations.ts';
import type { Wording } from '../wording.ts';

type Needs = { summaries: Pick<NominationSummaries, 'list'>; service: Service; wording: Wording };

export const nominationsAudited = ({ summaries, service, wording }: Needs): AuditSource => {
  const listed = async () =>
    (await summaries.list(service.round.id)).map(({ reference, person }) => ({
      reference,
      partition: partitionOf(service.round.id, person),
    }));
  return {
    id: 'nominations',
    title: wording['desk.nominations'],
    isFirst: true,
    table: 'Nominations',
    actions,
    records: 'partitions',
    named: async () =>
      new Map(
        (await listed()).map(({ reference, partition }) => [
          partition,
          { text: reference, to: `/nominations/${reference}` },
        ]),
      ),
    find: async (typed) => (await listed()).find(({ reference }) => reference === typed.toUpperCase())?.partition,
  };
};
