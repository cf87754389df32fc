// Tells everybody how it ended, once each: only what was previewed, and only if nothing has changed since.
import type { Form, Reply } from '../../conversation.ts';
import type { Errand } from '../../delivery/deliver.ts';
import { owe } from '../../delivery/owe.ts';
import type { Deliveries, Owed, Recipient } from '../../delivery/ports.ts';
import { outOfDate } from '../../nomination/desk/review.ts';
import type { Nominations } from '../../nomination/ports.ts';
import type { Clock, Enqueue, Ids, Outbox, OutboxEvent, Report } from '../../ports.ts';
import { textIn } from '../../question/fields.ts';
import type { Panel } from '../panel.ts';
import type { Panels } from '../ports.ts';
import { outcomeCard, type ShowNeeds } from './card.ts';
import { hashOf, previewCard, type PreviewNeeds } from './preview.ts';
import { standingCard, type StandingNeeds } from './standing.ts';
import { hasChat, hearersOf } from './who.ts';

export type SettleNeeds = ShowNeeds & {
  clock: Clock;
  deliveries: Deliveries;
  enqueue: Enqueue;
  outbox: Outbox;
  panels: Panels;
  nominations: Nominations;
  summaries: PreviewNeeds['summaries'];
};

export type TellNeeds = PreviewNeeds & StandingNeeds & SettleNeeds & { ids: Ids; report: Report };

/** Tells everybody, if the officer saw exactly what they get. */
export const tellOutcomes =
  (needs: TellNeeds) =>
  async ({ place, fields, person, receivedAt: at }: Form): Promise<Reply> => {
    if (place !== 'personal') return { card: 'private-only', facts: { chat: needs.chat } };
    const panel = await needs.panels.find(needs.service.round.id);
    if (!panel) return outOfDate(needs);
    if (panel.told) return standingCard(panel, {}, needs);
    // 1. Is it what was shown, and is nobody left out?
    const hearers = await hearersOf(panel, needs);
    const same = textIn(fields['hash']) === hashOf(hearers, needs);
    if (!same || hearers.newcomers.length + hearers.lost.length > 0)
      return previewCard(hearers, { page: 1, changed: !same }, needs);
    // 2. Save what everybody is told, with what is owed for it.
    const by = { tenantId: person.tenantId, objectId: person.objectId };
    const version = panel.version + 1;
    const told: Panel = { ...hearers.panel, version, told: { at, by, name: person.name } };
    const audit = { id: needs.ids.key(), at, by, did: 'panel.told', version, name: person.name } as const;
    const event = await needs.panels.save(told, { ...audit, reason: JSON.stringify({ people: hearers.people.length }) });
    if (!event) {
      const now = await needs.panels.find(panel.round);
      return now?.told ? standingCard(now, {}, needs) : outOfDate(needs);
    }
    // 3. The queue sends it.
    await settleSoon(event, needs);
    return standingCard(told, {}, needs);
  };

/** Puts what is owed on the queue; if that fails the sweeper does it. */
export const settleSoon = (
  event: OutboxEvent,
  { enqueue, report }: Pick<TellNeeds, 'enqueue' | 'report'>,
): Promise<void> =>
  enqueue({ kind: 'outbox', event }).catch((error: unknown) => {
    report('enqueueing what a panel owes; the sweeper will', error);
  });

/** Plans what everybody is to hear. Throws when that failed, so that it is tried again; twice changes nothing. */
export const settlePanel =
  (needs: SettleNeeds) =>
  async (event: OutboxEvent): Promise<void> => {
    const panel = await needs.panels.ofEvent(event);
    if (panel?.told) {
      const settled = [await oweOutcomes(panel, needs), await oweSeats(panel, needs)];
      // The event stays until everybody has heard: the sweeper comes back to it.
      if (!settled.every(Boolean)) return;
    }
    await needs.outbox.done(event);
  };

async function oweOutcomes(panel: Panel, needs: SettleNeeds): Promise<boolean> {
  const owed = { kind: 'outcome', round: panel.round } as const;
  const planned = new Set((await needs.deliveries.of(owed)).map(({ about }) => about));
  const missing = Object.keys(panel.why).filter((id) => !planned.has(id));
  return owe(owed, await recipients(missing, panel, needs), needs);
}

/** Seats that became free, each to the reserve whom it is offered; an answer is a sign that they have heard. */
async function oweSeats(panel: Panel, needs: SettleNeeds): Promise<boolean> {
  const asked = panel.members.filter(({ insteadOf, answer }) => insteadOf !== null && answer === 'asked');
  let settled = true;
  for (const { id: reference } of asked) {
    const owed = { kind: 'seat', round: panel.round, reference } as const;
    settled = (await owe(owed, await recipients([reference], panel, needs), needs)) && settled;
  }
  return settled;
}

/** The chats of those who have one. */
async function recipients(ids: readonly string[], { round }: Panel, needs: SettleNeeds): Promise<Recipient[]> {
  if (ids.length === 0) return [];
  const wanted = new Set(ids);
  const people = (await needs.summaries.list(round)).filter((one) => wanted.has(one.reference) && hasChat(one));
  const found: Recipient[] = [];
  for (const { reference, person } of people) {
    const address = (await needs.nominations.find(round, person))?.address;
    if (address) found.push({ person, address, about: reference });
  }
  return found;
}

/** What somebody hears when everybody is told. */
export const outcomeErrand =
  (needs: ShowNeeds & { panels: Panels }) =>
  async ({ round }: Owed & { kind: 'outcome' }): Promise<Errand | undefined> => {
    const panel = await needs.panels.find(round);
    if (!panel?.told) return undefined;
    return { card: ({ about }) => outcomeCard(panel, about, { of: 'outcome' }, needs), finished: () => Promise.resolve() };
  };

/** The offer of a seat, until it is answered. */
export const seatErrand =
  (needs: ShowNeeds & { panels: Panels }) =>
  async ({ round, reference }: Owed & { kind: 'seat' }): Promise<Errand | undefined> => {
    const panel = await needs.panels.find(round);
    const member = panel?.members.find(({ id }) => id === reference);
    if (!panel || member?.answer !== 'asked') return undefined;
    return { card: () => outcomeCard(panel, reference, { of: 'seat' }, needs), finished: () => Promise.resolve() };
  };
