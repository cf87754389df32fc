// Takes a confirmed panel back, offers a free seat to whom officers choose, and notes what a member told them.
import type { WordingCode } from '../wording.ts';
import { auditOf, type PanelAction } from '../audit.ts';
import type { Reply } from '../../../platform/card.ts';
import { textIn } from '../../../platform/fields.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Form } from '../../../platform/turn.ts';
import { changeOf } from '../changed.ts';
import { outOfDate } from '../out-of-date.ts';
import type { Panel } from '../panel.ts';
import { becomes } from './answer-seat.ts';
import { openSeats } from './next.ts';
import { panelStanding, standingCard } from './standing.ts';
import type { TellNeeds } from './tell-everybody.ts';
import { candidatesNow, reservesNow } from './who.ts';

const LONGEST_REASON = 500;

/** What can be wrong with a reason that officers give. */
export const reasonProblem = (reason: string): 'outcome.reason.missing' | 'outcome.reason.long' | undefined => {
  if (reason === '') return 'outcome.reason.missing';
  return reason.length > LONGEST_REASON ? 'outcome.reason.long' : undefined;
};

type Press = { form: Form; panel: Panel; seat: string; reason: string };

/** Does what an officer pressed on the card of a panel, if it is allowed and nobody changed the panel since that was drawn. */
const pressed =
  (does: (press: Press, needs: TellNeeds) => Promise<Panel | 'dropped' | WordingCode | undefined>) =>
  (needs: TellNeeds) =>
  async (form: Form): Promise<Reply> => {
    const { place, fields } = form;
    if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const panel = await needs.panels.find(needs.service.round.id);
    if (!panel) return outOfDate(needs);
    const [seat, reason] = [textIn(fields['seat']), textIn(fields['reason'])];
    // 1. A reason that says something.
    const problem = reasonProblem(reason);
    const kept = { seat, typed: reason };
    if (problem) return standingCard(panel, { ...kept, problem: needs.wording[problem] }, needs);
    // 2. Nobody else may have changed it since.
    const done = panel.version === fields['version'] ? await does({ form, panel, seat, reason }, needs) : undefined;
    if (done === 'dropped') return (await needs.begin(form)) ?? outOfDate(needs);
    if (typeof done === 'string') return standingCard(panel, { ...kept, problem: needs.wording[done] }, needs);
    if (done) return standingCard(done, {}, needs);
    // 3. If somebody has, that is shown, with the officer's words kept.
    const now = await needs.panels.find(panel.round);
    return now ? standingCard(now, { ...kept, overtaken: true }, needs) : outOfDate(needs);
  };

/** Takes the panel back, so that it can be chosen again; only while nobody was told. */
export const reopenPanel = pressed(async ({ form, panel, reason }, needs) => {
  if (panel.told) return undefined;
  const audit = auditOf('panel.reopened', { form, version: panel.version + 1, reason }, needs);
  return (await needs.panels.drop(panel, audit)) ? 'dropped' : undefined;
});

/** Offers a free seat to somebody whom officers choose. */
export const offerSeat = pressed(async ({ form, panel, seat, reason }, needs) => {
  const to = textIn(form.fields['to']);
  if (!panel.told || !openSeats(panel).includes(seat)) return undefined;
  const able = [...(await reservesNow(panel, needs)), ...(await candidatesNow(panel, needs))];
  if (!able.includes(to)) return 'outcome.offer.missing';
  const members = [...panel.members, { id: to, insteadOf: seat, answer: 'asked' as const, at: form.receivedAt }];
  const seatChanges = [...panel.seatChanges, { did: 'offered' as const, id: seat, to }];
  return save('panel.offered', { ...panel, members, seatChanges, version: panel.version + 1 }, { form, reason }, needs);
});

/** Notes what a member told officers, by letter or on the phone; the same follows as if they had pressed it themselves. */
export const recordAnswer = pressed(async ({ form, panel, seat, reason }, needs) => {
  const said = textIn(form.fields['said']);
  const member = panel.members.find(({ id }) => id === seat);
  if (!panel.told || !member || (said !== 'accepted' && said !== 'declined') || member.answer === said)
    return undefined;
  const changed = await becomes(panel, member, { said, at: form.receivedAt }, needs);
  return changed && save(said === 'accepted' ? 'panel.accepted' : 'panel.declined', changed, { form, reason }, needs);
});

/** The card of the panel, or, where none is confirmed, the beginning of one. Where working it out failed, it is tried once more at once. */
export const showPanel =
  (needs: TellNeeds) =>
  async (form: Form): Promise<Reply> => {
    const panel = await needs.panels.find(needs.service.round.id);
    if (panel?.workedOut === 'failed') await workOutSoon(panel, form, needs);
    return (await panelStanding(needs)(form)) ?? (await needs.begin(form)) ?? outOfDate(needs);
  };

/** Asks for it at once. What asked for it before comes back by itself, so a fault is reported only. */
const workOutSoon = (panel: Panel, { receivedAt: at }: Form, { enqueue, report }: TellNeeds): Promise<void> =>
  enqueue({ kind: 'outbox', event: changeOf(panel), at, tries: 0 }).catch((error: unknown) => {
    report('asking for the reasons of a panel again', error);
  });

/** Keeps the panel's next version; `undefined`, and nothing is kept, when another change came first. */
async function save(
  did: PanelAction,
  changed: Panel,
  { form, reason }: { form: Form; reason: string },
  needs: TellNeeds,
): Promise<Panel | undefined> {
  const event = await needs.panels.save(changed, auditOf(did, { form, version: changed.version, reason }, needs));
  return event && changed;
}
