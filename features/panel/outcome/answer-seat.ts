// Takes what a member says to their seat: they accept or decline; a declined seat is offered to the next reserve at once.
import { type Nomination, stands } from '../../nominations/index.ts';
import { idOf } from '../../../platform/person.ts';
import type { Reply } from '../../../platform/card.ts';
import type { PanelAuditEntry } from '../audit.ts';
import type { Instant } from '../../../platform/calendar.ts';
import type { Form } from '../../../platform/turn.ts';
import type { Ids } from '../../../platform/ports.ts';
import { textIn } from '../../../platform/fields.ts';
import type { Member, Panel } from '../panel.ts';
import { outcomeCard } from './card.ts';
import type { SeatAnswer } from './outcome-facts.ts';
import { nextFor, openSeats, stillFree } from './next.ts';
import type { EventNeeds } from './notify-people.ts';
import { ableNow, reservesNow, type WhoNeeds } from './who.ts';
import { refusals } from '../../../platform/refusals.ts';
import { cards } from '../cards.ts';

export type AnswerNeeds = EventNeeds & { ids: Ids; chat: string };

/** So many members can answer at the same moment. */
const MOST_ATTEMPTS = 25;

type Said = 'accepted' | 'declined';

/** Keeps what a member says. The same again changes nothing, and nobody answers for somebody else. */
const answer =
  (said: Said) =>
  (needs: AnswerNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const own = await ownNomination(form, needs);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const panel = await needs.panels.find(needs.service.round.id);
      const member = panel?.members.find(({ id }) => id === own?.reference);
      if (!panel?.told || !member || !own) return cards.void.with({ contact: needs.service.contact });
      // Officers may have found out since that they cannot be a member.
      if (said === 'accepted' && !stands(own)) return shown(panel, member, 'barred', needs);
      const sure = said === 'declined' && member.answer !== 'declined' && textIn(form.fields['sure']) !== 'true';
      if (member.answer === said || sure) return shown(panel, member, sure ? 'sure' : undefined, needs);
      const changed = await becomes(panel, member, { said, at: form.receivedAt }, needs);
      if (!changed) return shown(panel, member, 'gone', needs);
      const event = await needs.panels.save(changed, auditOf(changed, member, form, needs));
      if (!event) continue;
      return shown(changed, member, undefined, needs);
    }
    throw new Error(`A panel was changed by others ${MOST_ATTEMPTS} times while a member answered.`);
  };

export const acceptSeat = answer('accepted');
export const declineSeat = answer('declined');

/** The nomination of whoever pressed, if that is whom the card was for. */
async function ownNomination({ fields, person }: Form, needs: AnswerNeeds): Promise<Nomination | undefined> {
  const own = await needs.nominations.find(needs.service.round.id, person);
  const sent = textIn(fields['reference']);
  return own?.reference === sent ? own : undefined;
}

function shown(panel: Panel, { id }: Member, answer: SeatAnswer | undefined, needs: AnswerNeeds): Reply {
  return outcomeCard(panel, id, answer ? { answer } : {}, needs) ?? cards.void.with({ contact: needs.service.contact });
}

/** The panel after an answer; `undefined` where it comes too late, because the seat went on. */
export async function becomes(
  panel: Panel,
  member: Member,
  { said, at }: { said: Said; at: Instant },
  needs: WhoNeeds,
): Promise<Panel | undefined> {
  const { id } = member;
  // Whoever declined and thinks better of it has the seat back, while it is free, they can be chosen, and the rules allow it.
  const back = said === 'accepted' && member.answer === 'declined';
  if (back && (!openSeats(panel).includes(id) || !(await canReturn(id, panel, needs)))) return undefined;
  const members = panel.members.map((one) => (one.id === id ? { ...one, answer: said, at } : one));
  const changed = { ...panel, members, version: panel.version + 1 };
  if (said === 'accepted')
    return back ? { ...changed, seatChanges: [...panel.seatChanges, { did: 'returned', id }] } : changed;
  const among = await reservesNow(changed, needs);
  const [next] = nextFor(id, { panel: changed, among });
  const gone = stillFree(changed, changed.reserves).filter((one) => !among.includes(one));
  return {
    ...changed,
    members: next ? [...members, { id: next.id, insteadOf: id, answer: 'asked', at }] : members,
    seatChanges: [...panel.seatChanges, { did: 'declined', id, next: next?.id ?? null, gone }],
  };
}

const canReturn = async (id: string, panel: Panel, needs: WhoNeeds): Promise<boolean> =>
  nextFor(id, { panel, among: await ableNow([id], panel, needs) }).length > 0;

/** Without a name: it is no officer who answers. */
const auditOf = (
  { version, members }: Panel,
  { id }: Member,
  { person, receivedAt: at }: Form,
  { ids }: AnswerNeeds,
): PanelAuditEntry => {
  const said = members.find((member) => member.id === id)?.answer;
  return {
    ...{ id: ids.key(), at, by: idOf(person), version },
    did: said === 'accepted' ? 'panel.accepted' : 'panel.declined',
    reason: JSON.stringify({ id, next: members.find(({ insteadOf }) => insteadOf === id)?.id ?? null }),
  };
};
