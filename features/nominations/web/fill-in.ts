// Fills in the form on the website: where it begins, its questions one after another, and "save and come back later".
import { closeOf, formatClose, formatDay, formatLeft, startOf } from '../../../platform/calendar.ts';
import { textIn } from '../../../platform/fields.ts';
import { missing, type PageReply, type PageRequest, redirect } from '../../../platform/web-page.ts';
import { shown } from '../../documents/index.ts';
import { OTHER_SCHOOL } from '../../schools/index.ts';
import { isLate } from '../../rounds/index.ts';
import { problemIn } from '../step-card.ts';
import { sentBefore } from '../nomination.ts';
import { unchanged } from '../standing.ts';
import { cards } from '../cards.ts';
import { keep, saidBy } from './keep.ts';
import { askForCode } from './code.ts';
import { pages, type Secret, type StartFacts } from './pages.ts';
import { answersIn, askedFields, isQuestion, placeOf, type Question, questionOf } from './questions.ts';
import { codeFor, kept, sessionOf, type Visitor, visitorIn, type WebNeeds } from './visitor.ts';

export const CHECK = '/nominate/check';
export const pathOf = (question: Question): string => `/nominate/${question}`;

/** What it is, until when, what to read first; and the way on for whoever has begun. */
export const showStart =
  (needs: WebNeeds) =>
  async (request: PageRequest): Promise<PageReply> => {
    const { service, documents, ids } = needs;
    const { id, title, opens, closes } = service.round;
    const { receivedAt: at } = request;
    const [visitor, chosen] = await Promise.all([visitorIn(request, needs), needs.membersChosen(id)]);
    const late = isLate(at, service);
    return pages.start.with({
      round: title,
      opens: formatDay(opens),
      closes: formatClose(closes),
      left: late ? '' : formatLeft(closeOf(closes), at),
      window: at < startOf(opens) ? 'early' : late ? 'late' : 'open',
      chosen,
      key: ids.key(),
      documents: documents.filter(({ besideForm }) => besideForm).map(shown),
      ...begunBy(visitor),
    });
  };

/** How far a browser is. What was sent comes first: nobody is to fear that it was not. */
function begunBy(visitor: Visitor | undefined): Pick<StartFacts, 'begun' | 'sent'> {
  const sent = sentBefore(visitor?.standing);
  if (!sent) return { begun: visitor?.draft ? 'draft' : 'nothing', sent };
  return { begun: visitor?.draft ? 'changes' : 'sent', sent };
}

/** Begins a form of one's own, with a code. Nothing is kept before something is said. */
export const begin =
  (needs: WebNeeds) =>
  (request: PageRequest): PageReply =>
    request.receivedAt < startOf(needs.service.round.opens)
      ? redirect('/nominate')
      : redirect(pathOf('name'), sessionOf(codeFor(request, needs)));

/** A question, with what was answered to it. */
export const showQuestion =
  (needs: WebNeeds) =>
  async (request: PageRequest): Promise<PageReply> => {
    const question = request.parameters['question'];
    if (!isQuestion(question)) return missing;
    const visitor = await visitorIn(request, needs);
    if (!visitor) return redirect('/nominate');
    const changing = request.query['change'] !== undefined;
    const judged = request.query['again'] !== undefined;
    return questionPage(visitor, { question, changing, judged, request }, needs);
  };

/** Who has endorsed what was sent; empty where nobody has. */
const endorserIn = ({ standing }: Visitor): string =>
  standing && ['given', 'unconfirmed'].includes(standing.endorsement.state) ? standing.endorser.name : '';

type Asking = { question: Question; changing: boolean; judged: boolean; request: Pick<PageRequest, 'receivedAt'> };

function questionPage(visitor: Visitor, { question, changing, judged, request }: Asking, needs: WebNeeds): PageReply {
  const inputs = saidBy(visitor);
  const { number, of, before } = placeOf(question, inputs);
  const fields = askedFields(question, inputs, judged, needs);
  const page = pages.question.with({
    question,
    fields,
    number,
    of,
    back: changing ? CHECK : before ? pathOf(before) : '/nominate',
    changing,
    sent: sentBefore(visitor.standing),
    late: isLate(request.receivedAt, needs.service),
    endorsementRequired: needs.service.round.endorsementRequired,
    endorsed: endorserIn(visitor),
  });
  return kept(page, visitor);
}

/**
 * Takes the answers of a page. They are kept as they are, also where something is wrong with them: so the page with what is wrong is one to
 * come back to, and no browser asks whether to send a form again.
 */
export const takeAnswers =
  (needs: WebNeeds) =>
  async (request: PageRequest): Promise<PageReply> => {
    const question = request.parameters['question'];
    if (!isQuestion(question)) return missing;
    const { fields, receivedAt: at } = request;
    const visitor = await visitorIn(request, needs);
    if (!visitor) return askForCode(request);
    const { standing, code } = visitor;
    const answers = answersIn(question, fields, saidBy(visitor), needs);
    // 1. After the close a nomination that stands is changed by nobody.
    if (standing && isLate(at, needs.service)) {
      const inputs = { ...saidBy(visitor), ...answers };
      const facts = cards.exists.factsIn(unchanged(standing, { at, inputs }, needs));
      return facts ? kept(pages.closed.with(facts), visitor) : missing;
    }
    // 2. Whatever was typed is kept.
    const draft = await keep(visitor, { at, answers }, needs);
    if (textIn(fields['then']) === 'later') return redirect('/nominate/saved', sessionOf(code));
    // 3. None of the schools that were offered: another can be typed.
    if (textIn(fields['school']) === OTHER_SCHOOL)
      return redirect(`${pathOf(question)}${textIn(fields['change']) === '' ? '' : '?change'}`, sessionOf(code));
    // 4. What is wrong is put right before the next question.
    const changing = textIn(fields['change']) !== '';
    const wrong = problemIn(draft.inputs, needs).map(({ field }) => questionOf(field));
    if (wrong.includes(question))
      return redirect(`${pathOf(question)}?again${changing ? '&change' : ''}`, sessionOf(code));
    const { after } = placeOf(question, draft.inputs);
    // An answer may bring a question with it: which kind of governor somebody is.
    const next = changing ? wrong.find((one) => one === 'governor-category') : after;
    return redirect(next ? `${pathOf(next)}${changing ? '?change' : ''}` : CHECK, sessionOf(code));
  };

/** That it is kept, and how to come back to it. */
export const showSaved =
  (needs: WebNeeds) =>
  async (request: PageRequest): Promise<PageReply> => {
    const visitor = await visitorIn(request, needs);
    if (!visitor) return redirect('/my-nomination');
    const { receivedAt: at } = request;
    const { closes } = needs.service.round;
    const left = isLate(at, needs.service) ? '' : formatLeft(closeOf(closes), at);
    return kept(pages.saved.with({ ...secretOf(visitor, needs), closes: formatClose(closes), left }), visitor);
  };

export const secretOf = ({ code }: Pick<Visitor, 'code'>, { site }: Pick<WebNeeds, 'site'>): Secret => ({
  private: { code, link: `${site}/my-nomination#${code}` },
});
