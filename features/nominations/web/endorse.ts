// The pages of whoever has the link to endorse: what they endorse, and their answer.
import { textIn } from '../../../platform/fields.ts';
import { hashOf, visitorOf } from '../../../platform/private-code.ts';
import { type PageReply, type PageRequest, redirect } from '../../../platform/web-page.ts';
import { formatClose } from '../../../platform/calendar.ts';
import { isLate } from '../../rounds/index.ts';
import { cards } from '../cards.ts';
import { answerByLink, askedBy, type ByLinkNeeds, isByLink, mayAnswer } from '../endorsement/answer-by-link.ts';
import { readToken, tokenOf } from '../endorsement/link.ts';
import { endorsementCard } from '../endorsement/shown.ts';
import type { Nomination } from '../nomination.ts';
import { pages } from './pages.ts';

const SESSION = 'endorsement';
const ANSWER = '/endorse/answer';

/** Takes the code of the link. It is in no address, so that no log has it. */
export const openEndorsement =
  (needs: ByLinkNeeds) =>
  async ({ fields }: PageRequest): Promise<PageReply> => {
    const given = textIn(fields['code']);
    const token = readToken(given);
    const nomination = token && (await askedBy(token, needs));
    if (nomination) return redirect(ANSWER, { name: SESSION, holds: tokenOf(nomination, needs) });
    return pages.endorseCode.with({ given, problem: given === '' ? 'missing' : 'unknown' }, 422);
  };

export const askForEndorsement = (): PageReply => pages.endorseCode.with({ given: '', problem: null });

export const showEndorsement =
  (needs: ByLinkNeeds) =>
  async ({ sessions, receivedAt: at }: PageRequest): Promise<PageReply> => {
    const token = readToken(sessions[SESSION] ?? '');
    const nomination = token && (await askedBy(token, needs));
    return nomination
      ? page(nomination, { at, changed: false, problem: null, reason: '' }, needs)
      : redirect('/endorse');
  };

export const answerEndorsement =
  (needs: ByLinkNeeds) =>
  async ({ sessions, fields, receivedAt: at }: PageRequest): Promise<PageReply> => {
    const held = sessions[SESSION] ?? '';
    const token = readToken(held);
    const answer = textIn(fields['answer']);
    const reason = textIn(fields['reason']);
    if (!token) return redirect('/endorse');
    if (!isByLink(answer)) {
      const nomination = await askedBy(token, needs);
      return nomination
        ? page(nomination, { at, changed: false, problem: 'missing', reason }, needs)
        : redirect('/endorse');
    }
    const said = await answerByLink({ token, answer, fields, by: visitorOf(hashOf(held)), at }, needs);
    if (!said) return redirect('/endorse');
    const { nomination, changed } = said;
    return changed ? page(nomination, { at, changed, problem: null, reason }, needs) : redirect(ANSWER);
  };

type Shown = { at: string; changed: boolean; problem: 'missing' | null; reason: string };

function page(nomination: Nomination, { at, changed, problem, reason }: Shown, needs: ByLinkNeeds): PageReply {
  const facts = cards.endorsement.factsIn(endorsementCard(nomination, needs, changed));
  if (!facts) return redirect('/endorse');
  const { service } = needs;
  return pages.endorse.with(
    {
      ...facts,
      mayAnswer: mayAnswer(nomination, at, needs),
      late: isLate(at, service),
      closes: formatClose(service.round.closes),
      problem,
      reason,
    },
    changed || problem ? 422 : 200,
  );
}
