// Words of greeting and courtesy, and the questions that a first greeting offers: they can be answered.
import type { Files } from '../../platform/reading/files.ts';
import { type ContentProblem, whatIsThere } from '../../platform/reading/problems.ts';
import { group, list, text } from '../../platform/reading/values.ts';
import type { FaqEntry } from '../faq/index.ts';
import type { Service } from '../rounds/index.ts';

type Examples = { service: Pick<Service, 'examples'> | undefined; faq: readonly FaqEntry[] };

function exampleProblems({ service, faq }: Examples): ContentProblem[] {
  const answered = new Set(faq.filter(({ status }) => status === 'answered').map(({ id }) => id));
  const should = 'should be the id of an answered question';
  return (service?.examples ?? [])
    .filter((id) => !answered.has(id))
    .map((id) => ({ file: 'service.json', within: ['examples'], is: whatIsThere(id), should }));
}

export const content = {
  read: (files: Files) => ({
    courtesies: files.words('help/courtesies.json', group({ courtesies: list(text) }))?.courtesies,
  }),
  check: exampleProblems,
};
