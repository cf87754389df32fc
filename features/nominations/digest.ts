// Nominations in the digest: how many there are, the new ones by name, and when the round closes.
import closing from '../../adaptive-cards/nominations/digest-closing.json' with { type: 'json' };
import type closingSample from '../../adaptive-cards/nominations/digest-closing.sample.json';
import digest from '../../adaptive-cards/nominations/digest.json' with { type: 'json' };
import type digestSample from '../../adaptive-cards/nominations/digest.sample.json';
import { closeOf, formatClose, type Instant, plusMinutes } from '../../platform/calendar.ts';
import type { Choice } from '../../platform/choices.ts';
import {
  type DigestSpan,
  MARGIN_MINUTES,
  oncePerMoment,
  type Said,
  section,
  type Tell,
} from '../../platform/digest/section.ts';
import type { Service } from '../rounds/index.ts';
import { type NominationSummary, stands } from './nomination.ts';
import type { NominationSummaries } from './ports.ts';

export type NominationDigest = {
  fresh: number;
  total: number;
  late: number;
  /** Those whose endorser has not answered, or not with yes. */
  unendorsed: number;
  wanted: number;
  nominations: { name: string; role: string; school: string; late: boolean }[];
  /** How many more there are than the list shows. */
  more: number;
};

export type ClosingDigest = { closing: { what: string; when: string }[] };

export const sections = {
  nominations: section<NominationDigest, typeof digestSample>(10, digest),
  closing: section<ClosingDigest, typeof closingSample>(60, closing),
};

/** The nominations that stand when digests are made: all sections of all of them get the same ones, read once. */
export type NominationsInDigest = (span: Pick<DigestSpan, 'moment'>) => Promise<readonly NominationSummary[]>;

export const nominationsInDigest = (needs: { summaries: NominationSummaries; service: Service }): NominationsInDigest =>
  oncePerMoment(async () => (await needs.summaries.list(needs.service.round.id)).filter(stands));

export type NominationDigestNeeds = {
  nominationsInDigest: NominationsInDigest;
  seats: { total: number };
  choices: { roles: readonly Choice[] };
};

export const tellNominations =
  ({ nominationsInDigest: inDigest, seats, choices: { roles } }: NominationDigestNeeds): Tell<NominationDigest> =>
  async (span) =>
    nominationsSaid(span, { nominations: await inDigest(span), wanted: seats.total, roles });

export const tellClosing =
  ({ service }: { service: Service }): Tell<ClosingDigest> =>
  ({ now }) =>
    Promise.resolve(closingSaid(now, service));

/** The close, until it has come. */
export function closingSaid(now: Instant, { round }: Service): Said<ClosingDigest> {
  const closing = now < closeOf(round.closes) ? [{ what: round.title, when: formatClose(round.closes) }] : [];
  return { facts: { closing }, news: false };
}

/** How many of a list a card shows; the rest is counted. */
const MOST = 10;

type Span = Pick<DigestSpan, 'now' | 'since' | 'reported'>;

type Material = { nominations: readonly NominationSummary[]; wanted: number; roles: readonly Choice[] };

/** What is said of nominations, and which of them the next digest may see again although this one told of them. */
export function nominationsSaid(span: Span, { nominations, wanted, roles }: Material): Said<NominationDigest> {
  const titleOf = (role: string) => roles.find(({ value }) => value === role)?.title ?? role;
  const fresh = nominations.filter((one) => isNew(one, span));
  const facts = {
    fresh: fresh.length,
    total: nominations.length,
    late: nominations.filter(({ late }) => late).length,
    unendorsed: nominations.filter(({ endorsement }) => endorsement.state !== 'given').length,
    wanted,
    nominations: fresh.slice(0, MOST).map(({ name, role, school, late }) => ({
      name,
      role: titleOf(role),
      school: `${school.name} (URN ${school.urn})`,
      late,
    })),
    more: Math.max(0, fresh.length - MOST),
  };
  return { facts, news: fresh.length > 0, remember: justListed(span.now, nominations) };
}

/** New are those listed since the last digest, and those listed just before it that it did not report. */
const isNew = ({ listedAt, reference }: NominationSummary, { since, reported }: Span): boolean =>
  since === null || (listedAt > plusMinutes(since, -MARGIN_MINUTES) && !reported.includes(reference));

/** Those that a digest made at `now` tells of and the next would take for new. */
const justListed = (now: Instant, nominations: readonly NominationSummary[]): string[] =>
  nominations.filter(({ listedAt }) => listedAt > plusMinutes(now, -MARGIN_MINUTES)).map(({ reference }) => reference);
