// One's own nomination on the website: read, changed, withdrawn and put back, each by what does the same in the chat.
import type { Instant } from '../../../platform/calendar.ts';
import { type PageReply, type PageRequest, redirect } from '../../../platform/web-page.ts';
import { typedIn } from '../answers.ts';
import { isLate } from '../../rounds/index.ts';
import { cards } from '../cards.ts';
import type { OutcomeTold } from '../form-facts.ts';
import { openRequests } from '../officers/ask-for-more.ts';
import { withOutcome } from '../open.ts';
import { askToWithdraw, restore, withdraw } from '../withdraw.ts';
import { askForCode } from './code.ts';
import { CHECK, secretOf } from './fill-in.ts';
import { keep } from './keep.ts';
import { type Notice, pages } from './pages.ts';
import { asForm, kept, sessionOf, type Visitor, visitorIn, type WebNeeds } from './visitor.ts';

const OWN = '/my-nomination';

export function ownPages(needs: WebNeeds) {
  /** For whoever has a session. */
  const as =
    (answer: (visitor: Visitor, request: PageRequest) => Promise<PageReply>) =>
    async (request: PageRequest): Promise<PageReply> => {
      const visitor = await visitorIn(request, needs);
      return visitor ? answer(visitor, request) : askForCode({ fields: {} });
    };
  const press = (use: ReturnType<typeof withdraw>, verb: string, to = OWN) =>
    as(async (visitor, request) => {
      await use(asForm(visitor, verb, request));
      return redirect(to, sessionOf(visitor.code));
    });
  return {
    see: as((visitor, request) => ownPage(visitor, request.receivedAt, needs, { notice: noticeIn(request) })),
    /** Begins a change: the answers as they were sent, each with the way to change it. */
    change: as(async (visitor, request) => {
      const { standing, draft } = visitor;
      if (!standing || isLate(request.receivedAt, needs.service)) return redirect(OWN);
      if (!draft) await keep(visitor, { at: request.receivedAt, answers: typedIn(standing) }, needs);
      return redirect(CHECK, sessionOf(visitor.code));
    }),
    /** Lets go of changes that were not sent. */
    discard: as(async ({ standing, draft, code }) => {
      if (standing && draft) await needs.drafts.drop(draft, [draft.formKey]);
      return redirect(OWN, sessionOf(code));
    }),
    beforeWithdrawing: as(async (visitor, request) => {
      const asked = cards.withdraw.factsIn(await askToWithdraw(needs)(asForm(visitor, 'nomination.withdraw', request)));
      return asked ? kept(pages.withdraw.with(asked), visitor) : redirect(OWN);
    }),
    withdraw: press(withdraw(needs), 'nomination.withdraw-now'),
    restore: press(restore(needs), 'nomination.restore', `${OWN}?reinstated`),
  };
}

const noticeIn = ({ query }: PageRequest): Notice =>
  query['same'] !== undefined ? 'same' : query['reinstated'] !== undefined ? 'reinstated' : null;

/** All that a nomination says, and how it stands. `told`: how the selection ended, where that is not what is kept. */
export async function ownPage(
  visitor: Visitor,
  at: Instant,
  needs: WebNeeds,
  { told, notice }: { told?: OutcomeTold; notice: Notice },
): Promise<PageReply> {
  const { standing, draft } = visitor;
  if (!standing) return draft ? redirect(CHECK) : askForCode({ fields: {} });
  const [reply, wanted] = await Promise.all([withOutcome(standing, { at, draft }, needs), wantedOf(visitor, needs)]);
  const shown = cards.shown.factsIn(reply);
  if (!shown) return redirect(CHECK);
  const outcome = told ?? shown.outcome;
  const { joined } = standing;
  return kept(pages.own.with({ ...shown, ...secretOf(visitor, needs), outcome, wanted, joined, notice }), visitor);
}

/** What officers asked for last, in their own words; empty where they ask for nothing. */
async function wantedOf({ standing }: Visitor, { nominations }: WebNeeds): Promise<string> {
  if (standing?.state !== 'more-wanted') return '';
  const history = await nominations.history(standing.round, standing.person);
  return openRequests(standing, history).at(-1)?.reason ?? '';
}
