// Finds the question that somebody asks when they pass one on, and lets them wait for its answer: it joins the same one, or begins.
//
// A wording belongs to one question, which is claimed before the question is saved. Whoever comes second with the same words joins by that,
// also after a crash in which the first was not listed or not even saved; then the second begins it under the same id.
import type { Matcher } from '../faq/index.ts';
import type { OutboxEvent } from '../../platform/outbox.ts';
import type { Ids } from '../../platform/ports.ts';
import { plainWords } from '../../platform/text.ts';
import { keyOf } from '../../platform/table.ts';
import type { QuestionAuditEntry } from './audit.ts';
import { likeness, PLAINLY_THE_SAME } from './likeness.ts';
import type { MyQuestions, Questions, Wordings } from './ports.ts';
import { isOpen, newQuestion, type Asker, type OpenQuestion, type Question } from './question.ts';
import { whereAsked } from './where.ts';

/** What is asked: after which answer, or as which entry of the FAQ that has none yet. */
export type Said = Pick<Question, 'text' | 'entry' | 'after'>;

/**
 * What two who ask the same have in common: the entry of the FAQ that has no answer yet, or the same words after the same answer, however
 * they are written.
 */
export const wordingKey = ({ text, entry, after }: Said): string =>
  entry === null ? keyOf('words', after ?? '', plainWords(text) || text) : keyOf('entry', entry);

export type AskNeeds = { questions: Questions; wordings: Wordings; myQuestions: MyQuestions; ids: Ids };

/** Somebody who asks; the key of the card that they pressed is in `asker`. */
type Asking = { said: Said; asker: Asker; audit: QuestionAuditEntry; matcher: Matcher };

/** `event`: what follows; `undefined` where they had asked before. `others`: how many more wait for the same answer, if it is `open`. */
type Waiting = { id: string; event?: OutboxEvent; open: boolean; others: number; asker: Asker };

/** So many open questions are compared by their meaning; the night compares all of them. */
export const MOST_COMPARED = 200;

/** How often a question may be closed just before it is joined until that counts as a fault. */
const ATTEMPTS = 25;

/** Lets somebody wait for the answer to what they ask. Safe to repeat, at any point. */
export async function askOfficers(asking: Asking, needs: AskNeeds): Promise<Waiting> {
  const { questions, wordings, ids } = needs;
  const { said, asker, matcher } = asking;
  const wording = wordingKey(said);
  // 1. The same card again, or the same words: one wave of reads.
  const [own, known, open] = await Promise.all([
    whereAsked(questions, asker.key, asker.person),
    wordings.find(wording),
    questions.open(MOST_COMPARED),
  ]);
  if (own) return already(own);
  // 2. Whose words these are: from now on of one question, whatever happens next.
  const likest = sameAs(said, open, matcher)?.id;
  let owner = known ?? (await wordings.claim(wording, { question: likest ?? asker.key, after: undefined }));
  let id = owner;
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const waiting = await waitFor(id, asking, needs);
    if ('asker' in waiting) return waiting;
    if (waiting.next !== undefined) id = waiting.next;
    else {
      // 3. It was dealt with: the words are of a new one, the same for all who come now.
      const question = (await questions.find(asker.key)) ? ids.key() : asker.key;
      id = owner = await wordings.claim(wording, { question, after: owner });
    }
  }
  throw new Error(`A question was closed by others each of ${ATTEMPTS} times.`);
}

/**
 * Begins the question, or joins it; else `next`: where to wait instead, or nowhere, as it was dealt with. That it is among their questions is
 * noted before, so that no crash can hide it from them: a note of what they never asked is passed over.
 */
async function waitFor(
  id: string,
  { said, asker, audit }: Asking,
  { questions, myQuestions }: AskNeeds,
): Promise<Waiting | { next: string | undefined }> {
  const { person, askedAt } = asker;
  const [question] = await Promise.all([questions.find(id), myQuestions.note({ person, question: id, askedAt })]);
  if (!question) {
    const event = await questions.begin(newQuestion({ id, ...said, askedAt: asker.askedAt }), [asker], audit);
    // Somebody else began it in this moment.
    return event ? { id, event, open: true, others: 0, asker } : { next: id };
  }
  if (question.into !== null) return { next: question.into };
  const joined = await questions.join(id, asker, audit);
  if (typeof joined === 'object') return { id, event: joined, open: true, others: question.askers, asker };
  const there = await questions.asker(id, asker.person);
  if (joined === 'already' && there) return already({ question, asker: there });
  // The press that waited here before it was dealt with; its reply may have got lost.
  const where = there?.key === asker.key ? await whereAsked(questions, id, asker.person) : undefined;
  return where ? already(where) : { next: undefined };
}

const already = ({ question, asker }: { question: Question; asker: Asker }): Waiting => ({
  id: question.id,
  open: isOpen(question),
  others: question.askers - 1,
  asker,
});

/** The open question that is plainly the same: in the same words before all others, else the likest. */
function sameAs(said: Said, open: readonly OpenQuestion[], matcher: Matcher): OpenQuestion | undefined {
  const same = open.filter((other) => arePlainlySame(said, other, matcher));
  return (
    same.find(({ text }) => plainWords(text) === plainWords(said.text)) ??
    same
      .map((other) => ({ other, alike: likeness(said.text, other.text, matcher) }))
      .sort((a, b) => b.alike - a.alike)[0]?.other
  );
}

/**
 * Whether two ask plainly the same: both are about the entry of the FAQ that has no answer yet, or follow on the same answer and say the
 * same. Each question is compared by what the first who asked it said.
 */
export function arePlainlySame(one: Said, other: Said, matcher: Matcher): boolean {
  if (one.entry !== null || other.entry !== null) return one.entry === other.entry;
  if (one.after !== other.after) return false;
  return plainWords(one.text) === plainWords(other.text) || likeness(one.text, other.text, matcher) >= PLAINLY_THE_SAME;
}
