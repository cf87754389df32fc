// Takes those who asked to the question where they wait from now on: out of one they were split from, or that joined another.
import { wordingKey } from './ask-officers.ts';
import type { Questions, Wordings } from './ports.ts';
import type { QuestionAuditEntry } from './audit.ts';
import { SERVICE } from '../../platform/audit.ts';
import type { Clock, Ids } from '../../platform/ports.ts';
import { decided, isOpen, newQuestion, type Asker, type Question } from './question.ts';
import { saveChange } from './save-question.ts';

export type MoveNeeds = { questions: Questions; wordings: Wordings; ids: Ids; clock: Clock };

/** Does it as far as it is not done. Safe to repeat, at any point. Answers whether anybody may have been taken elsewhere. */
export async function moveOn(question: Question, needs: MoveNeeds): Promise<boolean> {
  await beginOwn(question, needs);
  if (question.into !== null) await moveInto(question, question.into, needs);
  return question.apart.length > 0 || question.into !== null;
}

/** Those who were split off begin a question of their own, all of them in one transaction; then they leave this one for good. */
async function beginOwn(question: Question, { questions, wordings, clock }: MoveNeeds): Promise<void> {
  // Whoever is marked as leaving was split off in the same transaction.
  const leaving = question.apart.length > 0 ? await questions.leaving(question.id) : [];
  for (const id of new Set(leaving.flatMap(({ to }) => to ?? []))) {
    const askers = leaving.filter(({ to }) => to === id).sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
    const [first] = askers;
    if (!first) continue;
    const own: Question = {
      ...newQuestion({ id, text: first.text, entry: null, after: question.after, askedAt: first.askedAt }),
      askers: askers.length,
      apart: [question.id, ...question.apart.filter((other) => other !== id)],
    };
    const audit = auditOf(id, 'question.split', clock());
    // Begun before: all of them are there.
    await questions.begin(own, askers.map(arrived), audit);
    // Not before it is begun: whoever asked the same would begin it without them.
    for (const { text } of askers) await wordings.put(wordingKey({ text, entry: null, after: question.after }), id);
    for (const { person } of askers) await questions.leave(question.id, person);
  }
}

/** Everybody joins the other question. Where that was closed in the meantime, whoever is left waits here again. */
async function moveInto(question: Question, into: string, needs: MoveNeeds): Promise<void> {
  const { questions, ids, clock } = needs;
  const left: Asker[] = [];
  for (const asker of await questions.askers(question.id)) {
    const arrival = (await isThere(into, asker, needs))
      ? 'arrived'
      : await questions.join(into, asker, auditOf(ids.key(), 'question.joined', clock()));
    const joined = arrival === 'already' ? await addInto(into, asker, needs) : arrival;
    if (joined === 'closed') left.push(asker);
    else await questions.leave(question.id, asker.person);
  }
  if (left.length === 0) return;
  await saveChange(needs, {
    id: question.id,
    person: SERVICE,
    at: clock(),
    change: (before) => {
      const waiting = decided(before, { kind: 'return', askers: left.length });
      return waiting && { question: waiting, did: 'question.returned' };
    },
  });
}

/** Keeps in the other question, which the same person has asked, too, what they added to this one. Doing it twice is fine. */
async function addInto(into: string, asker: Asker, needs: MoveNeeds): Promise<'added' | 'already' | 'closed'> {
  const { questions, clock } = needs;
  const there = await questions.asker(into, asker.person);
  if (there && addsNothing(there, asker)) return 'already';
  const saved = await saveChange(needs, {
    id: into,
    person: SERVICE,
    at: clock(),
    change: async (before) => {
      const now = isOpen(before) ? await questions.asker(into, asker.person) : undefined;
      return now?.to === null
        ? { question: { ...before, version: before.version + 1 }, askers: [both(now, asker)], did: 'question.told' }
        : undefined;
    },
  });
  return saved ? 'added' : 'closed';
}

/** What somebody added to two questions that are one by now. The school that they named there stays. */
const both = (there: Asker, { detail, school, mayName }: Asker): Asker => ({
  ...there,
  detail: there.detail.includes(detail) ? there.detail : [there.detail, detail].filter(Boolean).join('\n'),
  ...(there.school === null && { school, mayName }),
});

const addsNothing = (there: Asker, asker: Asker): boolean => {
  const { detail, school } = both(there, asker);
  return detail === there.detail && school === there.school;
};

/** Whether this very asking has arrived, also where the other question was closed since. */
async function isThere(into: string, { person, askedAt, text }: Asker, { questions }: MoveNeeds): Promise<boolean> {
  const there = await questions.asker(into, person);
  return there?.askedAt === askedAt && there.text === text;
}

const arrived = (asker: Asker): Asker => ({ ...asker, to: null });

const auditOf = (id: string, did: QuestionAuditEntry['did'], at: string): QuestionAuditEntry => ({
  id,
  at,
  by: SERVICE,
  did,
  version: 1,
});
