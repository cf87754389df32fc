// Takes a form that was sent: a new nomination, or a change of the one that stands. Gives it back when it cannot be taken.
import { type School, typedOrSelected, typedSchoolIn } from '../schools/index.ts';
import { isLate } from '../rounds/index.ts';
import type { NominationInputs } from './form-facts.ts';
import type { Reply } from '../../platform/card.ts';
import type { Instant } from '../../platform/calendar.ts';
import {
  type ChannelAddress,
  type Fields,
  type Form,
  NOWHERE,
  type Person,
  type PersonId,
} from '../../platform/turn.ts';
import { textIn } from '../../platform/fields.ts';
import { typedIn } from './answers.ts';
import { check, isGovernor, readInputs, type Checked } from './check-form.ts';
import { formNow, receiptNow, receiptOnceSaved } from './chosen.ts';
import { formCard, saySame, type Origin } from './form.ts';
import { formsOf, type Nomination, type NominationSchool, type Said } from './nomination.ts';
import type { OpenNeeds } from './open.ts';
import { asked, namesAnother } from './endorsement/request.ts';
import { stateAgain } from './stand-again.ts';
import { unchanged } from './standing.ts';
import { refusals } from '../../platform/refusals.ts';

export type NominationNeeds = OpenNeeds;

/**
 * Takes a form that was sent. The same form twice is one nomination, or one change of it. Where something else was saved in the
 * meantime, from another device say, nothing is overwritten: the form comes back with both.
 */
export const submitForm =
  (needs: NominationNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const sent = readForm(form, needs);
    // What was made from no nomination is most likely the first: it is saved without looking, and is not where there was one.
    const first = sent.origin.base === 0 ? await beginAtOnce(sent, needs) : undefined;
    if (first) return first;
    // Whoever comes second looks again at what stands by then.
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const standing = await needs.nominations.find(needs.service.round.id, form.person);
      const reply = await (standing ? change(standing, sent, needs) : begin(sent, needs));
      if (reply) return reply;
    }
    throw new Error(
      `A nomination was changed by others ${MOST_ATTEMPTS} times while one change of it was being saved.`,
    );
  };

const MOST_ATTEMPTS = 5;

/** A form as it was sent. */
/** `address`: `null` of whom nothing reaches. */
export type Sent = {
  person: Person;
  address: ChannelAddress | null;
  at: string;
  origin: Origin;
  inputs: NominationInputs;
};

/** What a form says, and what it was made from; a form without a key of ours gets one. */
export function readForm(
  { person, address, receivedAt: at, fields }: Form,
  { ids, register }: Pick<NominationNeeds, 'ids' | 'register'>,
): Sent {
  const inputs = readInputs(fields);
  // The list of schools is another way to fill the text field, for clients that can search it.
  const school = typedOrSelected(inputs.school || typedSchoolIn(fields), textIn(fields['schoolFound']), register);
  return {
    person,
    address: address === NOWHERE ? null : address,
    at,
    origin: {
      key: keyIn(fields) ?? ids.key(),
      base: countIn(fields['base']),
      draft: countIn(fields['draft']),
    },
    inputs: { ...inputs, school },
  };
}

const keyIn = ({ formKey: key }: Fields): string | undefined =>
  typeof key === 'string' && key !== '' ? key.slice(0, 64) : undefined;

const countIn = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0;

/** A first form. `undefined` when another was there first. */
async function begin(sent: Sent, needs: NominationNeeds): Promise<Reply | undefined> {
  const { origin, at, inputs } = sent;
  // 1. Check; a problem gives the form back as it was typed.
  const checks = check(inputs, needs);
  if ('problems' in checks) return formNow({ origin, at, inputs, ...checks }, needs);
  return save(sent, checks.checked, needs);
}

/** The same, where it holds and nobody has looked yet whether there is another. */
async function beginAtOnce(sent: Sent, needs: NominationNeeds): Promise<Reply | undefined> {
  const checks = check(sent.inputs, needs);
  return 'checked' in checks ? save(sent, checks.checked, needs) : undefined;
}

/** 2. Saves record, audit and outbox event in one transaction. Only after this is anything acknowledged; the queue does what follows. */
async function save(
  { person, address, at, origin }: Sent,
  checked: Checked,
  needs: NominationNeeds,
): Promise<Reply | undefined> {
  const nomination = firstVersion(
    saidIn(checked),
    { person: { tenantId: person.tenantId, objectId: person.objectId }, address, formKey: origin.key, receivedAt: at },
    needs,
  );
  const audit = { id: needs.ids.key(), at, by: nomination.person, did: 'nomination.submitted', version: 1 } as const;
  const saved = needs.nominations.submit(nomination, audit).then(({ event }) => event !== undefined);
  return receiptOnceSaved(nomination, saved, needs);
}

