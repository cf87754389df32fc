// Where the audit of updates lies, for officers who search it: updates are named by their numbers.
import type { AuditSource } from '../../../platform/audit-search.ts';
import { filled } from '../../../platform/format.ts';
import { actions } from '../audit.ts';
import type { Wording } from '../wording.ts';

export const updatesAudited = ({ wording }: { wording: Wording }): AuditSource => ({
  id: 'updates',
  title: wording['update.records'],
  table: 'Updates',
  actions,
  records: 'together',
  named: (numbers) =>
    Promise.resolve(new Map(numbers.map((number) => [number, { text: filled(wording['update.name'], { number }) }]))),
  find: (typed) => Promise.resolve(/\d+/u.exec(typed)?.[0]),
});
