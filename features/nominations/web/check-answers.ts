// The answers to look through before they are sent; the sending; and the receipt.
import type { Reply } from '../../../platform/card.ts';
import { textIn } from '../../../platform/fields.ts';
import type { Fields } from '../../../platform/turn.ts';
import { type PageReply, type PageRequest, redirect } from '../../../platform/web-page.ts';
import { answersOf } from '../answers.ts';
import { cards } from '../cards.ts';
import { formNow, receiptNow } from '../chosen.ts';
import { submitForm } from '../nominate.ts';
import type { NominationInputs } from '../form-facts.ts';
import { problemIn } from '../step-card.ts';
import { askForCode } from './code.ts';
import { CHECK, pathOf, secretOf } from './fill-in.ts';
import { keep, saidBy } from './keep.ts';
import { type CheckRow, pages } from './pages.ts';
import { isAsked, placeOf, questionOf } from './questions.ts';
import { asForm, kept, sessionOf, type Visitor, visitorIn, type WebNeeds } from './visitor.ts';

/** All answers, each with the way to change it, what is missing, and the declaration. */
export const showCheck =
  (needs: WebNeeds) =>
  async (request: PageRequest): Promise<PageReply> => {
    const [visitor, chosen] = await Promise.all([
      visitorIn(request, needs),
      needs.membersChosen(needs.service.round.id),
    ]);
    if (!visitor) return redirect('/nominate');
    const { draft, standing } = visitor;
    if (!draft && standing) return redirect('/my-nomination');
    const inputs = saidBy(visitor);
    const origin = { key: draft?.formKey ?? '', base: standing?.said ?? 0, draft: draft?.version ?? 0 };
    const moved = standing && draft && draft.base !== standing.said;
    const form = await formNow(
      {
        origin,
        at: request.receivedAt,
        standing,
        inputs,
        ...(moved && { conflict: { with: 'nomination' as const, inputs: standingInputs(visitor) } }),
      },
      needs,
      chosen,
    );
    return checkPage(form, { visitor, inputs, again: request.query['again'] }, needs);
  };

const standingInputs = ({ standing }: Visitor): NominationInputs => saidBy({ draft: undefined, standing });

type Checking = { visitor: Visitor; inputs: NominationInputs; again: string | undefined };

/** Of a form that only programs fill in whole. */
const TRAP = 'trap';

/** `again`: it was sent and came back, so what is missing in the declaration is said, too. */
function checkPage(form: Reply, { visitor, inputs, again }: Checking, needs: WebNeeds): PageReply {
  const facts = cards.form.factsIn(form);
  if (!facts) return redirect('/my-nomination');
  const { sent, round, closes, left, window, chosen, conflict, privacy } = facts;
  const all = problemIn(inputs, needs);
  const wrong = all.flatMap(({ field, text }) => {
    const question = questionOf(field);
    return question ? [{ href: `${pathOf(question)}?change`, text }] : [];
  });
  const privacyProblem = (again !== undefined && all.find(({ field }) => field === 'privacyRead')?.text) || '';
  const page = pages.check.with({
    ...{ sent, round, closes, left, window, chosen, conflict, privacy },
    rows: rowsOf(inputs, needs),
    wrong,
    again: again !== undefined,
    trap: again === TRAP,
    privacyProblem,
    privacyRead: inputs.privacyRead === 'true',
    base: facts.base,
  });
  return kept(page, visitor);
}

const rowsOf = (inputs: NominationInputs, needs: WebNeeds): CheckRow[] =>
  answersOf(inputs, needs)
    .flatMap(({ field, label, value }) => {
      const question = questionOf(field);
      return question && isAsked(question, inputs) ? [{ label, value, question }] : [];
    })
    .toSorted((a, b) => placeOf(a.question, inputs).number - placeOf(b.question, inputs).number);

/** Sends it, by the use-case of the card: sent twice, or fifty times at once, it is one nomination. */
export const send =
  (needs: WebNeeds) =>
  async (request: PageRequest): Promise<PageReply> => {
    const visitor = await visitorIn(request, needs);
    if (!visitor) return askForCode(request);
    const { draft, standing, code } = visitor;
    // A press of a moment ago has sent it.
    if (!draft) return redirect(standing ? '/nominate/sent' : '/nominate');
    const privacyRead = textIn(request.fields['privacyRead']) || draft.inputs.privacyRead;
    const inputs = { ...draft.inputs, privacyRead };
    if (textIn(request.fields['website']) !== '') return redirect(`${CHECK}?again=${TRAP}`, sessionOf(code));
    // What was looked at: where something else was sent meanwhile, from another window, both are shown before this one replaces it.
    const base = Number(request.fields['base']);
    const fields: Fields = { ...inputs, formKey: draft.formKey, base, draft: draft.version };
    const reply = await submitForm(needs)(asForm(visitor, 'nomination.submit', request, fields));
    const receipt = cards.receipt.factsIn(reply);
    if (receipt?.again && standing && standing.formKey !== draft.formKey) {
      // It says what was sent already.
      await needs.drafts.drop(draft, [draft.formKey]);
      return redirect('/my-nomination?same', sessionOf(code));
    }
    if (receipt) return redirect('/nominate/sent', sessionOf(code));
    const closed = cards.exists.factsIn(reply);
    if (closed) return kept(pages.closed.with(closed), visitor);
    // What was ticked is kept, too.
    if (privacyRead !== draft.inputs.privacyRead)
      await keep(visitor, { at: request.receivedAt, answers: { privacyRead } }, needs);
    return redirect(`${CHECK}?again`, sessionOf(code));
  };

/** The receipt of what stands. */
export const showSent =
  (needs: WebNeeds) =>
  async (request: PageRequest): Promise<PageReply> => {
    const visitor = await visitorIn(request, needs);
    if (!visitor) return redirect('/my-nomination');
    const { standing } = visitor;
    if (!standing || standing.state === 'withdrawn') return redirect('/my-nomination');
    const receipt = await receiptNow(standing, { at: request.receivedAt, again: false }, needs);
    const facts = cards.receipt.factsIn(receipt);
    return facts
      ? kept(pages.sent.with({ ...facts, ...secretOf(visitor, needs) }), visitor)
      : redirect('/my-nomination');
  };
