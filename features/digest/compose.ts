// What a digest says, from what is known at a moment. Pure: no clock, no storage.
import type { NominationSummary } from '../nominations/index.ts';
import { type Panel, countOf, movedAt } from '../panel/index.ts';
import { type Seats, coverageOf, wantedOf } from '../coverage/index.ts';
import type { OpenQuestion } from '../questions/index.ts';
import type { Service } from '../rounds/index.ts';
import type { DigestMark, DigestPost } from './ports.ts';
import type { Reply } from '../../platform/card.ts';
import {
  closeOf,
  dayOf,
  formatClose,
  formatInstant,
  formatWeekday,
  plusMinutes,
  schoolDaysSince,
  type Instant,
} from '../../platform/calendar.ts';
import type { DigestFacts } from './facts.ts';
import type { Choice } from '../../platform/choices.ts';
import type { DeliveryState } from '../../platform/notifications/notification.ts';
import { clip } from '../../platform/format.ts';
import { withoutContactDetails } from '../../platform/contact-details.ts';
import { cards } from './cards.ts';

export type DigestMaterial = {
  now: Instant;
  /** The moment the last digest reported up to; `null` when there was none, and everything is new. */
  since: Instant | null;
  /** References it reported that were listed shortly before that moment. */
  reported: readonly string[];
  number: number;
  service: Service;
  seats: Seats;
  roles: readonly Choice[];
  /** The title of the FAQ entry with an id. */
  titleOf: (id: string | null) => string | undefined;
  nominations: readonly NominationSummary[];
  waiting: readonly OpenQuestion[];
  topics: ReadonlyMap<string, number>;
  unknown: readonly DigestPost[];
  faq: Omit<DigestFacts['faq'], 'untold'>;
  panel: Panel | undefined;
  /** Corrections that did not reach somebody since the last digest, or of which nobody can know. */
  lost: readonly { entry: string; state: DeliveryState }[];
  /** What stands where contact details stood in a question. */
  removed: string;
};

/** How many of a list a card shows; the rest is counted. */
const MOST = 10;
const MOST_TOPICS = 5;
const LONGEST_QUESTION_SHOWN = 200;

/** The digest card; a single line when nothing is new since the last one. */
export function composeDigest(material: DigestMaterial): Reply {
  const { now, number, service, nominations, waiting, topics, unknown, faq } = material;
  const { since } = material;
  const fresh = nominations.filter((one) => isNew(one, material));
  const heading = {
    number,
    day: formatWeekday(dayOf(now)),
    since: since === null ? '' : formatInstant(since),
  };
  const closing =
    now < closeOf(service.round.closes) ? [{ what: service.round.title, when: formatClose(service.round.closes) }] : [];

  const news =
    fresh.length > 0 ||
    waiting.some((question) => since === null || question.askedAt > since || lateOf(question, material) > 0) ||
    topics.size > 0 ||
    unknown.length > 0 ||
    (movedAt(material.panel) ?? '') > (since ?? '') ||
    faq.drafts + faq.due + material.lost.length > 0;
  if (since !== null && !news) {
    return cards.quiet.with({
      ...heading,
      total: nominations.length,
      waitingTotal: waiting.length,
      closing: closing[0]?.when ?? '',
    });
  }
  return cards.digest.with({
    ...heading,
    ...nominationFacts(material, fresh),
    ...questionFacts(material),
    closing,
    panel: material.panel?.told ? countOf(material.panel) : null,
    faq: { ...faq, untold: untoldIn(material) },
    unknown: unknown.map(({ day }) => formatWeekday(day)),
  });
}

/** How many people could not be told that an answer changed, by its title. */
function untoldIn({ lost, titleOf }: DigestMaterial): DigestFacts['faq']['untold'] {
  const count = (of: string, is: DeliveryState): number =>
    lost.filter(({ entry, state }) => entry === of && state === is).length;
  return [...new Set(lost.map(({ entry }) => entry))].slice(0, MOST).map((entry) => ({
    title: titleOf(entry) ?? entry,
    failed: count(entry, 'failed'),
    unknown: count(entry, 'unknown'),
  }));
}

