// The report of a message as a file: each recipient with what came of it, and the schools in which it reaches nobody; before it is sent, these alone.
import { z } from 'zod';
import type { Role } from '../../platform/access.ts';
import { emailIn, isMail } from '../../platform/address.ts';
import { formatInstant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { csvOf } from '../../platform/csv.ts';
import type { DownloadKinds, HoldsOf } from '../../platform/downloads/download.ts';
import type { File } from '../../platform/downloads/file.ts';
import { MINUTES, offer, type OfferNeeds } from '../../platform/downloads/offer.ts';
import { key } from '../../platform/ids.ts';
import type { Deliveries, Delivery, DeliveryState } from '../../platform/notifications/notification.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form } from '../../platform/turn.ts';
import type { Service } from '../rounds/index.ts';
import { describeSchool, type School } from '../schools/index.ts';
import { isSentOff } from './broadcast.ts';
import { cards } from './cards.ts';
import { unreachedBy } from './count-reach.ts';
import { anyIn, maySee } from './owned.ts';
import type { Broadcasts } from './ports.ts';
import { knownOf, type ReachNeeds, schoolsMeant } from './reach.ts';
import type { Wording } from './wording.ts';

export const downloads = {
  broadcast: { schema: z.object({ id: key }), audit: 'broadcast.reported' },
} satisfies DownloadKinds;
type Holds = HoldsOf<typeof downloads, 'broadcast'>;

export type ReportNeeds = ReachNeeds & {
  broadcasts: Pick<Broadcasts, 'find'>;
  deliveries: Pick<Deliveries, 'of'>;
  service: Pick<Service, 'contact'>;
  wording: Wording;
  chat: string;
};

/** Offers the file to its author and to officers. */
export const offerReport =
  (needs: ReportNeeds & OfferNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const found = await anyIn(form, needs);
    if (!found || !maySee(found, form.person, role)) return refusals.outOfDate.with({ contact: needs.service.contact });
    const holds: Holds = { kind: 'broadcast', id: found.id };
    const url = await offer(holds, { form, count: found.planned }, needs);
    return cards.report.with({ title: found.news.title, url, minutes: MINUTES });
  };

const COLUMNS = ['Name or email address', 'School', 'Result', 'When'];

/** The file. Reads all deliveries of the message: it is an officer's, and made when it is fetched. */
export const reportFile =
  (needs: ReportNeeds) =>
  async ({ id }: Omit<Holds, 'kind'>): Promise<File | undefined> => {
    const { broadcasts, deliveries, wording, schools } = needs;
    const found = await broadcasts.find(id);
    if (!found) return undefined;
    const sent = await deliveries.of({ kind: 'broadcast', id });
    const byUrn = new Map(schools.map((school) => [school.urn, school]));
    const reached = new Set(sent.map(({ about }) => knownOf(about).school));
    const silent = isSentOff(found)
      ? schoolsMeant(found, needs).filter(({ urn }) => !reached.has(urn))
      : await unreachedBy(found, needs);
    const rows = [
      ...sent.map((delivery) => rowOf(delivery, byUrn, wording)),
      ...silent.map((school) => ['', describeSchool(school), wording['broadcast.result.nobody'], '']),
    ];
    return { kind: 'csv', name: `message-${found.createdAt.slice(0, 10)}.csv`, text: csvOf([COLUMNS, ...rows]) };
  };

const RESULT = {
  waiting: 'waiting',
  sending: 'waiting',
  sent: 'sent',
  failed: 'failed',
  unknown: 'unknown',
} as const satisfies Record<DeliveryState, string>;

function rowOf(
  { address, about, state, at }: Delivery,
  schools: ReadonlyMap<string, School>,
  wording: Wording,
): string[] {
  const known = knownOf(about);
  const school = schools.get(known.school);
  return [
    isMail(address) ? emailIn(address) : known.name,
    school ? describeSchool(school) : '',
    wording[`broadcast.result.${RESULT[state]}`],
    formatInstant(at),
  ];
}
