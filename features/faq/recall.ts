// Tells exactly those who were told an older answer what changed in substance. Nobody else hears of it.
import type { KeyDocument } from '../documents/index.ts';
import { linksTo } from './review-due.ts';
import type { Followed, OutboxEvent } from '../../platform/outbox.ts';
import { corrections, type Correction } from './notifications.ts';
import type { Contact, Reply } from '../../platform/card.ts';
import { closeOf, dayOf, formatDay, plusMinutes, type Instant } from '../../platform/calendar.ts';
import type { ChannelAddress } from '../../platform/turn.ts';
import type { Source } from '../../platform/notifications/deliver.ts';
import { planNotifications } from '../../platform/notifications/plan.ts';
import type { Replies, Revisions, AnswerDeliveries } from './ports.ts';
import { isMail } from '../../platform/address.ts';
import type { Deliveries, DeliveryState } from '../../platform/notifications/notification.ts';
import type { Clock, Enqueue } from '../../platform/ports.ts';
import { differences, MOST_DIFFERENCES } from './difference.ts';
import { beginOf, differInSubstance, saidIn, standingAt, type Revision } from './revision.ts';
import { cards } from './cards.ts';

export type RecallNeeds = {
  clock: Clock;
  revisions: Revisions;
  answerDeliveries: AnswerDeliveries;
  repliesOf: (question: string) => Promise<Replies | undefined>;
  deliveries: Deliveries;
  enqueue: Enqueue;
  contact: Contact;
  documents: readonly KeyDocument[];
};

/** Longer than any instance goes on with an older FAQ. */
const OLD_ANSWER_MINUTES = 5;

/**
 * Brings everybody who was told of an entry up to date with what stands now. What a publication asks for is done once its time has begun
 * and ended: until then the event stays, and the queue comes back when there may be something to do. Safe to repeat.
 */
export const handleRevision =
  (needs: RecallNeeds) =>
  async (event: OutboxEvent): Promise<Followed> => {
    const { revisions, clock } = needs;
    const revision = await revisions.ofEvent(event);
    if (!revision) return 'done';
    const now = clock();
    // 1. Those whom an officer told it before it was an entry were told this version.
    await countAskers(revision, needs);
    // 2. Each who was told another answer is told what stands now, once.
    const everybody = await recall(needs)(revision.entry);
    if (!everybody) return 'waiting';
    // 3. There may be more to do when it begins to stand and when it ends to; in between there is not.
    const next = turnsOf(revision).find((turn) => now <= turn);
    return next === undefined ? 'done' : { until: next };
  };

/** When the answer becomes another one, and when no other instance can show the one before any more; in this order. */
function turnsOf(revision: Revision): Instant[] {
  const ends = revision.until === null ? [] : [closeOf(revision.until)];
  return [beginOf(revision), ...ends].flatMap((turn) => [turn, plusMinutes(turn, OLD_ANSWER_MINUTES)]);
}

/** Plans what stands now for those who were told an older answer of an entry. Answers whether nothing is left to be done. */
export const recall =
  (needs: RecallNeeds) =>
  async (entry: string): Promise<boolean> => {
    const own = await needs.revisions.of(entry);
    const standing = standingAt(own, needs.clock());
    return !standing || planNotifications(correctionOf(standing), () => toldOtherwise(standing, own, needs), needs);
  };

/** Keeps that those who asked the question an entry grew from were told it, word for word, in answer to that. */
async function countAskers(revision: Revision, { repliesOf, answerDeliveries }: RecallNeeds): Promise<void> {
  const { entry, question: id } = revision;
  const replies = id === null ? undefined : await repliesOf(id);
  const answer = replies?.answer;
  const { answer: text, version } = saidIn(revision);
  if (!answer || !('text' in answer) || answer.text !== text) return;
  const known = new Set((await answerDeliveries.of(entry)).map(({ address }) => address));
  for (const { address, at } of await replies.arrived())
    if (!known.has(address)) await answerDeliveries.keep(entry, { address, version, at });
}

