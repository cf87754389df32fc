// One question on a page: all that its card says and does, and beside the answer the card that those who asked will get.
import type { Role } from '../../../platform/access.ts';
import type { Reply } from '../../../platform/card.ts';
import { ID, textIn } from '../../../platform/fields.ts';
import type { PersonalReply, PersonalRequest } from '../../../platform/personal-page.ts';
import { missing } from '../../../platform/web-page.ts';
import type { GetCurrentFaq } from '../../faq/index.ts';
import { cards } from '../cards.ts';
import type { OfficersAnswer, Question } from '../question.ts';
import type { QuestionFacts } from '../question-facts.ts';
import { lookAt } from '../theirs.ts';
import type { DeskNeeds } from './list.ts';
import { type OneFacts, pages } from './pages.ts';

type OneNeeds = DeskNeeds & {
  currentFaq: GetCurrentFaq;
  askersCard: (question: Question, asked: string, helped?: boolean) => Reply;
};

/** What its forms may press. */
const DID = {
  'question.take': 'take',
  'question.answer': 'answer',
  'question.point': 'answer',
  'question.decline': 'decline',
  'question.reopen': 'reopen',
  'question.split': 'split',
} as const;
const isPressed = (verb: string): verb is keyof typeof DID => Object.hasOwn(DID, verb);

/** Opens it, once that is in its audit. */
export const openOnPage =
  (needs: OneNeeds) =>
  async (request: PersonalRequest, role: Role): Promise<PersonalReply> => {
    const { query, parameters } = request;
    const fields = { id: parameters['id'], at: Number(query['at'] ?? 0) };
    return shown(await needs.press(request, 'question.open', fields), '', request, { role, needs });
  };

/** Presses a button of its card. What comes of one that leads elsewhere, such as to an entry of the FAQ, is its own card. */
export const pressOnPage =
  (needs: OneNeeds) =>
  async (request: PersonalRequest, role: Role): Promise<PersonalReply> => {
    const verb = textIn(request.fields['verb']);
    if (!isPressed(verb) && verb !== 'faq.learn') return missing;
    const reply = await needs.press(request, verb, { ...request.fields, at: 0, id: request.parameters['id'] });
    return shown(reply, isPressed(verb) ? DID[verb] : '', request, { role, needs });
  };

/** The history as the card has it. */
export const historyOnPage =
  (needs: OneNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> =>
    (await needs.press(request, 'question.audit', { id: request.parameters['id'] })) ?? missing;

/** The card that those who asked will get, while an officer writes. It shows nothing of them but the question. */
export const previewOnPage =
  (needs: OneNeeds) =>
  async (request: PersonalRequest, role: Role): Promise<PersonalReply> =>
    pages.preview.with({ preview: await previewOf(request, request.fields, { role, needs }) });

type By = { role: Role; needs: OneNeeds };

async function shown(
  reply: Reply | undefined,
  did: OneFacts['did'],
  request: PersonalRequest,
  by: By,
): Promise<PersonalReply> {
  const facts = cards.question.factsIn(reply);
  if (!facts) return reply ?? missing;
  const failed = facts.problems.length > 0 || facts.changed;
  const preview = facts.open ? await previewOf(request, facts.typed, by) : null;
  return pages.one.with({ ...facts, did: failed ? '' : did, preview }, failed ? 422 : 200);
}

type Typed = Partial<Record<keyof QuestionFacts['typed'], unknown>>;

async function previewOf(
  { parameters, person }: PersonalRequest,
  typed: Typed,
  { role, needs }: By,
): Promise<Reply | null> {
  const answer = answerIn(typed, needs);
  const id = parameters['id'] ?? '';
  if (!answer || !ID.test(id)) return null;
  const looked = await lookAt(id, { person, role }, needs);
  if (typeof looked === 'string') return null;
  const { question } = looked.kept;
  return needs.askersCard({ ...question, answer, answers: question.answers + 1 }, question.text);
}

/** As it would be sent: an answer that is chosen from the FAQ, or what is typed. */
function answerIn({ answer, source, entry }: Typed, { currentFaq }: OneNeeds): OfficersAnswer | undefined {
  const found = currentFaq().entry(textIn(entry));
  if (found?.status === 'answered') return { ...found, entry: found.id };
  const text = textIn(answer);
  return text === '' ? undefined : { text, source: textIn(source) };
}
