// Nobody waits for what the reply does not depend on: notes are written while a message is sent, and other devices come after the answer.
import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { afterwards } from '../../bot/teams/afterwards.ts';
import { createBot } from '../../bot/teams/bot.ts';
import type { Note } from '../../platform/card.ts';
import { refusals } from '../../platform/refusals.ts';
import { execute, local, message, recording } from './activities.ts';
import { fakeConnector, type FakeConnector } from './fake-connector.ts';

const reply = refusals.channelOnly.with({});

describe('What nobody waits for', () => {
  let teams: FakeConnector;
  const reports: string[] = [];
  const { keep, settled } = afterwards();

  before(async () => {
    teams = await fakeConnector();
  });
  after(() => {
    teams.close();
  });
  beforeEach(() => {
    for (const list of [teams.received, teams.script, reports]) list.length = 0;
  });

  const heldBack = async () => {
    while (teams.received.length === 0) await turn();
  };

  /** A bot that has the same to say to everything, and this to note. */
  const bot = (note: Note = () => Promise.resolve()) => {
    const answer = createBot({
      settings: local,
      dispatch: () => Promise.resolve(reply.noting(note)),
      search: () => Promise.resolve({ hits: [] }),
      suggest: () => Promise.resolve([]),
      giveBack: () => reply,
      takesFeedback: () => false,
      sent: () => Promise.resolve(),
      report: (what, error) => void reports.push(`${what}: ${String(error)}`),
      keep,
      newReference: () => 'TAS-7K3M-9QXD',
      patience: { sleep: () => Promise.resolve(), random: Math.random, tries: 1, longestWait: 0 },
      now: () => '2026-11-23T13:31:15.000Z',
    });
    return (activity: Record<string, unknown>) =>
      answer({ body: JSON.stringify({ ...activity, serviceUrl: teams.url }), headers: {} });
  };

  it('is a note, for a message that is sent', async () => {
    const written: number[] = [];
    const note = async () => {
      while (teams.received.length === 0) await turn();
      written.push(teams.received.length);
    };
    assert.deepEqual(await bot(note)(message()), { status: 200 });
    assert.deepEqual(written, [1]);
  });

  it('is done all the same, for a button and for a message that Teams does not take', async () => {
    const written: string[] = [];
    const note = () => Promise.resolve(void written.push('noted'));
    await bot(note)(execute());
    teams.script.push({ status: 500 });
    await bot(note)(message());
    assert.deepEqual(written, ['noted', 'noted']);
  });

  it('is a card on other devices, for the answer to its button', async () => {
    teams.script.push('hold');
    const { status } = await bot()(recording('execute-personal.json'));
    assert.equal(status, 200);
    await heldBack();
    const isSettled = await Promise.race([settled().then(() => true), turn().then(() => false)]);
    teams.release();
    await settled();
    assert.equal(isSettled, false);
    assert.deepEqual([teams.received.map(({ method }) => method), reports], [['PUT'], []]);
  });

  it('is done in the order in which it came, for one card', async () => {
    const [first, second] = [recording('execute-personal.json'), recording('execute-personal.json')];
    teams.script.push('hold');
    await bot()(first);
    await heldBack();
    await bot()(second);
    assert.equal(teams.received.length, 1);
    teams.release();
    await settled();
    assert.equal(teams.received.length, 2);
  });

  it('is reported where it cannot be done', async () => {
    teams.script.push({ status: 500 });
    const { status, body = '' } = await bot()(recording('execute-personal.json'));
    await settled();
    assert.equal(status, 200);
    assert.match(body, /application\/vnd\.microsoft\.card\.adaptive/);
    assert.deepEqual(reports, ['A card was not replaced on other devices: TeamsFault: Teams answered 500']);
    assert.equal(teams.received.length, 1);
  });
});
