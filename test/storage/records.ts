// Records for tests: builders with overrides.
import type { DigestPost } from '../../features/digest/ports.ts';
import type { StaffChannel } from '../../features/staff-channels/ports.ts';
import { nanoid } from 'nanoid';
import type { NominationAuditEntry } from '../../features/nominations/audit.ts';
import type { Instant } from '../../platform/calendar.ts';
import type { Outbox, OutboxEvent } from '../../platform/outbox.ts';
import type { ChannelAddress, PersonId } from '../../platform/turn.ts';
import type { Draft, Nomination } from '../../features/nominations/nomination.ts';
import type { Panel } from '../../features/panel/panel.ts';
import { asItIs } from '../../features/panel/selection.ts';
import type { Draw } from '../../features/panel/ports.ts';
import { someInputs } from '../builders.ts';
import { newQuestion, type Question } from '../../features/questions/question.ts';

export const HOSTILE = [
  '/ \\ # ?',
  "'; drop -- \" ' or 1 eq 1",
  'x'.repeat(10_000),
  '🧑‍🏫 ünïcödé Ω 中文 \u202e',
  '\u0001 tab\t line\r\n\r\n--changeset_x\u007f\u009f',
];

/** Does something so many times at once. */
export const times = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

export const aPerson = (over: Partial<PersonId> = {}): PersonId => ({
  tenantId: nanoid(),
  objectId: nanoid(),
  ...over,
});

export const anAddress = (text = 'an address'): ChannelAddress => text as ChannelAddress;

const school = {
  urn: '119110',
  name: 'Bleak House Primary School',
  phase: 'Primary',
  type: 'Community school',
  typeGroup: 'Local authority maintained schools',
  district: 'Burnley',
  area: 'East',
  trust: '',
};

export const aNomination = (over: Partial<Nomination> = {}): Nomination => ({
  reference: `TAS-${nanoid(8)}`,
  lot: 483_920_175_512,
  round: nanoid(),
  person: aPerson(),
  address: anAddress('address of a:chat'),
  formKey: nanoid(),
  formsBefore: [],
  joined: '',
  receivedAt: '2020-01-24T14:05:00.000Z',
  late: false,
  entered: null,
  version: 1,
  said: 1,
  changedAt: '2020-01-24T14:05:00.000Z',
  state: 'received',
  lateDecision: null,
  name: 'Esther Summerson',
  email: 'esther@example.org',
  role: 'governor',
  school,
  governorCategory: 'parent',
  systemLeader: ['NLE', 'LLE'],
  contribution: 'I know the area.',
  availability: [],
  interests: '',
  endorser: { name: 'John Jarndyce', email: 'john@example.org' },
  endorsement: {
    state: 'asked',
    at: '2020-01-24T14:05:00.000Z',
    by: aPerson(),
    request: 1,
    answers: 0,
    reason: '',
  },
  ...over,
});

export const anAudit = (nomination: Nomination): NominationAuditEntry => ({
  id: nanoid(),
  at: nomination.receivedAt,
  by: nomination.person,
  did: 'nomination.submitted',
  version: nomination.version,
});

export const aQuestion = (over: Partial<Question> = {}): Question => ({
  ...newQuestion({
    id: nanoid(22),
    text: 'Who pays for supply cover?',
    entry: null,
    after: null,
    askedAt: '2020-01-24T14:05:00.000Z',
  }),
  ...over,
});

export const aDraw = (over: Partial<Draw> = {}): Draw => ({
  round: nanoid(),
  version: 1,
  selection: {
    seats: { total: 1, rules: [], wishes: [], atMostOnePer: [], reserves: 1 },
    whatIf: asItIs,
    shares: { schools: 0, of: {} },
    candidates: [{ id: 'TAS-1', fits: [], school: '119110', trust: '' }],
  },
  pool: 'all',
  hash: 'a hash',
  sealed: { at: '2020-01-24T14:05:00.000Z', by: aPerson(), name: 'Olu Officer' },
  parts: [],
  dropped: null,
  ...over,
});

export const aPanel = (over: Partial<Panel> = {}): Panel => ({
  round: nanoid(),
  version: 1,
  selection: {
    seats: { total: 1, rules: [], wishes: [], atMostOnePer: [], reserves: 1 },
    whatIf: asItIs,
    shares: { schools: 0, of: {} },
    candidates: [{ id: 'TAS-1', fits: [], school: '1', trust: '' }],
    order: ['TAS-1'],
  },
  pool: 'all',
  seed: 'a seed',
  sealed: null,
  members: [{ id: 'TAS-1', insteadOf: null, answer: 'asked', at: '2020-01-24T14:05:00.000Z' }],
  seatChanges: [],
  reserves: ['TAS-2'],
  why: { 'TAS-1': { by: 'draw', place: 1 } },
  workedOut: 'done',
  confirmed: { at: '2020-01-24T14:05:00.000Z', by: aPerson(), name: 'Olu Officer', reason: 'Balanced / # ?' },
  told: null,
  ...over,
});

export const aChannel = (over: Partial<StaffChannel> = {}): StaffChannel => ({
  conversation: `19:${nanoid()}@thread.tacv2`,
  address: anAddress(),
  followedBy: aPerson(),
  followedAt: '2020-01-20T09:00:00.000Z',
  digestedUntil: null,
  reported: [],
  digests: 0,
  ...over,
});

export const aPost = (over: Partial<DigestPost> = {}): DigestPost => ({
  day: '2020-01-27',
  number: 1,
  claimedAt: '2020-01-27T08:00:00.000Z',
  state: 'claimed',
  ...over,
});

/** A form that is not sent yet, as it is kept. */
export const aDraft = (over: Partial<Draft> = {}): Draft => ({
  round: nanoid(),
  person: aPerson(),
  address: anAddress(),
  formKey: nanoid(),
  base: 0,
  inputs: someInputs(),
  savedAt: '2020-02-01T09:00:00.000Z',
  asking: null,
  taken: [],
  version: 1,
  ...over,
});

/** The events of an outbox that wait, without their time. */
export const waitingIn = async (outbox: Outbox, before: Instant): Promise<OutboxEvent[]> =>
  (await outbox.waiting(before)).map(({ id, partition, kind }) => ({ id, partition, kind }));
