// Questions and answers that somebody wrote in a spreadsheet: a CSV file, whole or not at all.
import type { Folder } from '../loader/files.ts';
import { readRows } from '../loader/spreadsheet.ts';
import type { AnswerRow } from '../features/faq/officers/import.ts';

const COLUMNS = ['question', 'answer', 'source', 'other ways to ask', 'topic', 'review by'];

/** The rows of a file. Throws a sentence for each thing that is wrong with it. */
export function readAnswers(dir: string, file: string): AnswerRow[] {
  const folder: Folder = { dir, problems: [] };
  const rows = readRows(folder, file, COLUMNS) ?? [];
  if (folder.problems.length > 0) {
    const lines = folder.problems.map(
      ({ within = [], is, should }) => `${[file, ...within].join(': ')}: ${is}, ${should}`,
    );
    throw new Error(lines.join('\n'));
  }
  return rows.map(({ number, cells }) => ({
    number,
    title: cells['question'] ?? '',
    answer: cells['answer'] ?? '',
    sources: cells['source'] ?? '',
    phrasings: cells['other ways to ask'] ?? '',
    topic: cells['topic'] ?? '',
    reviewBy: cells['review by'] ?? '',
  }));
}
