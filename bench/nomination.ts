// One expression of interest of ordinary length: as the form sends it, and as it is kept.
import { nanoid } from 'nanoid';
import { randomInt, randomUUID } from 'node:crypto';
import { asked } from '../features/nominations/endorsement/request.ts';
import type { NominationInputs } from '../features/nominations/form-facts.ts';
import type { Nomination } from '../features/nominations/nomination.ts';
import type { Content } from '../loader/load.ts';
import type { NominationAuditEntry } from '../features/nominations/audit.ts';

const CONTRIBUTION =
  'I have led small rural primary schools for eleven years and chaired our cluster for three of them. ' +
  'We pooled our early help meetings, agreed one referral form and cut the waiting time for families by half. ' +
  'I would bring that practice, and an honest account of what did not work, to the steering group. ';

/** A form that holds, for the school with this URN. About 160 words of statement. */
export const typed = (urn: string): NominationInputs => ({
  name: 'Ada Example',
  email: 'ada@school.example.org',
  role: 'headteacher',
  school: urn,
  governorCategory: '',
  systemLeader: 'NLE,SLE',
  contribution: CONTRIBUTION.repeat(3).trim(),
  availability: 'weekday-morning,online',
  interests: 'None',
  endorserName: 'Chris Chair',
  endorserEmail: 'chris@school.example.org',
  privacyRead: 'true',
});

/** The same as a record of a person nobody has met before, with the audit entry that goes with it. */
export function freshNomination({ service, schools }: Content): [Nomination, NominationAuditEntry] {
  const [school] = schools;
  if (!school) throw new Error('The register of schools is empty.');
  const { urn, name, phase, type, typeGroup, district, area } = school;
  const { endorserName, endorserEmail, systemLeader, availability, ...said } = typed(urn);
  const person = { tenantId: randomUUID(), objectId: randomUUID() };
  const at = new Date().toISOString();
  const nomination: Nomination = {
    name: said.name,
    email: said.email,
    role: said.role,
    governorCategory: said.governorCategory,
    contribution: said.contribution,
    interests: said.interests,
    systemLeader: systemLeader.split(','),
    availability: availability.split(','),
    endorser: { name: endorserName, email: endorserEmail },
    endorsement: asked(person, { at, version: 1 }),
    school: { urn, name, phase, type, typeGroup, district, area, trust: '' },
    reference: `TAS-${nanoid(9)}`,
    lot: randomInt(100_000_000_000, 1_000_000_000_000),
    round: service.round.id,
    person,
    address: null,
    formKey: nanoid(22),
    formsBefore: [],
    joined: '',
    receivedAt: at,
    late: false,
    entered: null,
    version: 1,
    said: 1,
    changedAt: at,
    state: 'received',
    lateDecision: null,
  };
  return [nomination, { id: nanoid(22), at, by: person, did: 'nomination.submitted', version: 1 }];
}
