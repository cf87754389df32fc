// Where the audit of questions lies, for officers who search it: records are named by reference.
import type { AuditSource } from '../../../platform/audit-search.ts';
import { actions } from '../audit.ts';
import type { Questions } from '../ports.ts';
import { referenceOf } from '../reference.ts';
import type { Wording } from '../wording.ts';

type Needs = { questions: Pick<Questions, 'all'>; wording: Wording };

export const questionsAudited = ({ questions, wording }: Needs): AuditSource => ({
  id: 'questions',
  title: wording['desk.questions'],
  table: 'Questions',
  actions,
  records: 'partitions',
  // A question is the partition of its id, and its reference follows from that.
  named: (partitions) =>
    Promise.resolve(new Map(partitions.map((id) => [id, { text: referenceOf(id), to: `/questions/${id}` }]))),
  find: async (typed) => (await questions.all()).find(({ id }) => referenceOf(id) === typed.toUpperCase())?.id,
});
