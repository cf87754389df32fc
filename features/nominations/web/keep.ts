// Keeps what was typed on a page, right or wrong, so that nothing is lost and it can be finished later.
import type { Instant } from '../../../platform/calendar.ts';
import { NOWHERE } from '../../../platform/turn.ts';
import { typedIn } from '../answers.ts';
import { inputsFor } from '../check-form.ts';
import type { NominationInputs } from '../form-facts.ts';
import type { Draft } from '../nomination.ts';
import { type Visitor, visitorWith, type WebNeeds } from './visitor.ts';

const MOST_ATTEMPTS = 5;

/** What somebody has said so far: what they have not sent, or else what they sent. */
export const saidBy = ({ draft, standing }: Pick<Visitor, 'draft' | 'standing'>): NominationInputs =>
  draft?.inputs ?? (standing ? typedIn(standing) : inputsFor({}));

/** Saves answers, and leaves the other ones as they are, also where another window saved them since. */
export async function keep(
  visitor: Visitor,
  { at, answers }: { at: Instant; answers: Partial<NominationInputs> },
  needs: WebNeeds,
): Promise<Draft> {
  let now: Visitor | undefined = visitor;
  for (let attempt = 0; now && attempt < MOST_ATTEMPTS; attempt += 1) {
    const { draft, stored, standing, person }: Visitor = now;
    const next: Draft = {
      round: needs.service.round.id,
      person,
      address: NOWHERE,
      formKey: draft?.formKey ?? needs.ids.key(),
      base: draft?.base ?? standing?.said ?? 0,
      inputs: { ...saidBy(now), ...answers },
      savedAt: at,
      asking: null,
      taken: [],
      version: (stored?.version ?? 0) + 1,
    };
    if (await needs.drafts.save(next, stored)) return next;
    now = await visitorWith(visitor.code, needs);
  }
  throw new Error(`A draft was saved by others ${MOST_ATTEMPTS} times while one change of it was being saved.`);
}
