// Officers plan an event, or change one: the form, and what is kept of it. A problem is the form again, every word kept.
import type { Reply } from '../../../platform/card.ts';
import { textIn } from '../../../platform/fields.ts';
import { idOf } from '../../../platform/person.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Fields, Form, Message } from '../../../platform/turn.ts';
import { cards } from '../cards.ts';
import { checkEvent, type CheckNeeds } from '../check-event.ts';
import { type Details, detailsOf, type Event, planned } from '../event.ts';
import type { FormFacts, OfficerFacts } from '../facts.ts';
import { type Inputs, inputsIn, inputsOf, noInputs, type Problem } from '../inputs.ts';
import { choicesOf } from '../offered.ts';
import { gone, idIn } from '../show-event.ts';
import { next, type SigningNeeds } from '../signing.ts';
import { differencesBetween } from '../words.ts';
import { officerCard, type OfficerNeeds } from './officer-card.ts';

export type PlanNeeds = OfficerNeeds & CheckNeeds & SigningNeeds;

const NEW = -1;

/** An empty form. */
export const openForm =
  (needs: PlanNeeds) =>
  ({ place }: Message | Form): Reply =>
    place === 'personal'
      ? formCard({ id: needs.ids.key(), sequence: NEW, inputs: noInputs }, needs)
      : refusals.privateOnly.with({ chat: needs.chat });

/** The form with what is kept, for an event that takes place. */
export const openChange =
  (needs: PlanNeeds) =>
  async (form: Form): Promise<Reply> => {
    const id = idIn(form);
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const event = id === undefined ? undefined : await needs.events.find(id);
    if (!event) return gone(needs);
    if (event.state === 'cancelled') return officerCard(event, form, needs);
    return formCard({ ...of(event), inputs: inputsOf(event) }, needs);
  };

/** Plans a new event, or keeps a change. The same form twice is one event, and one change. */
export const saveEvent =
  (needs: PlanNeeds) =>
  async (form: Form): Promise<Reply> => {
    const id = idIn(form);
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    if (id === undefined) return gone(needs);
    const before = await needs.events.find(id);
    const sequence = sequenceIn(form.fields);
    // 1. Pressed twice, or on a card that was left lying about.
    if (before && (sequence === NEW || before.state === 'cancelled')) return officerCard(before, form, needs);
    if (!before && sequence !== NEW) return gone(needs);
    // 2. Check.
    const inputs = inputsIn(form.fields);
    const read = checkEvent(inputs, { now: form.receivedAt, before }, needs);
    const stands = before ? of(before) : { id, sequence: NEW };
    if ('problems' in read) return formCard({ ...stands, sequence, inputs, problems: read.problems }, needs);
    // 3. Somebody else changed it meanwhile: both are shown, and nothing is written over.
    if (before && before.sequence !== sequence)
      return shownBoth(before, { inputs, details: read.details }, form, needs);
    // 4. Keep it. What came in between, such as a sign-up, is read first.
    const kept = before ? await change(before, read.details, form, needs) : await plan(id, read.details, form, needs);
    if (kept === 'again') return saveEvent(needs)(form);
    return officerCard(kept.event, form, needs, { saved: kept.saved });
  };

const sequenceIn = ({ sequence }: Fields): number => (typeof sequence === 'number' ? sequence : NEW);

type Kept = { event: Event; saved: OfficerFacts['saved'] } | 'again';

async function plan(id: string, details: Details, { person, receivedAt: at }: Form, needs: PlanNeeds): Promise<Kept> {
  const { events, ids } = needs;
  const event = planned(details, { id, author: { ...idOf(person), name: person.name }, at });
  const entry = { id: ids.key(), at, by: idOf(person), name: person.name, did: 'event.planned' as const };
  return (await events.begin(event, entry)) ? { event, saved: 'planned' } : 'again';
}

async function change(before: Event, details: Details, form: Form, { events, ids }: PlanNeeds): Promise<Kept> {
  if (saySame(before, details)) return { event: before, saved: null };
  const { person, receivedAt: at } = form;
  const revised: Event = { ...before, ...details, sequence: before.sequence + 1, revisedAt: at };
  const event = next(revised, revised, at);
  const entry = { id: ids.key(), at, by: idOf(person), name: person.name, did: 'event.changed' as const };
  return (await events.change(event, before, { entry })) ? { event, saved: 'changed' } : 'again';
}

const saySame = (before: Event, details: Details): boolean =>
  JSON.stringify(detailsOf(before)) === JSON.stringify(detailsOf(details));

/** Where this form was sent before it is what stands, and so there is nothing to choose between. */
function shownBoth(
  before: Event,
  { inputs, details }: { inputs: Inputs; details: Details },
  form: Form,
  needs: PlanNeeds,
): Reply | Promise<Reply> {
  if (saySame(before, details)) return officerCard(before, form, needs);
  return formCard({ ...of(before), inputs, meanwhile: differencesBetween(details, before, needs) }, needs);
}

/** The form again after a fault, as it was typed. Needs no storage: storage may be what failed. */
export const formAfterFault =
  (needs: PlanNeeds) =>
  (form: Form, fault: string): Reply | undefined => {
    const id = idIn(form);
    if (form.place !== 'personal' || id === undefined) return undefined;
    const told = Number(textIn(form.fields['told'])) || 0;
    return formCard({ id, sequence: sequenceIn(form.fields), told, inputs: inputsIn(form.fields), fault }, needs);
  };

type Shown = {
  id: string;
  sequence: number;
  told?: number;
  inputs: Inputs;
  problems?: readonly Problem[];
  meanwhile?: FormFacts['meanwhile'];
  fault?: string;
};

const of = ({ id, sequence, taken, waiting }: Event) => ({ id, sequence, told: taken + waiting });

export function formCard(
  { id, sequence, told = 0, inputs, problems = [], meanwhile = null, fault }: Shown,
  needs: CheckNeeds,
): Reply {
  return cards.form.with({
    id,
    sequence,
    told,
    inputs,
    choices: choicesOf(needs),
    problems: [...problems],
    problem: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
    meanwhile,
    fault: fault ?? null,
  });
}
