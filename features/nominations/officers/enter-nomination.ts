// Nominations that reach the council on paper, by phone or by email: officers type them in, and they are marked so.
import { type Day, dayOf, formatDay, type Instant, middayOf, readDay } from '../../../platform/calendar.ts';
import type { Reply } from '../../../platform/card.ts';
import { textIn } from '../../../platform/fields.ts';
import { filled } from '../../../platform/format.ts';
import type { KnownPerson } from '../../../platform/person.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Fields, Form } from '../../../platform/turn.ts';
import { isLate } from '../../rounds/index.ts';
import { typedIn } from '../answers.ts';
import { check, type Checked, inputsFor } from '../check-form.ts';
import { sameName } from '../duplicates.ts';
import type { Entering, NominationFormFacts } from '../form-facts.ts';
import { formCard } from '../form.ts';
import { firstVersion, type NominationNeeds, readForm, saidAnew, saidIn, type Sent } from '../nominate.ts';
import { enteredOnly, type EntrySource, entrySources, type Nomination, summaryOf } from '../nomination.ts';
import type { Wording } from '../wording.ts';
import { entered } from './entered.ts';
import { nominationIn, outOfDate, type ReviewNeeds } from './review-nomination.ts';

/** What can be wrong with a nomination that officers enter. */
type EntryProblem = Extract<keyof Wording, `entering.${string}`>;

export type EnterNeeds = NominationNeeds & ReviewNeeds;

/** The form for somebody who cannot send it themself; or filled with a nomination that was entered, to correct it. */
export const openEntry =
  (needs: EnterNeeds) =>
  async ({ place, fields, receivedAt: at }: Form): Promise<Reply> => {
    if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const key = needs.ids.key();
    if (textIn(fields['reference']) === '') {
      const entering = { reference: '', from: '', receivedOn: dayOf(at) };
      return formCard({ origin: { key, base: 0, draft: 0 }, at, inputs: inputsFor({}), entering }, needs);
    }
    const standing = await nominationIn(fields['reference'], needs);
    if (!standing?.entered) return outOfDate(needs);
    const { reference, entered: how, receivedAt, said: base } = standing;
    const entering = { reference, from: how.from, receivedOn: dayOf(receivedAt) };
    return formCard({ origin: { key, base, draft: 0 }, at, inputs: typedIn(standing), entering }, needs);
  };

const MOST_ATTEMPTS = 5;

/** Takes what an officer typed in. The same form twice is one nomination; a problem gives the form back as it was typed. */
export const submitEntry =
  (needs: EnterNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const typed: Typed = { ...readForm(form, needs), entering: readEntering(form.fields) };
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const reply = await (typed.entering.reference === '' ? begin(typed, needs) : correct(typed, needs));
      if (reply) return reply;
    }
    throw new Error(`A nomination was changed by others ${MOST_ATTEMPTS} times while officers entered it.`);
  };

/** The form again after a fault, as it was typed. `undefined` where others would read along. */
export const entryAfterFault =
  (needs: EnterNeeds) =>
  (form: Form, fault: string): Reply | undefined => {
    if (form.place !== 'personal') return undefined;
    const { at, origin, inputs } = readForm(form, needs);
    return formCard({ origin, at, inputs, entering: readEntering(form.fields), fault }, needs);
  };

type Typed = Sent & { entering: Entering };

const readEntering = (fields: Fields): Entering => ({
  reference: textIn(fields['reference']),
  from: textIn(fields['from']),
  receivedOn: textIn(fields['receivedOn']),
});

/** A new one. `undefined` when another was there first. */
async function begin(typed: Typed, needs: EnterNeeds): Promise<Reply | undefined> {
  const { origin } = typed;
  const round = needs.service.round.id;
  // 1. Check all there is to be said of it at once.
  const known = await needs.people.withEmail(typed.inputs.email);
  const holder = known?.person ?? enteredOnly(origin.key);
  const checked = checkEntry(typed, known, needs);
  // 2. The same form again shows what it became; somebody else's form is not overwritten.
  const standing =
    (await needs.nominations.find(round, enteredOnly(origin.key))) ?? (await needs.nominations.find(round, holder));
  if (standing?.formKey === origin.key) return entered(standing, typed.at, needs);
  if (standing) {
    const text = filled(needs.wording['entering.email.nominated'], { reference: standing.reference });
    return back(typed, { problems: [{ field: 'email', text }], schools: [] }, needs);
  }
  if ('problems' in checked) return back(typed, checked, needs);
  // 3. Save, as what a nominee sends is saved; the audit knows who typed it.
  const nomination: Nomination = {
    ...firstVersion(
      saidIn(checked.form),
      { person: holder, address: known?.address ?? null, formKey: origin.key, receivedAt: checked.receivedAt },
      needs,
    ),
    entered: { from: checked.from, version: 1 },
  };
  const { event } = await needs.nominations.submit(nomination, auditOf(typed, 'nomination.entered', 1, needs));
  if (!event) return undefined;
  await listNow(nomination, needs);
  return entered(nomination, typed.at, needs);
}

