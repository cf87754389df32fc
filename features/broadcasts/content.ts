// Templates: messages that the council writes once and sends often, with what changes in square brackets.
import { formattingProblems } from '../../platform/reading/filed.ts';
import type { Files } from '../../platform/reading/files.ts';
import { type ContentProblem, repeats } from '../../platform/reading/problems.ts';
import { group, id, list, textUpTo } from '../../platform/reading/values.ts';
import { LONGEST_TEXT, LONGEST_TITLE } from './broadcast.ts';

const FILE = 'broadcasts/templates.json';

const shape = group({
  templates: list(group({ id, title: textUpTo(LONGEST_TITLE), text: textUpTo(LONGEST_TEXT) })),
});

export type Template = { id: string; title: string; text: string };

/** A council's own list stands in place of the one that ships. */
const readTemplates = (files: Files): Template[] => files.words(FILE, shape)?.templates ?? [];

const templateProblems = ({ messageTemplates }: { messageTemplates: readonly Template[] }): ContentProblem[] => [
  ...repeats({ file: FILE, list: 'templates', field: 'id', values: messageTemplates.map(({ id }) => id) }),
  ...messageTemplates.flatMap(({ id, text }) => [...formattingProblems({ file: FILE, within: `text of ${id}`, text })]),
];

export const content = {
  read: (files: Files) => ({ messageTemplates: readTemplates(files) }),
  check: templateProblems,
};
