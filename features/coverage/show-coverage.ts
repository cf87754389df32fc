// Shows how far the nominations cover the seats, at any moment; and a text for those who are missing.
import type { Wording } from './wording.ts';
import { formatClose } from '../../platform/calendar.ts';
import type { FactsOf, Reply } from '../../platform/card.ts';
import { textIn } from '../../platform/fields.ts';
import { filled, paragraphs } from '../../platform/format.ts';
import type { Form } from '../../platform/turn.ts';
import { type NominationSummaries, type NominationSummary, stands } from '../nominations/index.ts';
import { type Service, isLate } from '../rounds/index.ts';
import type { School } from '../schools/index.ts';
import { cards } from './cards.ts';
import { consultedKinds, consultedSchools } from './consulted.ts';
import { type Coverage, type Seats, coverageOf, schoolsFor, wantedOf } from './seats.ts';

export type CoverageNeeds = {
  summaries: NominationSummaries;
  seats: Seats;
  schools: readonly School[];
  service: Service;
  wording: Wording;
};

/** Seats and wishes against nominations that stand. Counts only, so it may be asked for in a channel. */
export const showCoverage =
  ({ summaries, seats, schools, service }: CoverageNeeds) =>
  async (): Promise<Reply> => {
    const standing = (await summaries.list(service.round.id)).filter(stands);
    return cards.coverage.with(coverageFacts(standing, { seats, schools, service }));
  };

/** `standing`: the nominations that stand. */
export const coverageFacts = (
  standing: readonly NominationSummary[],
  { seats, schools, service }: Pick<CoverageNeeds, 'seats' | 'schools' | 'service'>,
): FactsOf<typeof cards.coverage> => ({
  round: service.round.title,
  seats: seats.total,
  nominations: standing.length,
  schools: consultedSchools(schools, service).length,
  consulted: consultedKinds(service).join(', '),
  rows: coverageOf(seats, standing).map(rowOf),
  wishes: coverageOf({ rules: seats.wishes }, standing).map(rowOf),
});

const rowOf = ({ rule, have, short }: Coverage) => ({
  id: rule.id,
  label: rule.label,
  wanted: wantedOf(rule),
  have,
  short,
});

/** A text to send to the schools whose people could fill a seat, and which schools these are. Nothing is sent. */
export const draftNudge =
  (needs: CoverageNeeds) =>
  async ({ fields, receivedAt }: Form): Promise<Reply> => {
    const { seats, schools, service, wording } = needs;
    const rule = seats.rules.find(({ id }) => id === textIn(fields['rule']));
    if (!rule) return showCoverage(needs)();
    const audience = schoolsFor(rule, consultedSchools(schools, service));
    const networks = [...new Set(audience.flatMap(({ network = '' }) => (network === '' ? [] : [network])))].sort();
    return cards.nudge.with({
      label: rule.label,
      schools: audience.length,
      networks,
      letter: paragraphs(
        filled(wording[isLate(receivedAt, service) ? 'letter.nudge.late' : 'letter.nudge'], {
          label: rule.label,
          programme: service.programme,
          round: service.round.title,
          closes: formatClose(service.round.closes),
          contact: service.contact.role,
          email: service.contact.email,
        }),
      ),
    });
  };
