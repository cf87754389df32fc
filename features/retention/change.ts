// Officers say on which day a group finished its work, and hold what must stay for now, such as for a complaint.
import { dayOf, readDay } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { textIn, wholeNumberIn } from '../../platform/fields.ts';
import { idOf } from '../../platform/person.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import type { RetentionAudit } from './ports.ts';
import type { RoundKept } from './round.ts';
import { type How, newRound, retentionCard, type ShowNeeds } from './show.ts';

const LONGEST_REASON = 300;

type Next = Pick<RoundKept, 'finished' | 'saidAt' | 'held'>;
type Change =
  | { next: Next; saved: 'dated' | 'held' | 'released'; reason?: string }
  | { problem: NonNullable<How['problem']> };

const inputsIn = ({ fields }: Form) => ({
  finished: textIn(fields['finished']),
  reason: textIn(fields['reason']),
});

/** Keeps what a form makes of a round. The same form twice is one change; one that is out of date writes over nothing. */
const changing =
  (change: (kept: RoundKept, form: Form, needs: ShowNeeds) => Change) =>
  (needs: ShowNeeds) =>
  async (form: Form): Promise<Reply> => {
    const { retention, service } = needs;
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    // 1. What stands.
    const id = textIn(form.fields['id']);
    const current = id === service.round.id ? newRound(service.round) : undefined;
    const kept = (await retention.find(id)) ?? current;
    if (!kept) return refusals.outOfDate.with({ contact: service.contact });
    if (kept.purged !== null) return retentionCard(id, {}, needs);
    // 2. Check.
    const changed = change(kept, form, needs);
    const inputs = inputsIn(form);
    if ('problem' in changed) return retentionCard(id, { inputs, problem: changed.problem }, needs);
    const { next, saved, reason } = changed;
    if (next.finished === kept.finished && next.held === kept.held) return retentionCard(id, { saved }, needs);
    if (wholeNumberIn(form.fields['version']) !== kept.version)
      return retentionCard(id, { inputs, stale: true }, needs);
    // 3. Keep it.
    const { person, receivedAt: at } = form;
    const audit: RetentionAudit = { at, by: idOf(person), name: person.name, did: `retention.${saved}`, reason };
    const isSaved = await retention.save({ ...kept, ...next, version: kept.version + 1 }, audit);
    return retentionCard(id, isSaved ? { saved } : { inputs, stale: true }, needs);
  };

/** The form again after a fault, as it was typed. Needs no storage: storage may be what failed. */
export const afterFault = (form: Form, fault: string): Reply | undefined => {
  if (form.place !== 'personal') return undefined;
  const id = textIn(form.fields['id']);
  const shown = { id, title: textIn(form.fields['title']), version: wholeNumberIn(form.fields['version']) };
  const nothing = { problem: {}, saved: '' as const, stale: false, others: [], certificates: [], state: '' };
  return cards.retention.with({ ...shown, ...nothing, is: 'open', inputs: inputsIn(form), fault });
};

export const setFinished = changing((kept, form, { wording, service: { round } }) => {
  const typed = inputsIn(form).finished;
  const finished = readDay(typed);
  if (finished === undefined) return { problem: { finished: wording['retention.date.missing'] } };
  if (finished > dayOf(form.receivedAt)) return { problem: { finished: wording['retention.date.future'] } };
  if (kept.round === round.id && finished <= round.closes)
    return { problem: { finished: wording['retention.date.early'] } };
  return { next: { ...kept, finished, saidAt: form.receivedAt }, saved: 'dated', reason: finished };
});

export const hold = changing((kept, form, { wording }) => {
  const { reason } = inputsIn(form);
  if (reason === '') return { problem: { reason: wording['retention.reason.missing'] } };
  if (reason.length > LONGEST_REASON) return { problem: { reason: wording['retention.reason.long'] } };
  return { next: { ...kept, held: reason }, saved: 'held', reason };
});

export const release = changing((kept) => ({ next: { ...kept, held: null }, saved: 'released' }));
