// A Markdown file with its particulars in YAML at the top, between two lines of three hyphens.
import { LineCounter, parseDocument, visit } from 'yaml';
import type * as z from 'zod';
import type { ContentProblem } from '../platform/reading/problems.ts';
import type { Filed } from '../platform/reading/files.ts';
import { fit } from '../platform/reading/fit.ts';
import { type Folder, listMarkdown, readText } from './files.ts';

const PARTS = /^---\r?\n(?<yaml>[\s\S]*?)\r?\n---[ \t]*(?:\r?\n(?<body>[\s\S]*))?$/;

/** The files of a folder that can be read, in the order of their names; `names` are those that cannot be read too. */
export function readAllFiled<T>(
  folder: Folder,
  within: string,
  shape: z.ZodType<T>,
): { names: string[]; filed: Filed<T>[] } {
  const names = listMarkdown(folder, within);
  const filed = names.map((name) => readFiled(folder, `${within}/${name}`, shape)).filter((one) => one !== undefined);
  return { names, filed };
}

function readFiled<T>(folder: Folder, file: string, shape: z.ZodType<T>): Filed<T> | undefined {
  const text = readText(folder, file);
  if (text === undefined) return undefined;
  const parts = PARTS.exec(text)?.groups;
  if (!parts) {
    const should = 'should begin with a line of three hyphens, the particulars, and three hyphens again';
    folder.problems.push({ file, is: 'has no particulars at the top', should });
    return undefined;
  }
  const particulars = readYaml(folder, file, parts.yaml ?? '');
  if (particulars === undefined) return undefined;
  const fields = fit({ schema: shape, value: particulars, place: { file }, problems: folder.problems });
  return fields && { file, fields, body: (parts.body ?? '').trim(), whole: text };
}

function readYaml({ problems }: Folder, file: string, yaml: string): unknown {
  // A line of three hyphens stands above the YAML; the empty line here makes the numbers those of the file.
  const lineCounter = new LineCounter();
  const document = parseDocument(`\n${yaml}`, { lineCounter });
  const found: ContentProblem[] = document.errors.map((error) => ({
    file,
    within: [`line ${error.linePos?.[0].line ?? 1}`],
    is: `cannot be read (${error.message.split('\n')[0] ?? ''})`,
    should: 'should be "field: value"; put quotes around text that contains a colon',
  }));
  // YAML takes it for the name of something that stands elsewhere in the file.
  visit(document, {
    Alias: (_, { source, range }) => {
      found.push({
        file,
        within: [`line ${lineCounter.linePos(range?.[0] ?? 0).line}`],
        is: `is *${source}`,
        should: 'should have quotes around it, as it begins with an asterisk',
      });
    },
  });
  problems.push(...found);
  return found.length > 0 ? undefined : document.toJS();
}