const correctionOf = ({ entry, number }: Revision): Correction => ({ kind: 'correction', entry, revision: number });

/** Those who were told another answer than the one that stands, with the version they were told. */
async function toldOtherwise(
  standing: Revision,
  own: readonly Revision[],
  { answerDeliveries }: Pick<RecallNeeds, 'answerDeliveries'>,
): Promise<{ recipient: string; address: ChannelAddress; about: string }[]> {
  const all = await answerDeliveries.of(standing.entry);
  return all.flatMap(({ recipient, address, version }) => {
    const was = revisionOf(version, own);
    return was && differInSubstance(was, standing, own) ? [{ recipient, address, about: version }] : [];
  });
}

/** The last revision that said so. */
const revisionOf = (version: string, own: readonly Revision[]): Revision | undefined =>
  own.findLast((one) => saidIn(one).version === version);

/** In how many conversations people hear what changed, once the last of these revisions stands. */
export async function hearing(own: readonly Revision[], needs: Pick<RecallNeeds, 'answerDeliveries'>): Promise<number> {
  const next = own.at(-1);
  return next ? (await toldOtherwise(next, own, needs)).length : 0;
}

/** The corrections that go out once the last of these revisions stands: each card, and to how many conversations. */
export async function correctionsToCome(
  own: readonly Revision[],
  needs: Pick<RecallNeeds, 'answerDeliveries' | 'contact' | 'documents'>,
): Promise<{ chats: number; card: Reply }[]> {
  const next = own.at(-1);
  if (!next) return [];
  const versions = new Map<string, number>();
  for (const { about } of await toldOtherwise(next, own, needs)) versions.set(about, (versions.get(about) ?? 0) + 1);
  return [...versions]
    .sort(([, a], [, b]) => b - a)
    .map(([was, chats]) => ({ chats, card: correctionCard(next, own, { ...needs, was }) }));
}

/** The correction as each gets it. It is not sent any more once another revision stands. */
export const correctionSource =
  (needs: RecallNeeds) =>
  async ({ entry, revision }: Omit<Correction, 'kind'>): Promise<Source | undefined> => {
    const { revisions, answerDeliveries, clock } = needs;
    const own = await revisions.of(entry);
    const standing = standingAt(own, clock());
    if (standing?.number !== revision) return undefined;
    return {
      // Who has asked again in the meantime has the answer as it is.
      card: async ({ recipient, about }) => {
        const told = await answerDeliveries.find(entry, recipient);
        return told?.version === about ? correctionCard(standing, own, { ...needs, was: about }) : undefined;
      },
      sent: async ({ address }) => {
        if (isMail(address)) return;
        await answerDeliveries.keep(entry, { address, version: saidIn(standing).version, at: clock() });
      },
    };
  };

function correctionCard(
  revision: Revision,
  own: readonly Revision[],
  { was, contact, documents }: { was: string } & Pick<RecallNeeds, 'contact' | 'documents'>,
): Reply {
  const before = revisionOf(was, own);
  const said = saidIn(revision);
  const { id, title, answer, source, status, version } = said;
  const changes = before ? differences(saidIn(before).answer, answer) : [];
  return cards.corrected.with({
    id,
    title,
    answered: status === 'answered',
    answer,
    sources: source,
    cited: linksTo(said, documents),
    version,
    since: formatDay(dayOf(beginOf(revision))),
    changes: changes.length <= MOST_DIFFERENCES ? changes : [],
    contact,
  });
}

/** The corrections that turned out `failed` or `unknown` after a moment, by their entry, one for each recipient. */
type LostSince = (since: Instant) => { entry: string; state: DeliveryState }[];

/** Reads all corrections; for digests only. */
export async function lostCorrections(needs: { deliveries: Pick<Deliveries, 'under'> }): Promise<LostSince> {
  const all = await needs.deliveries.under(corrections);
  return (since) =>
    all.flatMap(({ key, state, at }) => {
      const [entry = ''] = key.split('.');
      return (state === 'failed' || state === 'unknown') && at > since ? [{ entry, state }] : [];
    });
}
