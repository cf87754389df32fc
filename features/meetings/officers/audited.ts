// Where the audit of the steering group's meetings lies, for officers who search it: meetings are named by their titles.
import type { AuditSource } from '../../../platform/audit-search.ts';
import { plainWords } from '../../../platform/text.ts';
import type { Service } from '../../rounds/index.ts';
import { actions } from '../audit.ts';
import type { Meetings } from '../meeting.ts';
import type { Wording } from '../wording.ts';

type Needs = { meetings: Pick<Meetings, 'all'>; service: Pick<Service, 'round'>; wording: Wording };

export const meetingsAudited = ({ meetings, service, wording }: Needs): AuditSource => {
  const all = () => meetings.all(service.round.id);
  return {
    id: 'meetings',
    title: wording['meeting.records'],
    table: 'Meetings',
    actions,
    records: 'together',
    named: async () => new Map((await all()).map(({ id, title }) => [id, { text: title }])),
    find: async (typed) => (await all()).find(({ title }) => plainWords(title) === plainWords(typed))?.id,
  };
};
