// What the made-up person does, and what is done to them: something in every table that has to do with people.
import { createApp } from '../../app.ts';
import type { Fields, Person } from '../../platform/turn.ts';
import type { Tables } from '../../platform/table.ts';
import {
  aForm,
  aMessage,
  anAddress,
  anOfficer,
  aPerson,
  aWorld,
  inChannel,
  madeUp,
  noting,
  NOW,
  settle,
  someInputs,
  someSeats,
  type World,
} from '../builders.ts';
import { nth, received } from '../nominations/officers/officers.ts';
import { confirm, tell } from '../panel/outcome/panels.ts';
import { shared } from '../thoughts/sharing.ts';
import { memoryStores } from '../stores.ts';
import { canary, chat, EMAIL, WORDS } from './canary.ts';

export const second = anOfficer({ objectId: 'ffffffff-0000-0000-0000-0000000000ff', name: 'Sam Second' });
export const officer = anOfficer();
export const other = aPerson({ objectId: 'bbbbbbbb-0000-0000-0000-0000000000bb', name: 'Bo Example' });
const key = (n: number): string => `key-of-a-canary-00000${n}`;

const chatOf = (person: Person) =>
  person === canary
    ? chat
    : { person, conversation: `a:${person.objectId}`, address: anAddress(`chat of ${person.name}`) };

/** A group of two, whoever they are. */
const seats = someSeats({ total: 2, rules: [], atMostOnePer: [], reserves: 1 });
const { service } = madeUp;
const content = { ...madeUp, seats, service: { ...service, round: { ...service.round, endorsementRequired: false } } };

/** A world over these tables in which they are an officer, too, so that they leave what officers leave. */
export function aLife(tables?: Tables, over: Parameters<typeof aWorld>[0] = {}) {
  const world = aWorld({
    ...memoryStores(tables),
    officers: [officer, second, canary].map(({ objectId }) => objectId),
    content,
    administrators: [officer.objectId, second.objectId],
    profile: (_, { name, objectId }) =>
      Promise.resolve({ name, email: objectId === canary.objectId ? EMAIL : `${objectId}@school.example.org` }),
    ...over,
  });
  return doing(world);
}

/** What people do in a world. */
function doing(world: World) {
  let done = 0;
  return {
    ...world,
    says: async (person: Person, text: string, where = {}) => {
      const turn = aMessage(text, { ...chatOf(person), receivedAt: world.clock.now, ...where });
      const reply = await world.app.dispatch(turn);
      if (reply) await world.app.sent(turn, `activity-${text.length}`, reply);
      return reply;
    },
    presses: (person: Person, verb: string, fields: Fields = {}) =>
      world.app.dispatch(aForm(verb, fields, { ...chatOf(person), receivedAt: world.clock.now })),
    settled: async () => {
      done = await settle(world, done);
    },
  };
}
export type Life = ReturnType<typeof aLife>;

const QUESTION = 'Are there biscuits?';

