// Where the audit of files lies that people had made, whatever of: they have no names, and each says by its action what it is.
import type { AuditSource } from '../../platform/audit-search.ts';
import type { DownloadKinds } from '../../platform/downloads/download.ts';
import { PARTITION, TABLE } from '../../platform/downloads/store.ts';
import type { Wording } from './wording.ts';

export const filesAudited = (kinds: DownloadKinds, wording: Wording): AuditSource => ({
  id: 'files',
  title: wording['audit.files'],
  table: TABLE,
  actions: Object.values(kinds).map(({ audit }) => audit),
  records: 'unnamed',
  partition: PARTITION,
  named: () => Promise.resolve(new Map()),
  find: () => Promise.resolve(undefined),
});
