// Officers look somebody up, ask for an erasure, approve what another asked for, and hold what must stay.
import { dayOf } from '../../platform/calendar.ts';
import type { Erased } from '../../platform/erasing.ts';
import type { Reply } from '../../platform/card.ts';
import { textIn, wholeNumberIn } from '../../platform/fields.ts';
import { subjectOf } from '../../platform/find-subject.ts';
import { idOf } from '../../platform/person.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { commitmentsTo } from './commitments.ts';
import { type Erasure, newErasure, type Reasoned, stateOf } from './erasure.ts';
import type { ErasureAudit } from './ports.ts';
import { type ErasureNeeds, type How, isSame, listCard, personCard, whyNot } from './show.ts';
import { beginErasing } from './step.ts';
import { countsOf, erasedOf } from './whom.ts';

const LONGEST_REASON = 300;

export const showErasures =
  (needs: ErasureNeeds) =>
  async ({ place }: Message | Form): Promise<Reply> =>
    place === 'personal' ? listCard({}, needs) : refusals.privateOnly.with({ chat: needs.chat });

const meant = (form: Form, { erasures }: ErasureNeeds): Promise<Erasure | undefined> =>
  erasures.find(textIn(form.fields['id']));

/** What stands. What was asked for shows what was counted then, which is what somebody approves. */
async function shown(erasure: Erasure, form: Form, how: How, needs: ErasureNeeds): Promise<Reply> {
  const isCounted = !isKnown(erasure) || erasure.asked !== null;
  const now = isCounted ? {} : await counted(erasure, needs);
  return personCard({ ...erasure, ...now }, { viewer: form.person, ...how }, needs);
}

/** What we keep of one person who waits, or was looked up. */
export const showPerson =
  (needs: ErasureNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const erasure = await meant(form, needs);
    return erasure ? shown(erasure, form, {}, needs) : refusals.outOfDate.with({ contact: needs.service.contact });
  };

/** Looks somebody up by what was typed. That is in the audit; if nothing comes of it, it is forgotten the next night. */
export const lookUp =
  (needs: ErasureNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const typed = textIn(form.fields['typed']);
    const refused = (problem: string) => listCard({ typed, problem }, needs);
    if (typed === '') return refused(needs.wording['erasure.typed.missing']);
    const subject = await subjectOf(typed, needs);
    const known = await needs.erasures.of(subject);
    if (known) return shown(known, form, {}, needs);
    const made = newErasure(needs.ids.key(), { ...subject, names: [], alone: [], partitions: {} });
    const erasure: Erasure = { ...made, ...(await counted(made, needs)), version: 1 };
    if (erasure.counts.length === 0) return refused(needs.wording['erasure.typed.nothing']);
    await needs.erasures.save({ ...erasure, counts: [] }, { ...doneBy(form), did: 'erasure.looked-up' });
    return personCard(erasure, { viewer: form.person }, needs);
  };

/** What a form makes of an erasure, or what is wrong with the form. */
type Changed = { next: Erasure; did: ErasureAudit['did']; reason?: string; how: How } | { how: How };
type Change = (erasure: Erasure, form: Form, needs: ErasureNeeds) => Changed | Promise<Changed>;

const nothing: Changed = { how: {} };

/** Keeps what a form makes of an erasure. One that is out of date writes over nothing. */
const changing =
  (change: Change) =>
  (needs: ErasureNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const erasure = await meant(form, needs);
    if (!erasure) return refusals.outOfDate.with({ contact: needs.service.contact });
    const inputs = { reason: textIn(form.fields['reason']), hold: textIn(form.fields['hold']) };
    const stale: How = { inputs, changed: 'stale' };
    if (erasure.version !== wholeNumberIn(form.fields['version'])) return shown(erasure, form, stale, needs);
    const changed = await change(erasure, form, needs);
    if (!('next' in changed)) return shown(erasure, form, { inputs, ...changed.how }, needs);
    const { next, did, reason, how } = changed;
    const audit: ErasureAudit = { ...doneBy(form), did, reason };
    const now = { ...next, version: erasure.version + 1 };
    if (!(await needs.erasures.save(now, audit))) return shown(erasure, form, stale, needs);
    // Only what is approved, and not held, goes on.
    await beginErasing(now, needs);
    return shown(now, form, how, needs);
  };

const doneBy = ({ person, receivedAt }: Form) => ({ at: receivedAt, by: idOf(person), name: person.name });

function reasonIn(form: Form, field: 'reason' | 'hold', { wording }: ErasureNeeds): Reasoned | { how: How } {
  const reason = textIn(form.fields[field]);
  const missing = field === 'hold' ? wording['erasure.hold.missing'] : wording['erasure.reason.missing'];
  if (reason === '') return { how: { problem: { [field]: missing } } };
  if (reason.length > LONGEST_REASON) return { how: { problem: { [field]: wording['erasure.reason.long'] } } };
  return { ...doneBy(form), reason };
}

/** Who it is, as far as is known now, and what we keep of them. */
async function counted(erasure: Known, needs: ErasureNeeds) {
  const whom = await erasedOf(erasure.whom, needs);
  return { whom, counts: await countsOf(whom, erasure.id, needs) };
}

type Known = Erasure & { whom: Erased };
const isKnown = (erasure: Erasure): erasure is Known => erasure.whom !== null;

/** Whoever asks sees how much it is; what is counted at that moment is what another approves. */
export const askForErasure = changing(async (erasure, form, needs) => {
  if (!['open', 'wanted'].includes(stateOf(erasure)) || !isKnown(erasure)) return nothing;
  const asked = reasonIn(form, 'reason', needs);
  if (!('by' in asked)) return asked;
  const next = { ...erasure, ...(await counted(erasure, needs)), asked };
  return { next, did: 'erasure.asked', reason: asked.reason, how: { saved: 'asked' } };
});

export const cancelErasure = changing((erasure) =>
  stateOf(erasure) === 'asked'
    ? { next: { ...erasure, asked: null, counts: [] }, did: 'erasure.cancelled', how: { saved: 'cancelled' } }
    : nothing,
);

/** By a second person, of exactly what they were shown. Nobody can be brought back from here on, also if this stops half way. */
export const approveErasure = changing(async (erasure, form, needs) => {
  if (stateOf(erasure) !== 'asked' || !isKnown(erasure) || erasure.held || whyNot(erasure, form.person) !== '')
    return nothing;
  const { whom, counts } = await counted(erasure, needs);
  if (!isSame(counts, erasure.counts))
    return { next: { ...erasure, whom, counts }, did: 'erasure.counted', how: { changed: 'counts' } };
  await needs.erasures.bury(commitmentsTo(whom, needs.commit), dayOf(form.receivedAt));
  return {
    next: { ...erasure, whom, approved: doneBy(form) },
    did: 'erasure.approved',
    how: { saved: 'approved' },
  };
});

export const holdErasure = changing((erasure, form, needs) => {
  if (erasure.held || erasure.doneAt !== null) return nothing;
  const held = reasonIn(form, 'hold', needs);
  if (!('by' in held)) return held;
  return { next: { ...erasure, held }, did: 'erasure.held', reason: held.reason, how: { saved: 'held' } };
});

/** What was approved before it was held goes on. */
export const releaseErasure = changing((erasure) =>
  erasure.held ? { next: { ...erasure, held: null }, did: 'erasure.released', how: { saved: 'released' } } : nothing,
);