/** Lets them leave a trace wherever one can be left. */
export async function live(world: Life): Promise<void> {
  const { says, presses, settled, ports } = world;
  for (const person of [canary, other, officer, second]) await says(person, 'help');
  await presses(canary, 'school.save', { school: '900002', role: 'headteacher' });
  await ports.affiliations.say(canary, { school: '900002', role: 'headteacher' });
  await ports.reachable.follow(canary, () => ['steering-group']);
  // What they ask, and what they say of answers.
  await presses(other, 'question.pass', {
    formKey: key(0),
    asked: `Where does ${canary.name} keep the hens?`,
    asIs: 'true',
  });
  await says(canary, 'How often does the steering group meet?');
  await ports.judgements.put(
    {
      entry: 'sg-frequency',
      version: 'v',
      question: `How often, ${canary.name}?`,
      after: null,
      helps: false,
      reason: WORDS,
      at: NOW,
    },
    canary,
  );
  await says(canary, 'follow', { ...inChannel });
  await presses(canary, 'question.pass', { formKey: key(1), asked: QUESTION, detail: WORDS });
  await presses(other, 'question.pass', { formKey: key(2), asked: QUESTION });
  await settled();
  const open = (await ports.questions.open()).find(({ text }) => text === QUESTION);
  await presses(canary, 'question.answer', { id: open?.id ?? '', decisions: 0, answer: 'Yes', source: 'A letter' });
  await received(world, nth(11), nth(12), nth(13));
  // Their nomination, another's that names them as endorser, and a suggestion each way.
  await presses(other, 'nomination.submit', {
    ...someInputs({ endorserName: canary.name, endorserEmail: EMAIL }),
    formKey: key(3),
  });
  await presses(canary, 'nomination.submit', { ...typed, formKey: key(4) });
  await presses(canary, 'nomination.submit', { ...typed, availability: 'online', formKey: key(5), base: 1 });
  await settled();
  await presses(canary, 'nomination.save', { ...typed, formKey: key(6), base: 2 });
  const [reference] = (await ports.summaries.list(ports.content.service.round.id)).map((one) => one.reference);
  await presses(canary, 'nominations.decide', { reference, act: 'shortlist', reason: 'Experience', version: 1 });
  await presses(other, 'suggestion.make', { name: canary.name, email: EMAIL, why: WORDS });
  await presses(canary, 'suggestion.make', { name: 'Zed Zero', email: 'zed@school.example.org', why: 'Leads.' });
  await settled();
  // Events, thoughts, messages, an update, a meeting, a report.
  await presses(canary, 'event.save', {
    ...{ id: key(7), sequence: -1, title: 'Briefing', where: 'Town Hall', capacity: '' },
    ...{ on: '2026-12-03', from: '14:00', until: '16:00' },
  });
  await presses(canary, 'event.sign-up', { id: key(7) });
  await shared(world, { text: `At ${WORDS} we walk.` }, chat);
  const [thought] = await ports.thoughts.all();
  await presses(canary, 'thoughts.code', { id: thought?.id });
  await presses(canary, 'thoughts.save', { id: thought?.id, formKey: key(8), newTheme: 'Walking' });
  await settled();
  await presses(canary, 'themes.send-answer', {
    ...{ id: key(8), version: 1, asked: 'How?', said: 'It is far.', changes: 'yes', did: 'We meet online.' },
  });
  await presses(canary, 'broadcast.preview', { id: key(9), version: 0, title: 'News', text: 'Words' });
  await presses(canary, 'broadcast.send', { id: key(9), version: 1 });
  await says(canary, 'news');
  await presses(canary, 'update.start', { from: '2026-11-02' });
  await presses(canary, 'update.save', { of: 0, version: 1, purpose: 'Words' });
  await presses(canary, 'meeting.save', {
    ...{ id: 'key-of-a-meeting-00001', version: 0, title: 'First meeting', where: 'Town Hall' },
    ...{ on: '2026-12-03', from: '14:00', until: '16:00' },
  });
  await presses(canary, 'area.save', { group: 'area East', priority: WORDS, base: 0 });
  // What officers do.
  await presses(canary, 'panel.seal');
  await settled();
  await presses(canary, 'panel.drop-draw', { draw: 1, parts: 0, reason: 'Too soon' });
  await confirm(world, {}, canary);
  await tell(world);
  await presses(canary, 'retention.hold', { id: ports.content.service.round.id, version: 0, reason: 'A complaint' });
  await presses(canary, 'faq.save', {
    ...{ draft: '0', title: 'Who feeds the hens?', topic: 'hens', ownerRole: 'Farm', reviewBy: '2099-01-01' },
    ...{ change: 'substance', why: 'People ask', entry: 'sg-frequency' },
  });
  await presses(canary, 'nominations.export');
  await says(canary, 'copy of my data');
  await presses(canary, 'erasure.want');
  await settled();
}

const typed = someInputs({ name: canary.name, email: EMAIL, contribution: `I lead ${WORDS}.`, interests: WORDS });

/** The same world with other ports, as after a new start. */
export function restarted(world: Life, over: Partial<World['ports']>): Life {
  const app = createApp({ ...world.ports, ...over });
  return doing({ ...world, app: { ...app, dispatch: noting(app.dispatch) } });
}
