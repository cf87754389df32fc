// Checks what must hold of a Markdown file, whatever it says: its name, and what Teams can show of its text.
import { unshowable } from '../markdown.ts';
import { type ContentProblem, whatIsThere } from './problems.ts';

/** The id of an item is the name of its file, so that it can be found. */
export function* idProblems({ file, id }: { file: string; id: string }): Iterable<ContentProblem> {
  const name = file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
  if (id === name) return;
  yield { file, within: ['id'], is: whatIsThere(id), should: `should be ${name}, as the file is called` };
}

/** Teams shows bold, lists and links on a card, and the rest as stray characters. */
export function* formattingProblems({
  file,
  within,
  text,
}: {
  file: string;
  within: string;
  text: string;
}): Iterable<ContentProblem> {
  const should = 'should be plain text, bold, a list or a link that begins with https://';
  for (const line of unshowable(text)) yield { file, within: [within], is: whatIsThere(line), should };
}
