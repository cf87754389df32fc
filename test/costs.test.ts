// What use-cases cost in requests, as docs/operations.md says it: a request more, or a wave more, is a change that somebody decides on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { codeOf } from '../platform/private-code.ts';
import {
  aForm,
  aMessage,
  anAddress,
  anAdviser,
  anOfficer,
  aPerson,
  inChannel,
  someInputs,
  type World,
} from './builders.ts';
import { type Case, countedWorld, written } from './counted.ts';
import { administrator, desk } from './desk-costs.ts';
import { hearing } from './hearing-costs.ts';

const asker = (n: number) => ({
  person: aPerson({ objectId: `asker-${n}` }),
  address: anAddress(`chat of asker ${n}`),
  conversation: `a:chat-${n}`,
});
const inStaffChannel = { ...inChannel, person: anOfficer() };
const officersChat = { person: anOfficer(), address: anAddress('chat of the officer'), conversation: 'a:officer' };
const advisersChat = { person: anAdviser(), address: anAddress('chat of the adviser'), conversation: 'a:adviser' };
const key = (n: number): string => `key-of-a-card-000000${n}`;
const EVENT = key(6);

const openId = async ({ ports }: World): Promise<string> => (await ports.questions.open())[0]?.id ?? '';
const reference = async ({ ports }: World): Promise<string> =>
  (await ports.summaries.list(ports.content.service.round.id))[0]?.reference ?? '';

/** A governor on the website, by their session. */
const sessions = { nomination: codeOf(key(9)) };
const onWebsite = (question: string, fields: Record<string, string>) => ({
  page: 'POST /nominate/{question}',
  asks: { sessions, parameters: { question }, fields },
});

/** One after the other, in one world: each stands on what came before. */
const cases: readonly Case[] = [
  { what: 'First turn of a process', turn: () => aMessage('help', asker(9)) },
  { what: 'Question answered, person met for the first time', turn: () => aMessage(ANSWERED, asker(1)) },
  { what: 'Question answered, person met today', turn: () => aMessage(ANSWERED, asker(1)) },
  {
    what: 'Question answered, first of the day',
    turn: () => aMessage(ANSWERED, { ...asker(1), receivedAt: '2026-11-24T09:30:00.000Z' }),
  },
  { what: 'Did you mean', turn: () => aMessage('the group meeting members where', asker(1)) },
  { what: 'Not known', turn: () => aMessage(UNKNOWN, asker(1)) },
  { what: 'Thanks', turn: () => aMessage('thank you', asker(1)) },
  { what: 'What’s new', turn: () => aMessage("what's new", asker(1)) },
  { what: 'A channel follows', turn: () => aMessage('follow', inStaffChannel) },
  {
    what: 'Question passed on',
    turn: async ({ ports }) => {
      // Once, the channels of older versions are listed, and what they are told.
      await ports.staffChannels.toldOfNominations();
      return aForm('question.pass', { formKey: key(1), asked: UNKNOWN }, asker(1));
    },
  },
  { what: 'Its owner opens “my questions”', turn: () => aMessage('my questions', asker(1)) },
  {
    what: 'The same question passed on',
    turn: () => aForm('question.pass', { formKey: key(2), asked: UNKNOWN }, asker(2)),
  },
  {
    what: 'Officer answers it, for 2 askers',
    turn: async (world) =>
      aForm(
        'question.answer',
        { id: await openId(world), decisions: 0, answer: 'Yes', source: 'A letter' },
        inStaffChannel,
      ),
  },
  { what: 'What officers replied is asked again', turn: () => aMessage(UNKNOWN, asker(1)) },
  { what: 'Nomination: the form opens', turn: () => aMessage('nominate', asker(1)) },
  {
    what: 'Nomination sent',
    turn: () => aForm('nomination.submit', { ...someInputs(), formKey: key(3) }, asker(1)),
  },
  { what: 'Nomination looked at', turn: () => aMessage('my nomination', asker(1)) },
  {
    what: 'Nomination changed',
    turn: () =>
      aForm('nomination.submit', { ...someInputs(), contribution: 'More', formKey: key(4), base: 1 }, asker(1)),
  },
  { what: 'Officer lists nominations', turn: () => aMessage('nominations', officersChat) },
  {
    what: 'Officer opens a nomination',
    turn: async (world) => aForm('nominations.open', { reference: await reference(world) }, officersChat),
  },
  {
    what: 'Message to all 18 schools previewed',
    turn: () => aForm('broadcast.preview', { id: key(5), version: 0, title: 'News', text: 'Words' }, officersChat),
  },
  {
    what: 'Message to them sent, to 3 people',
    turn: () => aForm('broadcast.send', { id: key(5), version: 1 }, officersChat),
  },
  { what: 'Update drafted', turn: () => aForm('update.start', { from: '2026-11-02' }, officersChat) },
  {
    what: 'Update previewed',
    turn: () => aForm('update.save', { of: 0, version: 1, purpose: 'Words' }, officersChat),
  },
  { what: 'Update published', turn: () => aForm('update.approve', { of: 0, version: 2 }, officersChat) },
  { what: 'Website: an update', page: 'GET /updates/{number}', asks: { parameters: { number: '1' } } },
  {
    what: 'Officer decides about a nomination',
    turn: async (world) =>
      aForm(
        'nominations.decide',
        { reference: await reference(world), act: 'shortlist', reason: 'Experience', version: 2 },
        officersChat,
      ),
  },
  {
    what: 'An adviser opens “my area”, 7 schools silent',
    turn: async ({ ports }) => {
      // Once, whom older versions knew is listed.
      await ports.reachable.metSchools();
      return aMessage('my area', advisersChat);
    },
  },
  {
    what: 'An adviser saves a locality report',
    turn: () => aForm('area.save', { group: 'area East', priority: 'Attendance', base: 0 }, advisersChat),
  },
  {
    what: 'Officer plans an event, with 1 place',
    turn: () =>
      aForm(
        'event.save',
        {
          ...{ id: EVENT, sequence: -1, title: 'Briefing', where: 'Town Hall', capacity: '1' },
          ...{ on: '2026-12-03', from: '14:00', until: '16:00' },
        },
        officersChat,
      ),
  },
  { what: 'Events listed, 1 of them', turn: () => aMessage('events', asker(1)) },
  { what: 'Signed up for an event', turn: () => aForm('event.sign-up', { id: EVENT }, asker(1)) },
  { what: 'The next person waits', turn: () => aForm('event.sign-up', { id: EVENT }, asker(2)) },
  {
    what: 'A place is given up, and the next person gets it',
    turn: () => aForm('event.leave', { id: EVENT }, asker(1)),
  },
  {
    what: 'Officer ticks who came',
    turn: () =>
      aForm(
        'event.arrived',
        { id: EVENT, from: 0, here: '2', was: '' },
        { ...officersChat, receivedAt: '2026-12-03T08:00:00.000Z' },
      ),
  },
  {
    what: 'Website: a question is asked',
    page: 'POST /questions/ask',
    asks: { fields: { asked: 'Who feeds the hens?', key: key(5) } },
  },
  { what: 'Website: the nomination begins', page: 'POST /nominate', asks: { fields: { key: key(9) } } },
  {
    what: 'Website: a question of the nomination is opened',
    page: 'GET /nominate/{question}',
    asks: { sessions, parameters: { question: 'name' } },
  },
  { what: 'Website: the first answer is kept', ...onWebsite('name', { name: someInputs().name }) },
  { what: 'Website: another answer is kept', ...onWebsite('email', { email: someInputs().email }) },
];