/** Lists it before its card stands there, whose button opens it by the list. If that fails, its event lists it a moment later. */
const listNow = (nomination: Nomination, { summaries, report }: EnterNeeds): Promise<void> =>
  summaries.put(summaryOf(nomination, nomination.changedAt)).catch((error: unknown) => {
    report('listing a nomination at once; its event will', error);
  });

/** What was typed wrongly is put right, at any time: it is to be what the nominee said. `undefined` when another change came first. */
async function correct(typed: Typed, needs: EnterNeeds): Promise<Reply | undefined> {
  const { at, origin, inputs, entering } = typed;
  const standing = await nominationIn(entering.reference, needs);
  if (!standing?.entered) return outOfDate(needs);
  if (standing.formKey === origin.key) return entered(standing, at, needs);
  if (origin.base !== standing.said) {
    const conflict = { with: 'nomination', inputs: typedIn(standing) } as const;
    return formCard({ origin: { ...origin, base: standing.said }, at, inputs, entering, conflict }, needs);
  }
  const checked = checkEntry(typed, undefined, needs);
  if ('problems' in checked) return back(typed, checked, needs);
  const { receivedAt, from } = checked;
  const by = { tenantId: typed.person.tenantId, objectId: typed.person.objectId };
  const changed = saidAnew(standing, saidIn(checked.form), { by, at, origin });
  const sameDay = dayOf(receivedAt) === dayOf(standing.receivedAt);
  const late = isLate(sameDay ? standing.receivedAt : receivedAt, needs.service);
  const corrected: Nomination = {
    ...changed,
    entered: { from, version: changed.version },
    receivedAt: sameDay ? standing.receivedAt : receivedAt,
    late,
    // Decided for another day, it is to be decided again.
    lateDecision: late === standing.late ? standing.lateDecision : null,
  };
  const audit = auditOf(typed, 'nomination.corrected', corrected.version, needs);
  const event = await needs.nominations.change(corrected, audit, standing);
  return event && entered(corrected, at, needs);
}

const auditOf = (
  { person, at }: Typed,
  did: 'nomination.entered' | 'nomination.corrected',
  version: number,
  { ids }: EnterNeeds,
) => ({
  id: ids.key(),
  at,
  did,
  version,
  name: person.name,
  by: { tenantId: person.tenantId, objectId: person.objectId },
});

type Problems = Pick<NominationFormFacts, 'problems'> & { schools: Parameters<typeof formCard>[0]['schools'] & object };

const back = ({ origin, at, inputs, entering }: Typed, checks: Problems, needs: EnterNeeds): Reply =>
  formCard({ origin, at, inputs, entering, ...checks }, needs);

type CheckedEntry = { form: Checked; from: EntrySource; receivedAt: Instant };

/** All problems at once, in the order of the form, or what it says. */
function checkEntry(
  { at, inputs, entering }: Typed,
  known: KnownPerson | undefined,
  needs: EnterNeeds,
): Problems | CheckedEntry {
  const { wording, service } = needs;
  const { opens } = service.round;
  const from = entrySources.find((source) => source === entering.from);
  const day = readDay(entering.receivedOn);
  const wrongDay = dayProblem(day, { opens, today: dayOf(at) });
  const another = known !== undefined && !sameName(known.name, inputs.name);
  const checks = check(inputs, needs);
  const own: NominationFormFacts['problems'] = [
    ...(from ? [] : [{ field: 'from' as const, text: wording['entering.from.missing'] }]),
    ...(wrongDay
      ? [{ field: 'receivedOn' as const, text: filled(wording[wrongDay], { opens: formatDay(opens) }) }]
      : []),
    ...(another
      ? [{ field: 'email' as const, text: filled(wording['entering.email.other'], { name: known.name }) }]
      : []),
  ];
  if ('problems' in checks) return { problems: [...own, ...checks.problems], schools: checks.schools };
  if (!from || !day || own.length > 0) return { problems: own, schools: [] };
  // What is entered on the day on which it came is entered when it came, as far as anybody knows.
  const receivedAt = day === dayOf(at) ? at : middayOf(day);
  return { form: checks.checked, from, receivedAt };
}

function dayProblem(day: Day | undefined, { opens, today }: { opens: Day; today: Day }): EntryProblem | undefined {
  if (day === undefined) return 'entering.receivedOn.missing';
  if (day > today) return 'entering.receivedOn.future';
  return day < opens ? 'entering.receivedOn.early' : undefined;
}
