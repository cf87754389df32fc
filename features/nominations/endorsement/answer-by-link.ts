// Takes what somebody with the link answers for the endorser: once, until the close. Nobody can know who they are, and the nominee has the link,
// too: so an endorsement counts only when an officer has confirmed it. What speaks against the nominee is taken as it is.
import { isLate } from '../../rounds/index.ts';

import type { Fields, PersonId } from '../../../platform/turn.ts';
import type { Instant } from '../../../platform/calendar.ts';
import { stands, type Nomination } from '../nomination.ts';
import { type AnswerNeeds, endorsed, saveAnswer } from './answer-request.ts';
import { isOf, type LinkNeeds, type Token } from './link.ts';
import { nominationWith } from './shown.ts';

export type ByLinkNeeds = AnswerNeeds & LinkNeeds;

/** What can be said by the link, and what becomes of it. */
const becomes = { endorse: 'unconfirmed', decline: 'declined', 'not-me': 'not-me' } as const;
export type ByLink = keyof typeof becomes;

export const isByLink = (text: string): text is ByLink => Object.hasOwn(becomes, text);

/** The nomination that a token asks to endorse; `undefined` where there is none, or another was named. */
export async function askedBy(token: Token, needs: ByLinkNeeds): Promise<Nomination | undefined> {
  const nomination = await nominationWith(token.reference, needs);
  return nomination && isOf(token, nomination, needs) ? nomination : undefined;
}

/** Whether the link can still answer. */
export const mayAnswer = (nomination: Nomination, at: Instant, { service }: Pick<ByLinkNeeds, 'service'>): boolean =>
  stands(nomination) && nomination.endorsement.state === 'asked' && !isLate(at, service);

const MOST_ATTEMPTS = 5;

type Said = { token: Token; answer: ByLink; fields: Fields; by: PersonId; at: Instant };

/**
 * Keeps an answer as the next version of the nomination. `changed`: the nominee has changed it since the page was shown, so an endorsement
 * was not kept: nobody endorses words that they have not seen. `undefined` where the link is of nothing.
 */
export async function answerByLink(
  { token, answer, fields, by, at }: Said,
  needs: ByLinkNeeds,
): Promise<{ nomination: Nomination; changed: boolean } | undefined> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const nomination = await askedBy(token, needs);
    if (!nomination || !mayAnswer(nomination, at, needs)) return nomination && { nomination, changed: false };
    if (answer === 'endorse' && fields['said'] !== String(nomination.said)) return { nomination, changed: true };
    const endorsement = endorsed(nomination, becomes[answer], { person: by, receivedAt: at, fields });
    const saved = await saveAnswer(nomination, { endorsement, name: nomination.endorser.name }, needs);
    if (saved) return { nomination: saved, changed: false };
  }
  throw new Error(`A nomination was changed by others ${MOST_ATTEMPTS} times while somebody answered by the link.`);
}
