// Tells a nominee in their own chat what more officers want, until they change what they say, or officers decide otherwise.
import { type Service, isLate } from '../../rounds/index.ts';
import type { MoreWanted } from '../notifications.ts';
import { closeOf, formatClose, formatLeft } from '../../../platform/calendar.ts';
import type { NominationAuditEntry } from '../audit.ts';
import type { Source } from '../../../platform/notifications/deliver.ts';
import { planNotifications } from '../../../platform/notifications/plan.ts';
import type { Deliveries } from '../../../platform/notifications/notification.ts';
import type { Nominations, NominationSummaries } from '../ports.ts';
import type { Clock, Enqueue } from '../../../platform/ports.ts';
import type { Nomination } from '../nomination.ts';
import { cards } from '../cards.ts';

export type PlanNeeds = { clock: Clock; deliveries: Deliveries; enqueue: Enqueue; nominations: Nominations };

type Request = MoreWanted;

export const requestOf = (
  { round, reference }: Nomination,
  { version }: Pick<NominationAuditEntry, 'version'>,
): Request => ({
  kind: 'request',
  round,
  reference,
  version,
});

/** What officers asked for since the nominee last changed what they say; nothing once officers have decided otherwise. */
export const openRequests = (
  { state, said }: Nomination,
  history: readonly NominationAuditEntry[],
): NominationAuditEntry[] =>
  state === 'more-wanted'
    ? history.filter(({ did, version }) => did === 'nomination.more-wanted' && version > said)
    : [];

/** Plans what the nominee is to hear. Answers whether nothing is left to be done; where they have no chat, nothing is. */
export async function planRequests(nomination: Nomination, needs: PlanNeeds): Promise<boolean> {
  const { round, person, address, state } = nomination;
  if (state !== 'more-wanted' || address === null) return true;
  const asked = openRequests(nomination, await needs.nominations.history(round, person));
  const recipient = { person, address, about: '' };
  const final = await Promise.all(
    asked.map((entry) => planNotifications(requestOf(nomination, entry), [recipient], needs)),
  );
  return final.every(Boolean);
}

type RequestNeeds = { clock: Clock; nominations: Nominations; summaries: NominationSummaries; service: Service };

/** What a nominee gets of whom officers want more: why, and the way to change the nomination while that is possible. */
export const requestSource =
  ({ clock, nominations, summaries, service }: RequestNeeds) =>
  async ({ round, reference, version }: Omit<Request, 'kind'>): Promise<Source | undefined> => {
    const summary = await summaries.find(round, reference);
    const nomination = summary && (await nominations.find(round, summary.person));
    if (!nomination) return undefined;
    const history = await nominations.history(round, nomination.person);
    const asked = openRequests(nomination, history).find((entry) => entry.version === version);
    if (!asked) return undefined;
    const now = clock();
    const { closes } = service.round;
    return {
      card: () =>
        cards.request.with({
          reference,
          reason: asked.reason ?? '',
          closes: formatClose(closes),
          left: isLate(now, service) ? '' : formatLeft(closeOf(closes), now),
          contact: service.contact,
        }),
    };
  };
