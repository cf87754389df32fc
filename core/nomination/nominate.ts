// The life of an expression of interest so far: open the form, send it, see it again.
import { formatClose, formatInstant } from '../calendar.ts';
import type { NominationInputs, Row } from '../cards.ts';
import type { Choice } from '../choices.ts';
import type { Fields, Form, Incoming, Message, PersonId, Reply } from '../conversation.ts';
import type { Clock, Ids, NominationSummaries, Nominations, Outbox, OutboxEvent, Profile, Report } from '../ports.ts';
import type { School } from '../school.ts';
import {
  check,
  formCard,
  inputsFor,
  isGovernor,
  isLate,
  listOf,
  readInputs,
  type Checked,
  type FormNeeds,
} from './form.ts';
import { summaryOf, type Nomination } from './nomination.ts';

export type NominationNeeds = FormNeeds & {
  clock: Clock;
  nominations: Nominations;
  summaries: NominationSummaries;
  outbox: Outbox;
  ids: Ids;
  profile: Profile;
  report: Report;
  /** A link that opens a private chat with the bot. */
  chat: string;
  /** What happens after sending, sentence by sentence. */
  next: readonly string[];
};

/** Opens the form, filled with what Teams knows; or shows the receipt of the nomination that is there already. */
export const openForm =
  (needs: NominationNeeds) =>
  async ({ place, person, address, receivedAt }: Message | Form): Promise<Reply> => {
    if (place !== 'personal') return { card: 'private-only', facts: { chat: needs.chat } };
    const standing = await needs.nominations.find(needs.service.round.id, person);
    if (standing) return receipt(standing, { again: false, next: needs.next });
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
    if (standing) return alreadyThere(standing, key, inputs, needs);
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
    if (saved.event) await settle(saved.event, saved.nomination, needs);
    return saved.nomination.formKey === key
      ? receipt(saved.nomination, { again: saved.event === undefined, next: needs.next })
      : alreadyThere(saved.nomination, key, inputs, needs);
  };

const keyIn = ({ formKey: key }: Fields): string | undefined =>
  typeof key === 'string' && key !== '' ? key.slice(0, 64) : undefined;

/** Shows the person's own nomination in full. */
export const showNomination =
  (needs: NominationNeeds) =>
  async ({ place, person, receivedAt }: Incoming & { person: PersonId }): Promise<Reply> => {
    if (place !== 'personal') return { card: 'private-only', facts: { chat: needs.chat } };
    const nomination = await needs.nominations.find(needs.service.round.id, person);
    if (!nomination) {
      const { closes } = needs.service.round;
      return {
        card: 'nomination-none',
        facts: { closes: formatClose(closes), window: isLate(receivedAt, needs.service) ? 'late' : 'open' },
      };
    }
    const { reference, late } = nomination;
    return {
      card: 'nomination-shown',
      facts: {
        reference,
        late,
        receivedAt: formatInstant(nomination.receivedAt),
        rows: rowsOf(typedIn(nomination), nomination.school.name, needs),
      },
    };
  };

/** The form again after a fault, as it was typed, with the fault's reference. Needs no storage: storage may be what failed. */
export const formAfterFault =
  (needs: NominationNeeds) =>
  ({ fields, receivedAt }: Form, fault: string): Reply => {
    const key = keyIn(fields) ?? needs.ids.key();
    return formCard({ key, at: receivedAt, inputs: readInputs(fields), fault }, needs);
  };

/** The work owed after a nomination was saved: what officers see of it. Doing it twice changes nothing. */
export const settleEvent =
  ({
    nominations,
    summaries,
    outbox,
    clock,
  }: Pick<NominationNeeds, 'nominations' | 'summaries' | 'outbox' | 'clock'>) =>
  async (event: OutboxEvent): Promise<void> => {
    const nomination = await nominations.ofEvent(event);
    if (nomination) await summaries.put(summaryOf(nomination, clock()));
    await outbox.done(event);
  };

async function settle(
  event: OutboxEvent,
  nomination: Nomination,
  { summaries, outbox, report, clock }: NominationNeeds,
): Promise<void> {
  try {
    await summaries.put(summaryOf(nomination, clock()));
    await outbox.done(event);
  } catch (error) {
    report('settling a saved nomination at once; the sweeper will', error);
  }
}

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

/** A school that was chosen or given by its URN, by name; else as it was typed. */
const nameOf = (typed: string, { register }: NominationNeeds): string => {
  const found = register.find(typed);
  return found.sure ? found.school.name : typed;
};

const facetsOf = ({ urn, name, phase, type, typeGroup, district, area }: School) => ({
  urn,
  name,
  phase,
  type,
  typeGroup,
  district,
  area,
});

function receipt(nomination: Nomination, { again, next }: { again: boolean; next: readonly string[] }): Reply {
  const { reference, receivedAt, late, name, school } = nomination;
  return {
    card: 'nomination-receipt',
    facts: {
      reference,
      receivedAt: formatInstant(receivedAt),
      late,
      name,
      school: school.name,
      next: [...next],
      again,
    },
  };
}

function alreadyThere(standing: Nomination, key: string, inputs: NominationInputs, needs: NominationNeeds): Reply {
  if (standing.formKey === key) return receipt(standing, { again: true, next: needs.next });
  const { reference, receivedAt } = standing;
  return {
    card: 'nomination-exists',
    facts: {
      reference,
      receivedAt: formatInstant(receivedAt),
      typed: rowsOf(inputs, nameOf(inputs.school, needs), needs),
    },
  };
}

const typedIn = (nomination: Nomination): NominationInputs => ({
  name: nomination.name,
  email: nomination.email,
  role: nomination.role,
  school: nomination.school.urn,
  governorCategory: nomination.governorCategory,
  systemLeader: nomination.systemLeader.join(','),
  contribution: nomination.contribution,
  availability: nomination.availability.join(','),
  interests: nomination.interests,
  endorserName: nomination.endorser.name,
  endorserEmail: nomination.endorser.email,
  privacyRead: 'true',
});

/** Everything a person said, in the order of the form, with the titles they chose from. */
function rowsOf(inputs: NominationInputs, school: string, { choices, wording }: NominationNeeds): Row[] {
  const titles = (values: string, known: readonly Choice[]) =>
    listOf(values)
      .map((value) => known.find((choice) => choice.value === value)?.title ?? value)
      .join(', ');
  const said: Omit<NominationInputs, 'privacyRead'> = {
    name: inputs.name,
    email: inputs.email,
    role: titles(inputs.role, choices.roles),
    school,
    governorCategory: titles(inputs.governorCategory, choices.governorCategories),
    systemLeader: titles(inputs.systemLeader, choices.systemLeader),
    contribution: inputs.contribution,
    availability: titles(inputs.availability, choices.availability),
    interests: inputs.interests,
    endorserName: inputs.endorserName,
    endorserEmail: inputs.endorserEmail,
  };
  return Object.entries(said).map(([field, value]) => ({
    label: wording[`label.${field as keyof typeof said}`],
    value: value.trim() === '' ? wording['label.notProvided'] : value,
  }));
}
