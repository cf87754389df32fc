// Where the audit of settings lies, for officers who search it: a group of settings is a record.
import type { AuditSource } from '../../platform/audit-search.ts';
import { filled } from '../../platform/format.ts';
import { plainWords } from '../../platform/text.ts';
import { groups } from './setting.ts';
import { actions, TABLE } from './store.ts';
import type { Wording } from './wording.ts';

export const settingsAudited = ({ wording }: { wording: Wording }): AuditSource => {
  const titles = groups.map((group) => {
    const text = filled(wording['settings.record'], { group: wording[`settings.group.${group}`] });
    return [`settings-${group}`, { text, to: '/settings' }] as const;
  });
  return {
    id: 'settings',
    title: wording['settings.records'],
    table: TABLE,
    actions,
    records: 'together',
    named: () => Promise.resolve(new Map(titles)),
    find: (typed) => Promise.resolve(titles.find(([, { text }]) => plainWords(text) === plainWords(typed))?.[0]),
  };
};
