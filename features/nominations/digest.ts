// Nominations in the digest: how many there are, the new ones by name, and when the round closes.
import { z } from 'zod';
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
  type Retold,
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
  summaries: Pick<NominationSummaries, 'list'>;
  service: Service;
  nominationsInDigest: NominationsInDigest;
  seats: { total: number };
  choices: { roles: readonly Choice[] };
};

export const tellNominations = ({
  nominationsInDigest: inDigest,
  summaries,
  service,
  seats,
  choices: { roles },
}: NominationDigestNeeds): Retold<NominationDigest> => ({
  tell: async (span) => {
    const nominations = await inDigest(span);
    const { references, ...said } = nominationsSaid(span, { nominations, wanted: seats.total, roles });
    return { ...said, kept: { ...said.facts, nominations: references, round: service.round.id } };
  },
  again: async (kept) => {
    const { round, nominations: references, ...counts } = keptSchema.parse(kept);
    const standing = (await summaries.list(round)).filter(stands);
    const listed = references.flatMap((one) => standing.find(({ reference }) => reference === one) ?? []);
    return { ...counts, nominations: listed.map((one) => lineOf(one, roles)) };
  },
});

/** Names go with their nominations; a digest that is shown again has none of a nomination that was withdrawn. */
const keptSchema = z.object({
  round: z.string(),
  fresh: z.int(),
  total: z.int(),
  late: z.int(),
  unendorsed: z.int(),
  wanted: z.int(),
  more: z.int(),
  nominations: z.array(z.string()),
});

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

type NominationsSaid = Said<NominationDigest> & { references: string[] };

/** What is said of nominations, which are listed, and which the next digest may see again although this one told of them. */
export function nominationsSaid(span: Span, { nominations, wanted, roles }: Material): NominationsSaid {
  const fresh = nominations.filter((one) => isNew(one, span));
  const listed = fresh.slice(0, MOST);
  const facts = {
    fresh: fresh.length,
    total: nominations.length,
    late: nominations.filter(({ late }) => late).length,
    unendorsed: nominations.filter(({ endorsement }) => endorsement.state !== 'given').length,
    wanted,
    nominations: listed.map((one) => lineOf(one, roles)),
    more: Math.max(0, fresh.length - MOST),
  };
  const references = listed.map(({ reference }) => reference);
  return { facts, references, news: fresh.length > 0, remember: justListed(span.now, nominations) };
}

const lineOf = ({ name, role, school, late }: NominationSummary, roles: readonly Choice[]) => ({
  name,
  role: roles.find(({ value }) => value === role)?.title ?? role,
  school: `${school.name} (URN ${school.urn})`,
  late,
});

/** New are those listed since the last digest, and those listed just before it that it did not report. */
const isNew = ({ listedAt, reference }: NominationSummary, { since, reported }: Span): boolean =>
  since === null || (listedAt > plusMinutes(since, -MARGIN_MINUTES) && !reported.includes(reference));

/** Those that a digest made at `now` tells of and the next would take for new. */
const justListed = (now: Instant, nominations: readonly NominationSummary[]): string[] =>
  nominations.filter(({ listedAt }) => listedAt > plusMinutes(now, -MARGIN_MINUTES)).map(({ reference }) => reference);
