// A member without Teams answers for their seat on the website: they accept, or decline once they were asked again.
import { textIn } from '../../../platform/fields.ts';
import type { Form } from '../../../platform/turn.ts';
import { type PageReply, type PageRequest, redirect } from '../../../platform/web-page.ts';
import type { OutcomeTold } from '../form-facts.ts';
import { askForCode } from './code.ts';
import { ownPage } from './own.ts';
import { pages } from './pages.ts';
import { asForm, kept, sessionOf, visitorIn, type WebNeeds } from './visitor.ts';

export type SeatNeeds = WebNeeds & {
  /** Keeps what a member says to their seat, as their card does; what they are told then. `undefined` of whoever has none to answer for. */
  answerSeat: (said: 'accepted' | 'declined', form: Form) => Promise<OutcomeTold | undefined>;
};

const OWN = '/my-nomination';

/** Asks once more: a declined seat is offered to somebody else at once. */
export const beforeDeclining =
  (needs: SeatNeeds) =>
  async (request: PageRequest): Promise<PageReply> => {
    const visitor = await visitorIn(request, needs);
    if (!visitor?.standing) return askForCode({ fields: {} });
    const { reference, round } = visitor.standing;
    const outcome = await needs.outcomeOf(round, reference);
    const holds = outcome?.answer === 'asked' || outcome?.answer === 'accepted';
    return holds
      ? kept(pages.decline.with({ reference, accepted: outcome.answer === 'accepted' }), visitor)
      : redirect(OWN);
  };

export const answerForSeat =
  (needs: SeatNeeds) =>
  async (request: PageRequest): Promise<PageReply> => {
    const visitor = await visitorIn(request, needs);
    if (!visitor?.standing) return askForCode({ fields: {} });
    const said = textIn(request.fields['answer']) === 'accept' ? 'accepted' : 'declined';
    const fields = { reference: visitor.standing.reference, sure: 'true' };
    const told = await needs.answerSeat(said, asForm(visitor, `panel.${said}`, request, fields));
    // What could not be done is said at once, as nothing of it is kept.
    if (told?.answer === 'barred' || told?.answer === 'gone')
      return ownPage(visitor, request.receivedAt, needs, { told, notice: null });
    return redirect(OWN, sessionOf(visitor.code));
  };
