// Where the audit of the FAQ lies, for officers who search it: entries are named by their questions.
import type { AuditSource } from '../../../platform/audit-search.ts';
import { plainWords } from '../../../platform/text.ts';
import { actions } from '../audit.ts';
import type { EditingNeeds } from './editing.ts';

type Needs = Pick<EditingNeeds, 'revisions' | 'publishedFaq' | 'wording'>;

export const faqAudited = ({ revisions, publishedFaq, wording }: Needs): AuditSource => {
  // Of an entry that was never published a draft says what it is called.
  const titles = async () => [
    ...(await revisions.drafts()).map(({ entry, text }) => [entry, text.title] as const),
    ...publishedFaq.now().entries.map(({ id, title }) => [id, title] as const),
  ];
  return {
    id: 'faq',
    title: wording['faq.records'],
    table: 'Faq',
    actions,
    records: 'together',
    named: async () => new Map((await titles()).map(([id, text]) => [id, { text, to: `/faq/${id}` }])),
    find: async (typed) => (await titles()).find(([, title]) => plainWords(title) === plainWords(typed))?.[0],
  };
};
