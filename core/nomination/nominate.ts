// The flow of an expression of interest: open the form, send it, get it back after a fault.
import { startOf } from '../calendar.ts';
import type { Fields, Form, Message, PersonId, Reply } from '../conversation.ts';
import type { Ids, Nominations, Profile, Report } from '../ports.ts';
import type { School } from '../school.ts';
import { check, formCard, inputsFor, isGovernor, isLate, readInputs, type Checked, type FormNeeds } from './form.ts';
import type { Nomination, NominationSchool } from './nomination.ts';
import { settleNow, type SettleNeeds } from './settle.ts';
import { noNomination, receipt, standingReply } from './shown.ts';

export type NominationNeeds = FormNeeds &
  SettleNeeds & {
    nominations: Nominations;
    ids: Ids;
    profile: Profile;
    report: Report;
    /** A link that opens a private chat with the bot; empty where there is none. */
    chat: string;
  };

/** Opens the form, filled with what Teams knows; or shows the receipt of the nomination that is there already. */
export const openForm =
  (needs: NominationNeeds) =>
  async ({ place, person, address, receivedAt }: Message | Form): Promise<Reply> => {
    if (place !== 'personal') return { card: 'private-only', facts: { chat: needs.chat } };
    const standing = await needs.nominations.find(needs.service.round.id, person);
    if (standing) return receipt(standing, { again: true, service: needs.service });
    if (receivedAt < startOf(needs.service.round.opens)) return noNomination(receivedAt, needs.service);
    // What Teams knows is a help; without it the person types.
    const known = await needs.profile(address, person).catch((error: unknown) => {
      needs.report('looking up a profile', error);
      return { name: person.name, email: '' };
    });
    return formCard({ key: needs.ids.key(), at: receivedAt, inputs: inputsFor(known) }, needs);
  };

/**
 * Takes a form that was sent. The same key twice, or the same person from two devices, is one nomination: whoever comes second gets
 * the receipt of the first, or is shown that another form was there before and what this one said.
 */
export const submitForm =
  (needs: NominationNeeds) =>
  async ({ place, person, fields, receivedAt }: Form): Promise<Reply> => {
    if (place !== 'personal') return { card: 'private-only', facts: { chat: needs.chat } };
    // 1. Read what was typed; a form without a key of ours gets one.
    const key = keyIn(fields) ?? needs.ids.key();
    const inputs = readInputs(fields);
    // 2. A form that was saved before needs no checking again, whatever it says now.
    const standing = await needs.nominations.find(needs.service.round.id, person);
    if (standing) return standingReply(standing, { key, inputs }, needs);
    // 3. Check; a problem gives the form back as it was typed.
    const checks = check(inputs, needs);
    if ('problems' in checks) return formCard({ key, at: receivedAt, inputs, ...checks }, needs);
    // 4. Save record, audit and owed work in one transaction. Only after this is anything acknowledged.
    const late = isLate(receivedAt, needs.service);
    const nomination = nominationFrom(checks.checked, {
      person,
      key,
      receivedAt,
      late,
      round: needs.service.round.id,
      ids: needs.ids,
    });
    const saved = await needs.nominations.submit(nomination, {
      id: needs.ids.key(),
      at: receivedAt,
      by: nomination.person,
      did: 'nomination.submitted',
      version: nomination.version,
    });
    // 5. Do the owed work at once, so that officers see it; if that fails the sweeper does it later.
    if (saved.event) await settleNow(saved.event, saved.nomination, needs);
    return saved.event
      ? receipt(saved.nomination, { again: false, service: needs.service })
      : standingReply(saved.nomination, { key, inputs }, needs);
  };

const keyIn = ({ formKey: key }: Fields): string | undefined =>
  typeof key === 'string' && key !== '' ? key.slice(0, 64) : undefined;

/** The form again after a fault, as it was typed, with the fault's reference. Needs no storage: storage may be what failed.
 * `undefined` where others would read along. */
export const formAfterFault =
  (needs: NominationNeeds) =>
  ({ place, fields, receivedAt }: Form, fault: string): Reply | undefined => {
    if (place !== 'personal') return undefined;
    const key = keyIn(fields) ?? needs.ids.key();
    return formCard({ key, at: receivedAt, inputs: readInputs(fields), fault }, needs);
  };

type Sent = { person: PersonId; key: string; receivedAt: string; late: boolean; round: string; ids: Ids };

function nominationFrom({ inputs, school, systemLeader, availability }: Checked, sent: Sent): Nomination {
  return {
    reference: sent.ids.reference(),
    round: sent.round,
    person: { tenantId: sent.person.tenantId, objectId: sent.person.objectId },
    formKey: sent.key,
    receivedAt: sent.receivedAt,
    late: sent.late,
    version: 1,
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
  };
}

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
