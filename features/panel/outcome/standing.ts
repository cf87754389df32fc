// The officers' card of a confirmed panel: who has which seat, what they say to it, who heard, who comes in for whom, and what is free.
import { type NominationSummary, stands } from '../../nominations/index.ts';
import type { Reply } from '../../../platform/card.ts';
import { formatInstant } from '../../../platform/calendar.ts';
import type { Choice } from '../../../platform/choices.ts';
import type { Form, Message } from '../../../platform/turn.ts';
import type { Deliveries, Delivery } from '../../../platform/notifications/notification.ts';
import { filled } from '../../../platform/format.ts';
import { textIn } from '../../../platform/fields.ts';
import { countsOf, inOrder } from '../officers/in-order.ts';
import { rowOf } from '../officers/solved.ts';
import { filledSeats } from '../filled.ts';
import { seated, type Panel } from '../panel.ts';
import type { Panels } from '../ports.ts';
import { countOf } from './count.ts';
import type { Sent, StandingFacts } from './outcome-facts.ts';
import { openSeats } from './next.ts';
import { chosenSeat } from './seat.ts';
import type { TextNeeds } from './text.ts';
import { hasChat, type WhoNeeds } from './who.ts';
import { cards } from '../cards.ts';

export type StandingNeeds = WhoNeeds &
  TextNeeds & {
    choices: { roles: readonly Choice[] };
    panels: Panels;
    deliveries: Deliveries;
    chat: string;
  };

/** What an officer chose and typed, and what came of it. */
export type Pressed = Partial<Pick<StandingFacts, 'page' | 'seat' | 'typed' | 'problem' | 'overtaken'>>;

const PAGE = 30;

/** The card of the round's panel; `undefined` where none is confirmed, or others would read along. */
export const panelStanding =
  (needs: StandingNeeds) =>
  async (turn: Message | Form): Promise<Reply | undefined> => {
    if (turn.place !== 'personal') return undefined;
    const panel = await needs.panels.find(needs.service.round.id);
    if (!panel) return undefined;
    const { seat, page } = turn.kind === 'form' ? turn.fields : {};
    return standingCard(panel, { seat: textIn(seat), page: Number(page) }, needs);
  };

export async function standingCard(panel: Panel, pressed: Pressed, needs: StandingNeeds): Promise<Reply> {
  const people = new Map((await needs.summaries.list(panel.round)).map((one) => [one.reference, one]));
  const nameOf = (id: string) => people.get(id)?.name ?? id;
  const sentTo = await sentIn(panel, people, needs);
  const open = openSeats(panel);
  const { confirmed, told } = panel;
  const pages = Math.max(1, Math.ceil(panel.members.length / PAGE));
  const page = Math.min(Math.max(Math.trunc(pressed.page ?? 1) || 1, 1), pages);
  const titled = (id: string): Choice => ({
    value: id,
    title: open.includes(id) ? filled(needs.wording['outcome.seat.free'], { name: nameOf(id) }) : nameOf(id),
  });
  const listed = membersOf(panel, people, { sent: sentTo.members, needs });
  const facts: StandingFacts = {
    round: needs.service.round.title,
    version: panel.version,
    confirmed: { by: confirmed.name, at: formatInstant(confirmed.at), reason: confirmed.reason },
    told: told ? formatInstant(told.at) : '',
    workedOut: panel.workedOut,
    ...countOf(panel),
    members: listed.slice((page - 1) * PAGE, page * PAGE),
    filled: filledSeats(seated(panel), panel.selection),
    outcomes: sentTo.outcomes,
    seats: [...open, ...seated(panel)].map(titled),
    chosen: await chosenSeat(panel, { seat: pressed.seat || (open[0] ?? ''), people }, needs),
    seat: '',
    pages,
    typed: '',
    problem: null,
    overtaken: false,
    ...pressed,
    page,
  };
  return cards.standing.with(facts);
}

/** Who has, had or is offered a seat, as they were listed when the panel was suggested. */
function membersOf(
  { members, selection }: Panel,
  people: Map<string, NominationSummary>,
  { sent, needs }: { sent: ReadonlyMap<string, Sent>; needs: StandingNeeds },
): StandingFacts['members'] {
  const person = (id: string) => people.get(id)?.name ?? id;
  const byId = new Map(members.map((member) => [member.id, member]));
  return inOrder([...byId.keys()], { selection, person }).map((id) => {
    const { insteadOf = null, answer = 'asked' } = byId.get(id) ?? {};
    const { name, detail } = rowOf(id, { people }, needs);
    return {
      reference: id,
      name,
      detail,
      counts: countsOf(id, selection),
      insteadOf: insteadOf === null ? '' : person(insteadOf),
      answer,
      lost: !isStanding(people.get(id)),
      sent: sent.get(id) ?? 'waiting',
    };
  });
}

const isStanding = (one: NominationSummary | undefined): boolean => one !== undefined && stands(one);

const sentOf = ({ state }: Delivery): Sent => (state === 'sending' ? 'waiting' : state);

/** How far it got what members and all others are to hear. */
async function sentIn(
  { round, members, why, told }: Panel,
  people: ReadonlyMap<string, NominationSummary>,
  { deliveries }: StandingNeeds,
): Promise<{ members: Map<string, Sent>; outcomes: StandingFacts['outcomes'] }> {
  const outcomes = { waiting: 0, sent: 0, failed: 0, unknown: 0, none: 0 };
  const found = new Map<string, Sent>();
  if (!told) return { members: found, outcomes };
  for (const delivery of await deliveries.of({ kind: 'outcome', round })) found.set(delivery.about, sentOf(delivery));
  const of = (id: string): Sent => {
    const person = people.get(id);
    return found.get(id) ?? (person && !hasChat(person) ? 'none' : 'waiting');
  };
  for (const id of Object.keys(why)) outcomes[of(id)] += 1;
  const all = new Map(members.map(({ id }) => [id, of(id)] as const));
  for (const { id, insteadOf } of members) {
    if (insteadOf === null || all.get(id) === 'none') continue;
    const [offer] = await deliveries.of({ kind: 'seat', round, reference: id });
    all.set(id, offer ? sentOf(offer) : 'waiting');
  }
  return { members: all, outcomes };
}
