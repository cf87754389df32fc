// Opens a question with names, takes, answers or declines it, or says that the FAQ answers it, as officers press on its card, and advisers.
import type { AnswerProblem, Wording } from './wording.ts';
import type { Role } from '../../platform/access.ts';
import type { Contact, Reply } from '../../platform/card.ts';
import type { Instant } from '../../platform/calendar.ts';
import { ID, textIn, wholeNumberIn } from '../../platform/fields.ts';
import type { Ids } from '../../platform/ports.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Fields, Form, Person } from '../../platform/turn.ts';
import { answering, type Answering, type Decision, LONGEST_ANSWER, LONGEST_SOURCE, type Question } from './question.ts';
import { saveDecision } from './save-question.ts';
import { type Around, type EventNeeds, standingOf } from './handle-event.ts';
import { MOST_ALIKE, notPressed, type Pressed, type ShownNeeds } from './shown.ts';
import { isSplit, splitOff } from './split.ts';
import { type By, lookAt, type Looked, type TheirsNeeds } from './theirs.ts';

export type DecideNeeds = EventNeeds & TheirsNeeds & ShownNeeds & { ids: Ids; wording: Wording; chat: string };

type Typed = Pressed['typed'];
type Closing = { closing?: boolean };

/** What one button decides. */
type Pressable = Extract<Decision, { kind: 'take' | 'answer' | 'decline' | 'reopen' }>;

const typedIn = (fields: Fields): Typed => ({
  answer: textIn(fields['answer']),
  source: textIn(fields['source']),
  entry: textIn(fields['entry']),
  also: textIn(fields['also']),
  split: textIn(fields['split']),
});

/** What is wrong with an answer in an officer's own words. */
function problemsOf({ answer, source }: Typed): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  if (answer === '') problems.push('answer.missing');
  if (answer.length > LONGEST_ANSWER) problems.push('answer.long');
  if (source === '') problems.push('source.missing');
  if (source.length > LONGEST_SOURCE) problems.push('source.long');
  return problems;
}

