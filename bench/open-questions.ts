// Open questions as officers list them, on real Azurite: what a page costs, and what the card of one question looks through.
import { storesOver } from '../app.ts';
import { listQuestions } from '../features/questions/list-questions.ts';
import { newQuestion, type Question } from '../features/questions/question.ts';
import { openRow, questionRow } from '../features/questions/store/questions.ts';
import type { Change, Tables } from '../platform/table.ts';
import { openTables } from '../storage/tables.ts';
import { asking, counting, measured } from './counted.ts';
import { table } from './table.ts';

const COUNTS = [100, 10_000];
const REPEATS = 20;
/** A card is compared with as many as one request lists. */
const MOST_OPEN = 1000;
const ON_A_PAGE = 10;
/** Of one transaction. */
const MOST_CHANGES = 100;

/** Requests, rows, milliseconds and CPU of the last page, and of what stands around one question. */
export async function openQuestions(connectionString: string): Promise<string> {
  const rows: string[][] = [];
  let written = 0;
  for (const count of COUNTS) {
    const plain = openTables({ connectionString });
    await write(
      Array.from({ length: count - written }, (_, n) => made(written + n)),
      plain,
    );
    written = count;
    const cost = counting(plain);
    const stores = storesOver(cost.tables);
    const { questions } = stores;
    const list = listQuestions({ ...stores, schools: [], advisers: [], removed: '', chat: '' });
    rows.push(
      [
        String(count),
        'last page',
        ...(await measured(cost, REPEATS, () => list(asking({ at: count - 1 }), 'officer'))),
      ],
      [String(count), 'around a card', ...(await measured(cost, REPEATS, () => questions.open(MOST_OPEN)))],
    );
  }
  return table([['open', 'what', 'requests', 'rows', 'p50 ms', 'CPU ms'], ...rows]);
}

const made = (n: number): Question =>
  newQuestion({
    id: `question-${String(n).padStart(6, '0')}`,
    text: `Is there a room number ${n}?`,
    entry: null,
    after: null,
    askedAt: new Date(Date.UTC(2026, 10, 2) + n * 1000).toISOString(),
  });

/** As they lie once each has been listed; in full those of the last page only, which are all that is read so. */
async function write(questions: readonly Question[], tables: Tables): Promise<void> {
  const changes = questions.map((one): Change => ({
    insert: openRow.toEntity({ partitionKey: 'open', rowKey: one.id }, one),
  }));
  for (let from = 0; from < changes.length; from += MOST_CHANGES) {
    const [first, ...others] = changes.slice(from, from + MOST_CHANGES);
    if (first) await tables('OpenQuestions').write([first, ...others]);
  }
  for (const one of questions.slice(-ON_A_PAGE))
    await tables('Questions').write([
      { insert: questionRow.toEntity({ partitionKey: one.id, rowKey: 'question' }, one) },
    ]);
}
