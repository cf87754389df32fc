// When an answer changes in substance, exactly those who were told an older one hear what changed. Nobody else does.
import { dayOf, formatDay, plusMinutes } from '../calendar.ts';
import type { Contact } from '../cards.ts';
import type { Reply } from '../conversation.ts';
import type { Errand } from '../delivery/deliver.ts';
import { owe } from '../delivery/owe.ts';
import type { Revisions, Told, ToldAnswers } from './ports.ts';
import type { Deliveries, Delivery, Owed } from '../delivery/ports.ts';
import type { Clock, Enqueue, Outbox, OutboxEvent } from '../ports.ts';
import { differences, MOST_DIFFERENCES } from './difference.ts';
import { entryOf, versionOf } from './entry.ts';
import { beginOf, stands, type Revision } from './revision.ts';

export type RecallNeeds = {
  clock: Clock;
  revisions: Revisions;
  told: ToldAnswers;
  deliveries: Deliveries;
  outbox: Outbox;
  enqueue: Enqueue;
  contact: Contact;
};

type OwedCorrection = Extract<Owed, { kind: 'correction' }>;

/** Longer than any instance goes on with an older edition. */
const OLD_ANSWER_MINUTES = 5;

/** Does what a publication asks for. What begins to stand on a later day stays owed until then. Safe to repeat. */
export const settleRevision =
  (needs: RecallNeeds) =>
  async (event: OutboxEvent): Promise<void> => {
    const { revisions, told, outbox, clock } = needs;
    const revision = await revisions.ofEvent(event);
    if (!revision || revision.change === 'wording' || (await isOver(revision, needs))) return outbox.done(event);
    if (!stands(revision, clock())) return;
    // 1. Those who were told another version of it.
    const old = (await told.of(revision.entry)).filter(({ version }) => version !== versionOf(revision.text));
    // 2. Each is owed the correction once, whatever happens meanwhile.
    const recipients = old.map(({ recipient, address, version }) => ({ recipient, address, about: version }));
    const owed = { kind: 'correction', entry: revision.entry, revision: revision.number } as const;
    const settled = await owe(owed, recipients, needs);
    // 3. Another instance may have shown the old answer a little longer; the sweeper comes back for those who saw it there.
    if (settled && plusMinutes(beginOf(revision), OLD_ANSWER_MINUTES) < clock()) await outbox.done(event);
  };

/** Whether its last day is over, or a later revision tells people what there is to tell. */
async function isOver({ entry, number, until }: Revision, { revisions, clock }: RecallNeeds): Promise<boolean> {
  const now = clock();
  const own = await revisions.of(entry);
  const later = own.some((one) => one.number > number && stands(one, now));
  return later || (until !== null && until < dayOf(now));
}

/** The correction as each gets it. It is not owed any more once a later revision stands. */
export const correctionErrand =
  (needs: RecallNeeds) =>
  async ({ entry, revision: number }: OwedCorrection): Promise<Errand | undefined> => {
    const { revisions, told, clock, contact } = needs;
    const own = await revisions.of(entry);
    const revision = own.find((one) => one.number === number);
    if (!revision || (await isOver(revision, needs))) return undefined;
    const tellsNow = async ({ recipient }: Delivery): Promise<Told | undefined> =>
      (await told.of(entry)).find((one) => one.recipient === recipient);
    return {
      // Who has asked again in the meantime has the answer as it is.
      card: async (delivery) =>
        (await tellsNow(delivery))?.version === delivery.about
          ? correctionCard(revision, own, { was: delivery.about, contact })
          : undefined,
      sent: ({ address }) => told.keep(entry, { address, version: versionOf(revision.text), at: clock() }),
      finished: () => Promise.resolve(),
    };
  };

function correctionCard(
  revision: Revision,
  own: readonly Revision[],
  { was, contact }: { was: string; contact: Contact },
): Reply {
  const { entry, text } = revision;
  const before = own.find((one) => versionOf(one.text) === was);
  const changes = before ? differences(before.text.answer, text.answer) : [];
  const { title, answer, source, status, version } = entryOf(entry, text);
  return {
    card: 'answer-corrected',
    facts: {
      id: entry,
      title,
      answered: status === 'answered',
      answer,
      sources: source,
      version,
      since: formatDay(dayOf(beginOf(revision))),
      changes: changes.length <= MOST_DIFFERENCES ? changes : [],
      contact,
    },
  };
}