/** A nomination as it is when it is received. */
export const firstVersion = (
  said: Said,
  from: Pick<Nomination, 'person' | 'address' | 'formKey' | 'receivedAt'>,
  { ids, service }: Pick<NominationNeeds, 'ids' | 'service'>,
): Nomination => ({
  ...said,
  ...from,
  reference: ids.reference(),
  lot: ids.lot(),
  round: service.round.id,
  late: isLate(from.receivedAt, service),
  formsBefore: [],
  entered: null,
  version: 1,
  said: 1,
  changedAt: from.receivedAt,
  state: 'received',
  endorsement: asked(from.person, { at: from.receivedAt, version: 1 }),
  lateDecision: null,
  joined: '',
});

/** A form where a nomination stands. `undefined` when that was changed in the meantime. */
async function change(standing: Nomination, sent: Sent, needs: NominationNeeds): Promise<Reply | undefined> {
  const { at, origin, inputs } = sent;
  // 1. The same form again, or the same words, change nothing.
  const same = standing.formKey === origin.key || saySame(inputs, typedIn(standing));
  if (same && standing.state !== 'withdrawn') return receiptNow(standing, { at, again: true }, needs);
  // 2. Only until the close.
  if (isLate(at, needs.service)) return unchanged(standing, { at, inputs }, needs);
  // 3. Something else was saved since this form was made: both are shown, and the next sending replaces what was seen.
  if (origin.base !== standing.said)
    return formNow(
      {
        origin: { ...origin, base: standing.said },
        at,
        standing,
        inputs,
        conflict: { with: 'nomination', inputs: typedIn(standing) },
      },
      needs,
    );
  // 4. Check, and save as the next version. What officers had asked for has come; what was withdrawn stands again.
  const checks = check(inputs, needs);
  if ('problems' in checks) return formNow({ origin, at, standing, inputs, ...checks }, needs);
  const by: PersonId = { tenantId: sent.person.tenantId, objectId: sent.person.objectId };
  const said = saidAnew(standing, saidIn(checks.checked), { by, at, origin });
  const state = standing.state === 'withdrawn' ? await stateAgain(standing, needs) : said.state;
  const changed = { ...said, state, address: sent.address };
  const { version } = changed;
  const audit = { id: needs.ids.key(), at, by, did: 'nomination.changed', version } as const;
  const saved = needs.nominations.change(changed, audit, standing).then((event) => event !== undefined);
  return receiptOnceSaved(changed, saved, needs);
}

/** What a nomination becomes when it says something else: its next version. */
export function saidAnew(
  standing: Nomination,
  said: Said,
  { by, at, origin }: { by: PersonId; at: Instant; origin: Origin },
): Nomination {
  const version = standing.version + 1;
  return {
    ...standing,
    ...said,
    ...(namesAnother(standing, said) && { endorsement: asked(by, { at, version }) }),
    formKey: origin.key,
    formsBefore: formsOf(standing),
    version,
    said: version,
    changedAt: at,
    joined: '',
    state: standing.state === 'more-wanted' || standing.state === 'withdrawn' ? 'received' : standing.state,
  };
}

/** The form again after a fault, as it was typed, with the fault's reference. Needs no storage: storage may be what failed.
 * `undefined` where others would read along. */
export const formAfterFault =
  (needs: NominationNeeds) =>
  (form: Form, fault: string): Reply | undefined => {
    if (form.place !== 'personal') return undefined;
    const { at, origin, inputs } = readForm(form, needs);
    return formCard({ at, origin, inputs, fault }, needs);
  };

/** What a form that holds says. */
export const saidIn = ({ inputs, school, systemLeader, availability }: Checked): Said => ({
  name: inputs.name,
  email: inputs.email,
  role: inputs.role,
  school: facetsOf(school),
  governorCategory: isGovernor(inputs.role) ? inputs.governorCategory : '',
  systemLeader,
  contribution: inputs.contribution,
  availability,
  interests: inputs.interests,
  endorser: { name: inputs.endorserName, email: inputs.endorserEmail },
});

const facetsOf = ({ urn, name, phase, type, typeGroup, district, area, trust = '' }: School): NominationSchool => ({
  urn,
  name,
  phase,
  type,
  typeGroup,
  district,
  area,
  trust,
});
