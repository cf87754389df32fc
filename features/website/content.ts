// Reads what the council states on its website: a Markdown file for each statement, in content/website/.
import { idProblems } from '../../platform/reading/filed.ts';
import type { Files } from '../../platform/reading/files.ts';
import { date, group, oneOf, text } from '../../platform/reading/values.ts';

/** A statement as the council writes it. `text`: Markdown. `updated`: an ISO date. */
export type Statement = { id: 'privacy' | 'accessibility'; title: string; updated: string; text: string };

const shape = group({ id: oneOf(['privacy', 'accessibility']), title: text, updated: date });

export const content = {
  read: (files: Files) => ({ statements: readStatements(files) }),
};

function readStatements(files: Files): Statement[] {
  const { filed } = files.markdown('website', shape);
  for (const { file, fields } of filed) files.problems.push(...idProblems({ file, id: fields.id }));
  return filed.map(({ fields, body }) => ({ ...fields, text: body.replaceAll('\r\n', '\n') }));
}