/** The answers that are not counted one by one. */
const rest: Record<string, Record<string, string>> = {
  role: { role: someInputs().role },
  school: { school: someInputs().school },
  contribution: { contribution: someInputs().contribution },
  availability: { 'availability-online': 'yes' },
  interests: { interests: 'None' },
  endorser: { endorserName: 'Chris Chair', endorserEmail: 'chris@school.example.org' },
};

/** What comes after them. */
const sent: readonly Case[] = [
  { what: 'Website: the answers are checked', page: 'GET /nominate/check', asks: { sessions } },
  {
    what: 'Website: the nomination is sent',
    page: 'POST /nominate/check',
    asks: { sessions, fields: { base: '0', privacyRead: 'true' } },
  },
  { what: 'Website: its receipt', page: 'GET /nominate/sent', asks: { sessions } },
  { what: 'Website: the nomination is looked at', page: 'GET /my-nomination', asks: { sessions } },
];

const ANSWERED = 'How often does the steering group meet?';
const UNKNOWN = 'Are there biscuits?';

/** What the table says: before the reply, and after it. */
const said = new Map(
  readFileSync('docs/operations.md', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, what, before, after] = line.split('|').map((cell) => cell.trim());
      return what && before && after ? [[what, { before, after }] as const] : [];
    }),
);

describe('docs/operations.md', () => {
  const { world, turn, visited, seen } = countedWorld({ administrators: [administrator.objectId] });
  const costOf = async (one: Case) => {
    if ('turn' in one) return turn(await one.turn(world));
    return 'page' in one ? visited(one.page, one.asks) : seen(one.desk, one.asks);
  };
  const counts = (one: Case) => {
    it(`says what it costs: ${one.what}`, async () => {
      const { before, after } = await costOf(one);
      assert.deepEqual({ before: written(before), after: written(after) }, said.get(one.what));
    });
  };
  for (const one of cases) counts(one);
  it('is told of a nomination that is filled in on the website', async () => {
    for (const [question, fields] of Object.entries(rest)) {
      const { page, asks } = onWebsite(question, fields);
      await visited(page, asks);
    }
  });
  for (const one of [...sent, ...hearing, ...desk]) counts(one);

  it('names nothing that is not counted', () => {
    const counted = new Set([...cases, ...sent, ...hearing, ...desk].map(({ what }) => what));
    const rows = [...said].filter(([, { before }]) => /^(nothing|[TQC]\d.* waves?)$/u.test(before));
    assert.deepEqual(
      rows.map(([what]) => what).filter((what) => !counted.has(what)),
      [],
    );
  });
});
