// What the tests of the core are made of: every record with sensible values, to be overridden, and a world of memory ports.
import { createApp, type App, type Ports } from '../app.ts';
import type { Instant } from '../core/calendar.ts';
import type { Cards, NominationInputs } from '../core/cards.ts';
import type { Content } from '../core/content.ts';
import type { ChannelAddress, Fields, Form, Joined, Message, Person, PersonId, Reply } from '../core/conversation.ts';
import type { FaqEntry } from '../core/faq/entry.ts';
import type { KeyDocument } from '../core/library.ts';
import { summaryOf, type Nomination, type NominationSummary } from '../core/nomination/nomination.ts';
import type { Ids, Posted, StaffChannel, Work } from '../core/ports.ts';
import type { Question } from '../core/question.ts';
import type { Service } from '../core/round.ts';
import { createRegister, type School } from '../core/school.ts';
import { loadContent } from '../content/load.ts';
import { memoryStores } from '../storage/memory.ts';
import { matcherOf } from './learnt.ts';

/** The council's content as it ships. */
export const shipped: Content = loadContent('content');

/** Monday 23 November 2026, 9:30 in London, while the round is open. */
export const NOW: Instant = '2026-11-23T09:30:00.000Z';

export const anAddress = (text: string): ChannelAddress => text as ChannelAddress;

export const aPersonId = (over: Partial<PersonId> = {}): PersonId => ({
  tenantId: '11111111-0000-0000-0000-000000000000',
  objectId: 'aaaaaaaa-0000-0000-0000-000000000001',
  ...over,
});

export const aPerson = (over: Partial<Person> = {}): Person => ({ ...aPersonId(), name: 'Ada Example', ...over });

export const anOfficer = (over: Partial<Person> = {}): Person =>
  aPerson({ objectId: 'ffffffff-0000-0000-0000-00000000000f', name: 'Olu Officer', ...over });

export const aMessage = (text: string, over: Partial<Message> = {}): Message => ({
  kind: 'message',
  place: 'personal',
  conversation: 'a:chat',
  address: anAddress('address of a:chat'),
  receivedAt: NOW,
  person: aPerson(),
  text,
  ...over,
});

export const aForm = (verb: string, fields: Fields = {}, over: Partial<Form> = {}): Form => ({
  kind: 'form',
  place: 'personal',
  conversation: 'a:chat',
  address: anAddress('address of a:chat'),
  receivedAt: NOW,
  person: aPerson(),
  verb,
  fields,
  ...over,
});

export const aJoined = (over: Partial<Joined> = {}): Joined => ({
  kind: 'joined',
  place: 'personal',
  conversation: 'a:chat',
  address: anAddress('address of a:chat'),
  receivedAt: NOW,
  ...over,
});

/** In a channel of a team, seen by all its members. */
export const inChannel = {
  place: 'channel',
  conversation: '19:staff',
  address: anAddress('address of 19:staff'),
} as const;

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

export const aNomination = (over: Partial<Nomination> = {}): Nomination => ({
  reference: 'TAS-0001',
  round: shipped.service.round.id,
  person: aPersonId(),
  formKey: 'key-of-a-form-000001',
  receivedAt: NOW,
  late: false,
  version: 1,
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
  ...over,
});

/** Listed at the moment it was received, unless it says otherwise. */
export const aSummary = (over: Partial<NominationSummary> = {}): NominationSummary => ({
  ...summaryOf(aNomination(), over.receivedAt ?? NOW),
  ...over,
});

export const aQuestion = (over: Partial<Question> = {}): Question => ({
  key: 'key-of-a-question-0001',
  text: 'Who pays for supply cover?',
  entry: null,
  after: null,
  askedAt: NOW,
  asker: aPersonId(),
  address: anAddress('address of a:chat'),
  state: 'waiting',
  ...over,
});

export const anEntry = (over: Partial<FaqEntry> = {}): FaqEntry => ({
  id: 'an-entry',
  version: '3f2a9c1',
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

export const aService = (over: Partial<Service> = {}): Service => ({ ...shipped.service, ...over });

export const someContent = (over: Partial<Content> = {}): Content => ({ ...shipped, ...over });

export const someFormNeeds = ({ schools = shipped.schools, ...over }: Partial<Content> = {}) => ({
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

/** Keys and references that count: "key-000000000000000001", "TAS-0001". */
export function countingIds(): Ids {
  let keys = 0;
  let references = 0;
  return {
    key: () => `key-${String((keys += 1)).padStart(18, '0')}`,
    reference: () => `TAS-${String((references += 1)).padStart(4, '0')}`,
  };
}

/** Ports in memory, with a clock to set and a record of what was posted and reported. */
export function somePorts({ queued, ...over }: Partial<Ports> & { queued?: () => Work[] } = {}) {
  const clock = { now: NOW };
  const posts: { address: ChannelAddress; reply: Reply }[] = [];
  const reports: { what: string; error: unknown }[] = [];
  const stores = memoryStores();
  const ports: Ports = {
    ...stores,
    content: shipped,
    matcher: matcherOf(over.content ?? shipped),
    clock: () => clock.now,
    ids: countingIds(),
    post: (address, reply): Promise<Posted> => {
      posts.push({ address, reply });
      return Promise.resolve({ posted: true });
    },
    profile: (_, { name }) => Promise.resolve({ name, email: 'ada@school.example.org' }),
    report: (what, error) => void reports.push({ what, error }),
    officers: [anOfficer().objectId],
    chat: 'https://teams.example.org/chat',
    ...over,
  };
  return { ports, clock, posts, reports, queued: queued ?? stores.queued };
}

export type World = ReturnType<typeof somePorts> & { app: App };

/** The whole service over memory ports. */
export function aWorld(over: Parameters<typeof somePorts>[0] = {}): World {
  const world = somePorts(over);
  return { ...world, app: createApp(world.ports) };
}

/** The facts of a reply that must be this card. */
export function factsOf<Card extends keyof Cards>(card: Card, reply: Reply | undefined): Cards[Card] {
  const is = (some: Reply | undefined): some is Reply & { card: Card; facts: Cards[Card] } => some?.card === card;
  if (!is(reply)) throw new Error(`expected the card ${card}, got ${reply ? JSON.stringify(reply) : 'silence'}`);
  return reply.facts;
}

/** A port that fails as storage does when it is down. */
export const down = (): Promise<never> => Promise.reject(new Error('storage is down'));
