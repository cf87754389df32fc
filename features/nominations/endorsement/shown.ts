// Shows an endorsement: to the endorser what they endorse, and to the nominee what was answered.
import type { Service } from '../../rounds/index.ts';
import type { Reply } from '../../../platform/card.ts';
import { closeOf, formatClose, formatInstant, formatLeft, type Instant } from '../../../platform/calendar.ts';
import type { Choices } from '../choices.ts';
import { isMail } from '../../../platform/address.ts';
import type { Source } from '../../../platform/notifications/deliver.ts';
import { stands, type Nomination } from '../nomination.ts';
import type { NominationSummaries, Nominations } from '../ports.ts';
import type { Clock } from '../../../platform/ports.ts';
import { cards } from '../cards.ts';
import { endorsementLetter, type LetterNeeds } from './letter.ts';

export type ShownNeeds = {
  clock: Clock;
  nominations: Nominations;
  summaries: NominationSummaries;
  service: Service;
  choices: Choices;
};

/** The nomination of this round with a reference. */
export async function nominationWith(
  reference: string,
  { summaries, nominations, service }: ShownNeeds,
): Promise<Nomination | undefined> {
  const { id: round } = service.round;
  const summary = await summaries.find(round, reference);
  return summary && nominations.find(round, summary.person);
}

/** What the endorser endorses, and what they have said to it. */
export function endorsementCard(nomination: Nomination, { service, choices }: ShownNeeds, changed = false): Reply {
  const { reference, name, role, school, contribution, endorsement } = nomination;
  return cards.endorsement.with({
    reference,
    request: endorsement.request,
    said: nomination.said,
    changed,
    round: service.round.title,
    council: service.council,
    name,
    role: choices.roles.find(({ value }) => value === role)?.title ?? role,
    school: `${school.name} (URN ${school.urn})`,
    contribution,
    state: nomination.state === 'withdrawn' ? 'withdrawn' : endorsement.state,
    at: formatInstant(endorsement.at),
  });
}

/** A request, or (with a number) the answer to it. */
type About = { round: string; reference: string; request: number; answer?: number };

/** The request or the answer, as long as nothing newer has taken its place. */
export const endorsementSource =
  (needs: ShownNeeds & LetterNeeds) =>
  async ({ answer = 0, ...about }: About): Promise<Source | undefined> => {
    if (about.round !== needs.service.round.id) return undefined;
    const nomination = await nominationWith(about.reference, needs);
    if (!nomination || !stands(nomination)) return undefined;
    const { request, answers } = nomination.endorsement;
    if (about.request !== request || answer !== answers) return undefined;
    return {
      card: ({ address }) => {
        if (answer > 0) return answeredCard(nomination, needs.clock(), needs.service);
        // Whoever reads an email need not be who is meant: it says no more than the letter.
        if (isMail(address)) return cards.endorsementLetter.with({ letter: endorsementLetter(nomination, needs) });
        return endorsementCard(nomination, needs);
      },
    };
  };

function answeredCard({ endorser, endorsement }: Nomination, now: Instant, { round }: Service): Reply {
  const close = closeOf(round.closes);
  return cards.endorsementAnswered.with({
    name: endorser.name,
    state: endorsement.state,
    closes: formatClose(round.closes),
    left: now < close ? formatLeft(close, now) : '',
  });
}
