// Records for tests: builders with overrides, and every record that the types allow.
import fc from 'fast-check';
import { nanoid } from 'nanoid';
import { deeds, type AuditEntry } from '../../core/audit.ts';
import type { ChannelAddress, PersonId } from '../../core/conversation.ts';
import type { Nomination, NominationSummary } from '../../core/nomination/nomination.ts';
import type { DigestPost, StaffChannel } from '../../core/ports.ts';
import { newQuestion, type Asker, type Question } from '../../core/question/question.ts';

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
  round: nanoid(),
  person: aPerson(),
  formKey: nanoid(),
  receivedAt: '2020-01-24T14:05:00.000Z',
  late: false,
  version: 1,
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
  ...over,
});

export const anAudit = (nomination: Nomination): AuditEntry => ({
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

// Plain objects: that is what comes back out of a row.
const records = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record<T>(model, { noNullPrototype: true });

const text = fc.string({ unit: 'binary', maxLength: 60 });
const count = fc.nat();
const at = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = at.map((instant) => instant.slice(0, 10));
const person = records({ tenantId: text, objectId: text });
const address = text.map(anAddress);
const anySchool = records({
  urn: text,
  name: text,
  phase: text,
  type: text,
  typeGroup: text,
  district: text,
  area: text,
  trust: text,
});

/** Every record that the types allow. */
export const any = {
  nomination: records({
    reference: text,
    round: text,
    person,
    formKey: text,
    receivedAt: at,
    late: fc.boolean(),
    version: count,
    name: text,
    email: text,
    role: text,
    school: anySchool,
    governorCategory: text,
    systemLeader: fc.array(text),
    contribution: text,
    availability: fc.array(text),
    interests: text,
    endorser: records({ name: text, email: text }),
  }) satisfies fc.Arbitrary<Nomination>,
  audit: records({
    id: text,
    at,
    by: person,
    did: fc.constantFrom(...deeds),
    version: count,
  }) satisfies fc.Arbitrary<AuditEntry>,
  summary: records({
    reference: text,
    round: text,
    receivedAt: at,
    late: fc.boolean(),
    name: text,
    role: text,
    school: anySchool,
    listedAt: at,
  }) satisfies fc.Arbitrary<NominationSummary>,
  question: records({
    id: text,
    text,
    entry: fc.option(text),
    after: fc.option(text),
    askedAt: at,
    askers: count,
    state: fc.constantFrom(
      'waiting' as const,
      'taken' as const,
      'answered' as const,
      'declined' as const,
      'joined' as const,
    ),
    officer: fc.option(records({ tenantId: text, objectId: text, name: text })),
    answer: fc.option(fc.oneof(records({ text, source: text }), records({ entry: text }))),
    answers: count,
    decisions: count,
    objections: fc.array(records({ at, text })),
    into: fc.option(text),
    apart: fc.array(text),
    version: count,
  }) satisfies fc.Arbitrary<Question>,
  asker: records({
    person,
    address,
    askedAt: at,
    text,
    detail: text,
    school: fc.option(records({ urn: text, name: text, phase: text, district: text })),
    mayName: fc.boolean(),
    to: fc.option(text),
  }) satisfies fc.Arbitrary<Asker>,
  open: records({ id: text, text, entry: fc.option(text), after: fc.option(text), askedAt: at, askers: count }),
  card: records({ conversation: text, address, activity: fc.option(text) }),
  delivery: records({
    recipient: text,
    address,
    asked: text,
    state: fc.constantFrom(
      'waiting' as const,
      'sending' as const,
      'sent' as const,
      'failed' as const,
      'unknown' as const,
    ),
    at,
    helped: fc.boolean(),
  }),
  topic: records({ topic: text }),
  shown: records({ entry: text, at }),
  channel: records({
    conversation: text,
    address,
    followedBy: person,
    followedAt: at,
    digestedUntil: fc.option(at),
    reported: fc.array(text),
    digests: count,
  }) satisfies fc.Arbitrary<StaffChannel>,
  post: records({
    day,
    number: count,
    claimedAt: at,
    state: fc.constantFrom('claimed' as const, 'posted' as const, 'unknown' as const),
  }) satisfies fc.Arbitrary<DigestPost>,
};
