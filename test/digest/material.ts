// What a digest is made of, for tests: a Monday morning on which nothing is new, to be overridden.
import { coverageSaid } from '../../features/coverage/digest.ts';
import type { Seats } from '../../features/coverage/seats.ts';
import { composeDigest as compose } from '../../features/digest/compose.ts';
import type { DigestMark, DigestPost } from '../../features/digest/ports.ts';
import { faqSaid } from '../../features/faq/digest.ts';
import { nameOfTopic } from '../../features/faq/topics.ts';
import { closingSaid, nominationsSaid } from '../../features/nominations/digest.ts';
import type { NominationSummary } from '../../features/nominations/nomination.ts';
import { panelSaid } from '../../features/panel/digest.ts';
import type { Panel } from '../../features/panel/panel.ts';
import { questionsSaid } from '../../features/questions/digest.ts';
import type { OpenQuestion } from '../../features/questions/question.ts';
import { roundsSaid } from '../../features/rounds/digest.ts';
import type { Service } from '../../features/rounds/round.ts';
import { themesSaid } from '../../features/themes/digest.ts';
import type { Instant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import type { Choice } from '../../platform/choices.ts';
import { together } from '../../platform/digest/told.ts';
import type { DeliveryState } from '../../platform/notifications/notification.ts';
import { factsOf, madeUp } from '../builders.ts';
import { cards as digestCards, type DigestFacts, made } from './cards.ts';

export const SINCE = '2026-11-20T08:00:00.000Z';
export const BEFORE = '2026-11-19T10:00:00.000Z';
export const AFTER = '2026-11-22T10:00:00.000Z';

/** What all sections are made of. */
export type DigestMaterial = {
  now: Instant;
  since: Instant | null;
  reported: readonly string[];
  number: number;
  service: Service;
  seats: Seats;
  roles: readonly Choice[];
  titleOf: (id: string | null) => string | undefined;
  nominations: readonly NominationSummary[];
  waiting: readonly OpenQuestion[];
  elsewhere: number;
  topics: ReadonlyMap<string, number>;
  unknown: readonly DigestPost[];
  faq: { drafts: readonly { entry: string; title: string }[]; due: number };
  nameOf: (topic: string) => string;
  panel: Panel | undefined;
  lost: readonly { entry: string; state: DeliveryState }[];
  removed: string;
};

export const material = (over: Partial<DigestMaterial> = {}): DigestMaterial => ({
  now: '2026-11-23T08:00:00.000Z',
  since: SINCE,
  reported: [],
  number: 3,
  service: madeUp.service,
  seats: madeUp.seats,
  roles: madeUp.choices.roles,
  nominations: [],
  waiting: [],
  elsewhere: 0,
  topics: new Map(),
  unknown: [],
  faq: { drafts: [], due: 0 },
  nameOf: nameOfTopic(madeUp.topicNames),
  lost: [],
  panel: undefined,
  titleOf: (id) => (id === 'bus' ? 'What is the red bus?' : undefined),
  removed: '[removed]',
  ...over,
});

/** The digest of all sections. */
export function composeDigest(of: DigestMaterial): Reply {
  const { nominations, seats, roles, service } = of;
  const span = { ...of, lookBack: of.since ?? of.now };
  const said = together([
    nominationsSaid(span, { nominations, wanted: seats.total, roles }),
    panelSaid(span, of.panel),
    coverageSaid(seats, nominations),
    questionsSaid(span, of),
    faqSaid({ ...of, ...of.faq }),
    closingSaid(of.now, service),
    roundsSaid(span, service),
    themesSaid(span, { thoughts: [], codings: [], themes: new Map() }),
  ]);
  return compose(of, said, made);
}

/** What a channel keeps of a digest with these nominations. */
export const markAt = (now: Instant, nominations: readonly NominationSummary[]): DigestMark => {
  const span = { now, since: null, lookBack: now, reported: [] };
  const { remember } = together([nominationsSaid(span, { nominations, wanted: 0, roles: [] })]);
  return { until: now, reported: [...remember] };
};

export const full = (over: Partial<DigestMaterial>): DigestFacts =>
  factsOf(digestCards.digest, composeDigest(material(over)));

/** What the line of a digest says in which nothing is new. */
export const quiet = (over: Partial<DigestMaterial> = {}) => {
  const { number, day, since, total, waitingTotal, closing } = factsOf(
    digestCards.quiet,
    composeDigest(material(over)),
  );
  return { number, day, since, total, waitingTotal, closing: closing[0]?.when ?? '' };
};
