// Finds the question that somebody asks when they pass one on, and lets them wait for its answer: it joins the same one, or begins.
//
// The id of a question is made of its words, or of the entry that it is about; once that one is dealt with, the id of the next is made of the
// words and of the one before. So all who ask the same look in the same place, at the same moment and after any crash, and nothing need be
// claimed before: a row can be inserted once. `QuestionWordings` says where words lead by now, where that is not their first question. It
// only saves the way: whoever finds nothing there goes from one question to the next, and comes to the same one. What is alike in other
// words is left to the night, so that a turn costs the same however much others ask.
//
// That a question is among theirs is noted while it is looked at, before anything of the asking is saved: so no crash can hide it from them.
// Where they wait elsewhere in the end, the note is removed again; one that a crash left behind is passed over by whoever lists them.
import type { Report } from '../../platform/ports.ts';
import { plainWords } from '../../platform/text.ts';
import { keyOf } from '../../platform/table.ts';
import type { QuestionAuditEntry } from './audit.ts';
import type { Kept, MyQuestions, Questions, Wordings } from './ports.ts';
import { isOpen, newQuestion, type Asker, type Question } from './question.ts';
import { type Own, whereAsked } from './where.ts';

/** What is asked: after which answer, or as which entry of the FAQ that has none yet. */
export type Said = Pick<Question, 'text' | 'entry' | 'after'>;

/**
 * What two who ask the same have in common: the entry of the FAQ that has no answer yet, or the same words after the same answer, however
 * they are written. It is the id of the first question in these words.
 */
export const wordingKey = ({ text, entry, after }: Said): string =>
  entry === null ? keyOf('words', after ?? '', plainWords(text) || text) : keyOf('entry', entry);

/** The id of the question that whoever asks the same begins once the one before is dealt with. */
export const questionAfter = (id: string, wording: string): string => keyOf('after', wording, id);

export type AskNeeds = { questions: Questions; wordings: Wordings; myQuestions: MyQuestions; report: Report };

/** Somebody who asks; the key of the card that they pressed is in `asker`. */
type Asking = { said: Said; asker: Asker; audit: QuestionAuditEntry };

/** `already`: they had asked before. `others`: how many more wait for the same answer, if it is `open`. */
type Waiting = { id: string; already: boolean; open: boolean; others: number; asker: Asker };

/** A question where they may wait, as it was read; `isNew`: they had not noted it among theirs. */
type Place = { id: string; kept: Kept | undefined; isNew: boolean };

/** How often a question may be closed just before it is joined until that counts as a fault. */
const ATTEMPTS = 25;

/** Lets somebody wait for the answer to what they ask. Safe to repeat, at any point. */
export async function askOfficers(asking: Asking, needs: AskNeeds): Promise<Waiting> {
  const wording = wordingKey(asking.said);
  // 1. Where the words lead: mostly to their first question, which is read in the same wave.
  const [led, first] = await Promise.all([needs.wordings.find(wording), lookAt(wording, asking, needs)]);
  let place = led === undefined || led === wording ? first : await goOn(first, led, { asking, needs });
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    // 2. It is begun or joined there, or waited for elsewhere.
    const waiting = await waitAt(place, asking, needs);
    if ('asker' in waiting) return waiting;
    place = await goOn(place, waiting.next, { asking, needs });
  }
  throw new Error(`A question was closed by others each of ${ATTEMPTS} times.`);
}

async function lookAt(id: string, { asker }: Asking, { questions, myQuestions }: AskNeeds): Promise<Place> {
  const { person, askedAt } = asker;
  const [kept, isNew] = await Promise.all([questions.kept(id), myQuestions.noteNew({ person, question: id, askedAt })]);
  return { id, kept, isNew };
}

async function goOn(from: Place, id: string, by: { asking: Asking; needs: AskNeeds }): Promise<Place> {
  const { asking, needs } = by;
  const forget = async (): Promise<void> => {
    if (!from.isNew || from.id === id) return;
    await needs.myQuestions.forget({ person: asking.asker.person, question: from.id }).catch((error: unknown) => {
      needs.report('removing the note of a question that was not asked', error);
    });
  };
  const [place] = await Promise.all([lookAt(id, asking, needs), forget()]);
  return place;
}

/** Begins the question, or joins it; else where to wait instead. */
async function waitAt(place: Place, asking: Asking, needs: AskNeeds): Promise<Waiting | { next: string }> {
  const { id, kept } = place;
  const { asker, said } = asking;
  if (!kept) return begin(place, asking, needs);
  const { question } = kept;
  if (question.into !== null) return { next: question.into };
  const joined = isOpen(question) ? await join({ ...place, kept }, asking, needs) : 'closed';
  if (typeof joined === 'object') return { id, already: false, open: true, others: question.askers, asker };
  const there = await needs.questions.asker(id, asker.person);
  if (joined === 'already' && there) return already({ question, asker: there });
  // The press that waited here before it was dealt with; its reply may have got lost.
  const where = there?.key === asker.key ? await whereAsked(needs.questions, id, asker.person) : undefined;
  return where ? already(where) : { next: questionAfter(id, wordingKey(said)) };
}

async function begin({ id, isNew }: Place, { said, asker, audit }: Asking, needs: AskNeeds) {
  const { questions, wordings, myQuestions } = needs;
  const { person, askedAt } = asker;
  const wording = wordingKey(said);
  const [event] = await Promise.all([
    questions.begin(newQuestion({ id, ...said, askedAt }), [asker], audit),
    id !== wording && wordings.put(wording, id),
    !isNew && myQuestions.note({ person, question: id, askedAt }),
  ]);
  // Somebody else began it in this moment.
  return event ? { id, already: false, open: true, others: 0, asker } : { next: id };
}

async function join({ id, kept, isNew }: Place & { kept: Kept }, { asker, audit }: Asking, needs: AskNeeds) {
  const { questions, myQuestions } = needs;
  const { person, askedAt } = asker;
  const [joined] = await Promise.all([
    questions.join(id, asker, audit, kept),
    !isNew && myQuestions.note({ person, question: id, askedAt }),
  ]);
  return joined;
}

const already = ({ question, asker }: Own): Waiting => ({
  id: question.id,
  already: true,
  open: isOpen(question),
  others: question.askers - 1,
  asker,
});
