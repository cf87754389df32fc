// Rows of a spreadsheet become drafts, by the rules of the officers' form; officers look at each and publish it, or do not.
import { SERVICE } from '../../../platform/audit.ts';
import { type Day, dayOf, type Instant, readDay } from '../../../platform/calendar.ts';
import { plainWords } from '../../../platform/text.ts';
import { type EntryText, type FaqEntry, textOf, versionOf } from '../entry.ts';
import { changeOf } from '../revision.ts';
import type { EditProblem } from '../wording.ts';
import { blankText, type EditingNeeds, type DraftNeeds } from './editing.ts';
import { freeId, keepDraft } from './edit.ts';
import { type EntryInputs, inputsIn, inputsOf, readTyped, type Typed } from './entry-form.ts';

/** A row as it was typed; `number` as the spreadsheet counts. */
export type AnswerRow = Pick<EntryInputs, 'title' | 'answer' | 'sources' | 'phrasings' | 'topic' | 'reviewBy'> & {
  number: number;
};

/** What became of a row. `waiting`: there is a draft already, perhaps of a row before. */
export type Imported = { number: number; title: string } & (
  | { outcome: 'new' | 'change' }
  | { outcome: 'skipped'; why: EditProblem[] | 'unchanged' | 'waiting' }
);

type Needs = DraftNeeds & Pick<EditingNeeds, 'service' | 'facts' | 'topicNames'>;
type Import = { rows: readonly AnswerRow[]; file: string; at: Instant; isDry: boolean };

/**
 * Drafts each row that will do: a change where its question is the title of an entry, otherwise a new entry. The draft's author is the
 * file, so any officer may publish it. `isDry`: nothing is saved.
 */
export async function importRows({ rows, file, at, isDry }: Import, needs: Needs): Promise<Imported[]> {
  const { revisions, publishedFaq } = needs;
  const standing = new Map(publishedFaq.now().entries.map((entry) => [plainWords(entry.title), entry]));
  const drafts = await revisions.drafts();
  const waiting = new Set(
    [
      ...drafts.map(({ text }) => text.title),
      ...drafts.map(({ entry }) => publishedFaq.now().entry(entry)?.title ?? ''),
    ].map(plainWords),
  );
  const done: Imported[] = [];
  for (const row of rows) {
    const { number, title } = row;
    const words = plainWords(title);
    const entry = standing.get(words);
    const why = `${file}, ${number}`;
    const typed = readRow({ row, why, before: entry && textOf(entry), today: dayOf(at) }, needs);
    const skipped = Array.isArray(typed)
      ? typed
      : waiting.has(words)
        ? 'waiting'
        : isSame(typed, entry)
          ? 'unchanged'
          : undefined;
    if (skipped !== undefined || Array.isArray(typed)) {
      done.push({ number, title, outcome: 'skipped', why: skipped ?? [] });
      continue;
    }
    waiting.add(words);
    const kept = isDry || (await keep(typed, { id: entry?.id, file, at }, needs));
    done.push(
      kept
        ? { number, title, outcome: entry ? 'change' : 'new' }
        : { number, title, outcome: 'skipped', why: 'waiting' },
    );
  }
  return done;
}

type Reading = { row: AnswerRow; why: string; before: EntryText | undefined; today: Day };

/** An empty cell leaves what stands, and other ways to ask come to those there are. */
function readRow({ row, why, before: stood, today }: Reading, needs: Needs): Typed | EditProblem[] {
  const blank = blankText(today, needs);
  const before = stood ?? blank;
  const stands = inputsOf(before, { change: 'substance', why, from: null, until: null });
  const reviewBy = row.reviewBy === '' ? later(before.reviewBy, today, blank) : (readDay(row.reviewBy) ?? row.reviewBy);
  const filled = Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''));
  const phrasings = [stands.phrasings, row.phrasings].filter(Boolean).join('\n');
  const fields = { ...stands, ...filled, title: before.title || row.title, phrasings, reviewBy };
  const typed = readTyped(inputsIn(fields, needs), { before, today, facts: needs.facts });
  return Array.isArray(typed) ? typed : { ...typed, change: changeOf(stood, typed.text) };
}

/** A day of review that has passed is no proposal for the next. */
const later = (reviewBy: Day, today: Day, blank: EntryText): Day => (reviewBy > today ? reviewBy : blank.reviewBy);

/** Whether a text says what stands, whenever it was looked at last. */
const isSame = ({ text }: Typed, entry: FaqEntry | undefined): boolean =>
  entry !== undefined && versionOf({ ...text, reviewed: entry.reviewed }) === versionOf(textOf(entry));

type Keep = { id: string | undefined; file: string; at: Instant };

async function keep(typed: Typed, { id: known, file, at }: Keep, needs: Needs): Promise<boolean> {
  const id = known ?? (await freeId(typed.text, needs));
  const seen = (await needs.revisions.draft(id))?.version ?? 0;
  const author = { ...SERVICE, name: file };
  return (await keepDraft({ id, seen, ...typed, question: null, person: author, at }, needs)) !== undefined;
}
