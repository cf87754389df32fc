// What the tests of use-cases are made of: every record with sensible values, to be overridden, and a world of memory ports.
import { type App, createApp, type Ports } from '../app.ts';
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
import type { Card, Reply } from '../platform/card.ts';
import { plusMinutes } from '../platform/calendar.ts';
import type { Ids, Posted } from '../platform/ports.ts';
import type { ChannelAddress, Fields, Form } from '../platform/turn.ts';
import { computeHere } from '../features/panel/computations.ts';
import { loadSolver } from '../solver/highs.ts';
import { fixture } from './fixture.ts';
import { matcherOf } from './learnt.ts';
import { memoryStores, type MemoryStores } from './stores.ts';
import { aForm, anAddress, anOfficer, aPersonId, inChannel, noting, NOW } from './turns.ts';

export * from './turns.ts';

/** A made-up council's content. */
export const madeUp: Content = fixture();

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

/** Keys and references that count: "key-000000000000000001", "TAS-0001". */
export function countingIds(): Ids {
  let keys = 0;
  let references = 0;
  let lots = 0;
  return {
    key: () => `key-${String((keys += 1)).padStart(18, '0')}`,
    reference: () => `TAS-${String((references += 1)).padStart(4, '0')}`,
    lot: () => (lots += 1),
  };
}

/** Ports to be put in the place of those in memory; with stores of a world of their own goes its queue, and its time. */
type Over = Partial<Ports> & Partial<Pick<MemoryStores, 'queued' | 'later' | 'redeliver' | 'time'>>;

/** Ports in memory, with a clock to set and a record of what was posted and reported. */
export function somePorts({ queued, later, redeliver, time, ...over }: Over = {}) {
  const posts: { address: ChannelAddress; reply: Reply }[] = [];
  const replaced: { address: ChannelAddress; activity: string; reply: Reply }[] = [];
  const reports: { what: string; error: unknown }[] = [];
  const stores = memoryStores();
  const clock = time ?? stores.time;
  const ports: Ports = {
    ...stores,
    content: madeUp,
    matcher: matcherOf(over.content ?? madeUp),
    clock: () => clock.now,
    ids: countingIds(),
    post: (address, reply): Promise<Posted> => {
      posts.push({ address, reply });
      return Promise.resolve({ posted: true, activity: `activity-${posts.length}` });
    },
    replace: (address, activity, reply) => {
      replaced.push({ address, activity, reply });
      return Promise.resolve({ replaced: true });
    },
    profile: (_, { name }) => Promise.resolve({ name, email: 'ada@school.example.org' }),
    compute: computeHere(loadSolver, () => 0),
    receiptCode: (text) => `sealed ${text}`,
    report: (what, error) => void reports.push({ what, error }),
    officers: [anOfficer().objectId],
    councilTenants: [anOfficer().tenantId],
    chat: 'https://teams.example.org/chat',
    site: 'https://roundtable.example.org',
    ...over,
  };
  const queue = { queued: queued ?? stores.queued, later: later ?? stores.later };
  return { ports, clock, posts, replaced, reports, ...queue, redeliver: redeliver ?? stores.redeliver };
}

export type World = ReturnType<typeof somePorts> & { app: App };

/** The whole service over memory ports. */
export function aWorld(over: Parameters<typeof somePorts>[0] = {}): World {
  const world = somePorts(over);
  const app = createApp(world.ports);
  return { ...world, app: { ...app, dispatch: noting(app.dispatch) } };
}

/** Does what waits on the queues, and what that brings, until nothing waits; answers with how much it was. */
export async function drain({ app, queued }: World, from = 0): Promise<number> {
  let done = from;
  for (; done < queued().length; done += 1) {
    const work = queued()[done];
    if (work) await app.jobs.work(work);
  }
  return done;
}

/**
 * Does what waits, and lets time pass until nothing comes back within a few hours, as Azure Functions does: what fails comes again. Answers
 * with how much it was.
 */
export async function settle(world: World, from = 0): Promise<number> {
  const { app, clock, queued, later, redeliver } = world;
  const end = plusMinutes(clock.now, 4 * 60);
  let done = from;
  for (;;) {
    for (; done < queued().length; done += 1) {
      const work = queued()[done];
      if (work) await app.jobs.work(work).catch(() => redeliver(work));
    }
    const [next] = later()
      .map(({ due }) => due)
      .sort();
    // A timer that fails has its next tick.
    if ((await app.jobs.sweepOutbox().catch(() => 1)) > 0) continue;
    if (next === undefined || next > end) return done;
    clock.now = next;
  }
}

/** The facts of a reply that must be this card. */
export function factsOf<Facts extends object>(card: Card<Facts>, reply: Reply | undefined): Facts {
  const facts = card.factsIn(reply);
  if (!facts) throw new Error(`expected another card, got ${reply ? JSON.stringify(reply) : 'silence'}`);
  return facts;
}

/** A port that fails as storage does when it is down. */
export const down = (): Promise<never> => Promise.reject(new Error('storage is down'));