/** Nominations that were listed this shortly before a digest may have been written while it was being composed. */
export const MARGIN_MINUTES = 2;

/** New are those listed since the last digest, and those listed just before it that it did not report. */
const isNew = ({ listedAt, reference }: NominationSummary, { since, reported }: DigestMaterial): boolean =>
  since === null || (listedAt > plusMinutes(since, -MARGIN_MINUTES) && !reported.includes(reference));

/** What a channel keeps of a digest made at `now`, so that the next one neither misses nor repeats a nomination. */
export const markAt = (now: Instant, nominations: readonly NominationSummary[]): DigestMark => ({
  until: now,
  reported: nominations
    .filter(({ listedAt }) => listedAt > plusMinutes(now, -MARGIN_MINUTES))
    .map(({ reference }) => reference),
});

type NominationPart = Pick<
  DigestFacts,
  'fresh' | 'total' | 'late' | 'unendorsed' | 'wanted' | 'nominations' | 'more' | 'coverage' | 'chart'
>;

function nominationFacts(
  { seats, nominations, roles }: DigestMaterial,
  fresh: readonly NominationSummary[],
): NominationPart {
  const titleOf = (role: string) => roles.find(({ value }) => value === role)?.title ?? role;
  const covered = coverageOf(seats, nominations);
  return {
    fresh: fresh.length,
    total: nominations.length,
    late: nominations.filter(({ late }) => late).length,
    unendorsed: nominations.filter(({ endorsement }) => endorsement.state !== 'given').length,
    wanted: seats.total,
    nominations: fresh.slice(0, MOST).map(({ name, role, school, late }) => ({
      name,
      role: titleOf(role),
      school: `${school.name} (URN ${school.urn})`,
      late,
    })),
    more: Math.max(0, fresh.length - MOST),
    coverage: covered.map(({ rule, have, short }) => ({
      label: rule.label,
      attribute: rule.attribute,
      wanted: wantedOf(rule),
      have,
      short,
    })),
    chart: covered.map(({ rule, have }) => ({ x: rule.label, y: have })),
  };
}

/** The ones to list, oldest first: what is new since the last digest is always among them, and the rest is the oldest. */
function questionsToList({ waiting, since }: DigestMaterial): OpenQuestion[] {
  const isFresh = ({ askedAt }: OpenQuestion) => since !== null && askedAt > since;
  const fresh = waiting.filter(isFresh).slice(0, MOST);
  const older = waiting.filter((question) => !isFresh(question)).slice(0, MOST - fresh.length);
  return [...older, ...fresh];
}

const questionFacts = (material: DigestMaterial): Pick<DigestFacts, 'waiting' | 'waitingTotal' | 'topics'> => ({
  waiting: questionsToList(material).map((question) => ({
    text: shorten(withoutContactDetails(question.text, material.removed)),
    asked: formatInstant(question.askedAt),
    followsOn: material.titleOf(question.after) ?? null,
    askers: question.askers,
    late: lateOf(question, material),
  })),
  waitingTotal: material.waiting.length,
  topics: [...material.topics]
    .map(([topic, count]) => ({ topic, count }))
    .sort((a, b) => b.count - a.count || a.topic.localeCompare(b.topic))
    .slice(0, MOST_TOPICS),
});

/** For how many school days a question has waited, if that is too long; otherwise 0. */
function lateOf({ askedAt }: OpenQuestion, { now, service }: DigestMaterial): number {
  const days = schoolDaysSince(askedAt, now, service.closures);
  return days > service.questions.remindAfterSchoolDays ? days : 0;
}

const shorten = (text: string): string =>
  text.length <= LONGEST_QUESTION_SHOWN ? text : `${clip(text, LONGEST_QUESTION_SHOWN - 1)}…`;
