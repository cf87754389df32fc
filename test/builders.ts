// What the tests of use-cases are made of: every record with sensible values, to be overridden.
import type { Seats } from '../features/coverage/seats.ts';
import type { KeyDocument } from '../features/documents/documents.ts';
import { entryOf, type FaqEntry } from '../features/faq/entry.ts';
import type { NominationInputs } from '../features/nominations/form-facts.ts';
import { lotOfReference } from '../features/nominations/lot.ts';
import { type Nomination, type NominationSummary, summaryOf } from '../features/nominations/nomination.ts';
import type { Service } from '../features/rounds/round.ts';
import { createRegister, type School } from '../features/schools/school.ts';
import type { StaffChannel } from '../features/staff-channels/ports.ts';
import type { Content } from '../loader/load.ts';
import type { Fields, Form } from '../platform/turn.ts';
import { aForm, anAddress, anOfficer, aPersonId, inChannel, NOW } from './turns.ts';
import { madeUp } from './world.ts';

export * from './turns.ts';
export * from './world.ts';

export const aSchool = (over: Partial<School> = {}): School => ({
  urn: '900101',
  name: 'Bleak House Primary School',
  phase: 'Primary',
  type: 'Community school',
  typeGroup: 'Local authority maintained schools',
  status: 'open',
  district: 'Burnley',
  area: 'East',
  trust: '',
  town: 'Calderwick',
  postcode: 'ZZ1 9AA',
  ...over,
});

/** All that a complete form says; the school is one of the content that ships. */
export const someInputs = (over: Partial<NominationInputs> = {}): NominationInputs => ({
  name: 'Ada Example',
  email: 'ada@school.example.org',
  role: 'headteacher',
  school: '900002',
  governorCategory: '',
  systemLeader: 'NLE,SLE',
  contribution: 'Twenty years in small schools.',
  availability: 'weekday-morning,online',
  interests: 'None',
  endorserName: 'Chris Chair',
  endorserEmail: 'chris@school.example.org',
  privacyRead: 'true',
  ...over,
});

/** A complete form as the card sends it. */
export const aFilledForm = (fields: Fields = {}, over: Partial<Form> = {}): Form =>
  aForm('nomination.submit', { formKey: 'key-of-the-form-0001', ...someInputs(), ...fields }, over);

/** Lots that are easy to read: of "TAS-0012" it is 12. */
export const aLot = (reference: string): number =>
  Number(/[1-9]\d*$/u.exec(reference)?.[0] ?? lotOfReference(reference));

export const aNomination = (over: Partial<Nomination> = {}): Nomination => ({
  reference: 'TAS-0001',
  lot: aLot(over.reference ?? 'TAS-0001'),
  round: madeUp.service.round.id,
  person: aPersonId(),
  address: anAddress('address of a:chat'),
  formKey: 'key-of-a-form-000001',
  formsBefore: [],
  receivedAt: NOW,
  late: false,
  entered: null,
  version: 1,
  said: 1,
  changedAt: NOW,
  state: 'received',
  lateDecision: null,
  joined: '',
  name: 'Ada Example',
  email: 'ada@school.example.org',
  role: 'headteacher',
  school: {
    urn: '900101',
    name: 'Bleak House Primary School',
    phase: 'Primary',
    type: 'Community school',
    typeGroup: 'Local authority maintained schools',
    district: 'Burnley',
    area: 'East',
    trust: '',
  },
  governorCategory: '',
  systemLeader: ['NLE'],
  contribution: 'Twenty years in small schools.',
  availability: ['online'],
  interests: 'None',
  endorser: { name: 'Chris Chair', email: 'chris@school.example.org' },
  endorsement: {
    state: 'asked',
    at: NOW,
    by: aPersonId(),
    request: 1,
    answers: 0,
    reason: '',
  },
  ...over,
});

/** Listed at the moment it was received, unless it says otherwise. */
export const aSummary = (over: Partial<NominationSummary> = {}): NominationSummary => ({
  ...summaryOf(aNomination({ reference: over.reference ?? 'TAS-0001' }), over.receivedAt ?? NOW),
  ...over,
});

export const anEntry = ({ id = 'an-entry', ...over }: Partial<Omit<FaqEntry, 'version'>> = {}): FaqEntry =>
  entryOf(id, {
    title: 'What colour are the minibuses?',
    alsoAskedAs: [],
    topic: 'model',
    status: 'answered',
    answer: 'They are green.',
    source: ['A letter'],
    reviewed: '2026-10-05',
    reviewBy: '2027-06-30',
    ownerRole: 'Senior adviser',
    related: [],
    ...over,
  });

export const aDocument = (over: Partial<KeyDocument> = {}): KeyDocument => ({
  id: 'a-document',
  title: 'A report',
  kind: 'Report',
  format: 'PDF',
  published: '2018-01',
  sizeKb: 824,
  url: 'https://example.org/report.pdf',
  summary: 'What it says.',
  besideForm: true,
  ...over,
});

export const aService = (over: Partial<Service> = {}): Service => ({ ...madeUp.service, ...over });

export const someSeats = (over: Partial<Seats> = {}): Seats => ({
  total: 20,
  rules: [],
  wishes: [],
  atMostOnePer: [],
  reserves: 2,
  ...over,
});

export const someContent = (over: Partial<Content> = {}): Content => ({ ...madeUp, ...over });

export const someFormNeeds = ({ schools = madeUp.schools, ...over }: Partial<Content> = {}) => ({
  ...someContent(over),
  register: createRegister(schools),
});

export const aStaffChannel = (over: Partial<StaffChannel> = {}): StaffChannel => ({
  conversation: inChannel.conversation,
  address: inChannel.address,
  followedBy: anOfficer(),
  followedAt: '2026-11-02T10:00:00.000Z',
  digestedUntil: null,
  reported: [],
  digests: 0,
  ...over,
});
