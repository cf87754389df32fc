// What use-cases cost in requests, as docs/operations.md says it: a request more, or a wave more, is a change that somebody decides on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Incoming } from '../platform/turn.ts';
import { aForm, aMessage, anAddress, anOfficer, aPerson, inChannel, someInputs, type World } from './builders.ts';
import { countedWorld, written } from './counted.ts';

const asker = (n: number) => ({
  person: aPerson({ objectId: `asker-${n}` }),
  address: anAddress(`chat of asker ${n}`),
  conversation: `a:chat-${n}`,
});
const inStaffChannel = { ...inChannel, person: anOfficer() };
const officersChat = { person: anOfficer(), address: anAddress('chat of the officer'), conversation: 'a:officer' };
const key = (n: number): string => `key-of-a-card-000000${n}`;

const openId = async ({ ports }: World): Promise<string> => (await ports.questions.open())[0]?.id ?? '';
const reference = async ({ ports }: World): Promise<string> =>
  (await ports.summaries.list(ports.content.service.round.id))[0]?.reference ?? '';

type Case = { what: string; turn: (world: World) => Incoming | Promise<Incoming> };

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
  { what: 'Question passed on', turn: () => aForm('question.pass', { formKey: key(1), asked: UNKNOWN }, asker(1)) },
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
    what: 'Officer decides about a nomination',
    turn: async (world) =>
      aForm(
        'nominations.decide',
        { reference: await reference(world), act: 'shortlist', reason: 'Experience', version: 2 },
        officersChat,
      ),
  },
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
  const { world, turn } = countedWorld();
  for (const { what, turn: of } of cases)
    it(`says what it costs: ${what}`, async () => {
      const { before, after } = await turn(await of(world));
      assert.deepEqual({ before: written(before), after: written(after) }, said.get(what));
    });

  it('names nothing that is not counted', () => {
    const counted = new Set(cases.map(({ what }) => what));
    const rows = [...said].filter(([, { before }]) => /^(nothing|[TQC]\d.* waves?)$/u.test(before));
    assert.deepEqual(
      rows.map(([what]) => what).filter((what) => !counted.has(what)),
      [],
    );
  });
});