/** The use-cases of a question's card. */
export function onQuestion(needs: DecideNeeds) {
  const { questions, staffCard, currentFaq, wording, contact, chat, ids } = needs;

  /** The card as it is now, with what was typed; in an officer's own chat with the names of those who asked. */
  const cardFor =
    ({ place, fields }: Form, role: Role) =>
    async (question: Question, pressed: Pressed, read?: Parameters<typeof standingOf>[2]): Promise<Reply> => {
      const namedFrom = place === 'personal' ? wholeNumberIn(fields['at']) : undefined;
      const adviser = place === 'personal' && role === 'adviser';
      return staffCard({ ...(await standingOf(question, needs, read)), pressed, namedFrom, adviser });
    };

  type Pressing = Looked & {
    form: Form;
    role: Role;
    typed: Typed;
    card: ReturnType<typeof cardFor>;
  };

  /** Whatever is pressed on the card of a question that there is, and that whoever presses may see. */
  const onCard =
    (handle: (pressing: Pressing) => Promise<Reply>, how: Closing = {}) =>
    async (form: Form, role: Role): Promise<Reply> => {
      const id = textIn(form.fields['id']);
      const looked = ID.test(id) ? await lookAt(id, { person: form.person, role, ...how }, needs) : 'gone';
      if (looked === 'gone') return outOfDate(contact);
      if (looked === 'not-theirs') return refusals.officersOnly.with({ contact });
      return handle({ form, role, ...looked, typed: typedIn(form.fields), card: cardFor(form, role) });
    };

  /** A press on a button: it counts only if the question is still as the officer saw it. */
  const press = (
    decide: (typed: Typed, officer: Answering, at: Instant) => Pressable | AnswerProblem[],
    how: Closing = {},
  ) =>
    onCard(async ({ form, role, kept, around, typed, card }) => {
      const { fields, person, receivedAt } = form;
      const { question } = kept;
      const { id, version } = question;
      // 1. What is typed must do.
      const decision = decide(typed, answering({ person, role }), receivedAt);
      if (Array.isArray(decision))
        return card(question, { ...notPressed, typed, problems: decision.map((code) => wording[code]) }, around);
      // 2. Nobody else may have decided in the meantime.
      const seen = Number(fields['decisions']);
      const standsSo = ({ kept: { question: now }, around: read }: Looked) =>
        card(now, { ...notPressed, typed, changed: !isDone(now, { seen, person, decision }) }, read);
      if (question.decisions !== seen) return standsSo({ kept, around });
      // 3. The same answer for others that were ticked, unless somebody else has them. First, so that a second press does the rest.
      if (decision.kind === 'answer')
        await Promise.all(alsoIn(typed, id).map((also) => answerToo(also, { person, role, at: receivedAt, decision })));
      const saved = await saveDecision(needs, {
        id,
        person,
        name: person.name,
        at: receivedAt,
        from: kept,
        decide: (now) => (now.decisions === seen && maySave(role, now, version) ? decision : undefined),
      });
      if (!saved) {
        const now = await lookAt(id, { person, role }, needs);
        // Nobody is shown who asks by now where that is not theirs to see any more.
        return standsSo(typeof now === 'string' ? { kept, around } : now);
      }
      // 4. Everybody who asked, and the other officers, by queue.
      const pressed = decision.kind === 'take' ? { ...notPressed, typed } : notPressed;
      return card(saved, pressed, knownAfter(question, saved, around));
    }, how);

  const answerToo = async (id: string, { decision, role, ...by }: By & { at: Instant; decision: Decision }) => {
    const looked = role === 'officer' ? undefined : await lookAt(id, { ...by, role }, needs);
    if (typeof looked === 'string') return;
    const { person } = by;
    const decide = (now: Question): Decision | undefined =>
      (now.state === 'waiting' || (now.state === 'taken' && now.officer?.objectId === person.objectId)) &&
      maySave(role, now, looked?.kept.question.version)
        ? decision
        : undefined;
    await saveDecision(needs, { id, ...by, name: person.name, decide });
  };

  const openQuestion = onCard(async ({ form: { person, receivedAt: at }, kept: { question }, around, typed, card }) => {
    const by = { tenantId: person.tenantId, objectId: person.objectId };
    const opened = { id: ids.key(), at, by, did: 'question.opened', name: person.name } as const;
    // Nobody reads who asked without a trace: where this cannot be written, nothing is shown.
    const [reply] = await Promise.all([
      card(question, { ...notPressed, typed }, around),
      questions.note(question, opened),
    ]);
    return reply;
  });

  return {
    /** Shows one officer alone the question with who asked it, and keeps what they typed while they turn the pages. */
    openQuestion: async (form: Form, role: Role): Promise<Reply> =>
      form.place === 'personal' ? openQuestion(form, role) : refusals.privateOnly.with({ chat }),
    /** Shows officers the question again, where they are: among others without the names of those who asked. */
    showQuestion: onCard(({ kept: { question }, around, card }) => card(question, notPressed, around)),
    takeQuestion: press((_, officer) => ({ kind: 'take', officer })),
    answerQuestion: press((typed, officer, at) => {
      const problems = problemsOf(typed);
      if (problems.length > 0) return problems;
      return { kind: 'answer', officer, at, answer: { text: typed.answer, source: typed.source } };
    }, closing),
    pointQuestion: press((typed, officer, at) => {
      const found = currentFaq().entry(typed.entry);
      if (found?.status !== 'answered') return ['entry.missing'];
      const { id, version, title, answer, source } = found;
      return { kind: 'answer', officer, at, answer: { entry: id, version, title, answer, source } };
    }, closing),
    declineQuestion: press((_, officer) => ({ kind: 'decline', officer }), closing),
    reopenQuestion: press((_, officer) => ({ kind: 'reopen', officer })),

    /** The wordings that were ticked are a question of their own. */
    splitQuestion: onCard(async ({ form, kept, typed, card }) => {
      const { fields, person, receivedAt } = form;
      const { question } = kept;
      const { id } = question;
      const press = { seen: Number(fields['decisions']), wordings: new Set(typed.split.split(',').filter(Boolean)) };
      const saved = await splitOff(needs, { id, person, name: person.name, at: receivedAt, from: kept, ...press });
      if (typeof saved === 'string') return card(question, { ...notPressed, typed, problems: [wording[saved]] });
      if (!saved) {
        const now = (await questions.find(id)) ?? question;
        return card(now, { ...notPressed, typed, changed: !(await isSplit(now, press, questions)) });
      }
      return card(saved, { ...notPressed, typed: { ...typed, split: '' } });
    }),
  };
}

/** What is pressed deals with the question, so that its card is one of a closed question. */
const closing: Closing = { closing: true };

/** An adviser decides over the version that was looked at: whoever asks it since may be from another area. */
const maySave = (role: Role, { version }: Question, looked: number | undefined): boolean =>
  role === 'officer' || version === looked;

/** The questions that were ticked, at most as many as a card offers. */
const alsoIn = ({ also }: Typed, id: string): string[] =>
  [...new Set(also.split(','))].filter((one) => ID.test(one) && one !== id).slice(0, MOST_ALIKE);

/** Whether a question stands as this very press left it: the same press again, after a reply that got lost on its way back. */
const isDone = (
  { state, answer, officer, decisions }: Question,
  { seen, person, decision }: { seen: number; person: Person; decision: Pressable },
): boolean =>
  decisions === seen + 1 &&
  officer?.objectId === person.objectId &&
  (decision.kind === 'answer'
    ? state === 'answered' && JSON.stringify(answer) === JSON.stringify(decision.answer)
    : state === { take: 'taken', decline: 'declined', reopen: 'waiting' }[decision.kind]);

/** What need not be read again: who asked, unless somebody came in between; and of an answer given just now none has arrived. */
const knownAfter = (before: Question, now: Question, around: Around): Parameters<typeof standingOf>[2] =>
  now.version !== before.version + 1 ? {} : { ...around, ...(now.answers > before.answers && { deliveries: [] }) };

const outOfDate = (contact: Contact): Reply => refusals.outOfDate.with({ contact });
