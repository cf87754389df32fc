// What the privacy notice promises: 12 months after the group has finished its work its records are deleted, and not before.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createApp } from '../../app.ts';
import { monthsAfter } from '../../platform/calendar.ts';
import { MONTHS } from '../../platform/retention.ts';
import { memoryTables } from '../../storage/memory.ts';
import { retention as storeOver } from '../../features/retention/store.ts';
import { cards } from '../../features/retention/cards.ts';
import { tellRetention } from '../../features/retention/digest.ts';
import { refusals } from '../../platform/refusals.ts';
import { aForm, aMessage, anOfficer, aPerson, aWorld, factsOf, inChannel, type World } from '../builders.ts';
import { nth, received } from '../nominations/officers/officers.ts';
import { round } from '../panel/outcome/panels.ts';
import { aFinishedRound, ANOTHER, CANARY, killedAt, night, rowsOfRounds, seen } from './kept.ts';

const FINISHED = '2028-07-31';
const DUE = '2029-07-31';

/** Says when the group finished, on that day. */
const finish = async (world: World, day = FINISHED) => {
  world.clock.now = `${day}T12:00:00.000Z`;
  const { version } = await seen(world);
  return seen(world, 'retention.date', { version, finished: day });
};

describe('the records of a round', () => {
  it('stay for 2 years of nights where nobody has said that the group finished', async () => {
    const tables = memoryTables();
    const world = await aFinishedRound(tables);
    const before = (await rowsOfRounds(tables)).length;
    for (let month = 1; month <= 24; month += 1) await night(world, monthsAfter('2027-03-27', month));
    assert.equal((await rowsOfRounds(tables)).length, before);
    assert.match((await seen(world)).state, /nothing is deleted/u);
  });

  it('are deleted 12 months after it, not a night before, with a certificate that counts them and names nobody', async () => {
    const tables = memoryTables();
    const world = await aFinishedRound(tables);
    const other = (await rowsOfRounds(tables)).filter((row) => row['round'] === ANOTHER).length;
    const { saved, state } = await finish(world);
    assert.deepEqual([saved, /on 31 July 2029/u.test(state)], ['dated', true]);
    const before = await rowsOfRounds(tables);
    assert.ok(JSON.stringify(before).includes(CANARY));
    await night(world, '2029-07-30');
    assert.equal((await rowsOfRounds(tables)).length, before.length);
    await night(world, DUE);
    const left = await rowsOfRounds(tables);
    // What the other round has, with its audit, its outbox row and its summary, and the list of who had files made.
    assert.ok(left.every((row) => row['round'] !== round));
    assert.equal(left.filter((row) => row['round'] === ANOTHER).length, other);
    const [certificate, ...more] = await world.ports.retention.certificates();
    const counted = certificate?.deleted.reduce((sum, { rows }) => sum + rows, 0);
    assert.deepEqual([more, counted], [[], before.length - left.length]);
    assert.equal(certificate?.until, DUE);
    assert.deepEqual(
      certificate.deleted.map(({ table }) => table),
      ['Drafts', 'NominationSummaries', 'Nominations', 'Panels', 'Suggestions'],
    );
    const retained = JSON.stringify(await tables('Retention').list({}));
    assert.ok(!retained.includes(CANARY) && !retained.includes('aaaaaaaa'));
    const { is, certificates } = await seen(world);
    assert.deepEqual([is, certificates.length], ['gone', 1]);
    await night(world, '2029-08-01');
    assert.equal((await world.ports.retention.certificates()).length, 1);
  });

  it('stay while they are on hold, and go the night after the hold ends', async () => {
    const tables = memoryTables();
    const world = await aFinishedRound(tables);
    const { version } = await finish(world);
    const held = await seen(world, 'retention.hold', { version, reason: 'A complaint' });
    assert.deepEqual([held.is, held.inputs.reason], ['held', 'A complaint']);
    const before = (await rowsOfRounds(tables)).length;
    await night(world, '2029-09-01');
    assert.equal((await rowsOfRounds(tables)).length, before);
    await seen(world, 'retention.release', { version: held.version });
    await night(world, '2029-09-02');
    assert.ok((await rowsOfRounds(tables)).length < before);
  });

  it('are counted and deleted alike wherever the work is killed, and go on the next night', async () => {
    const whole = await aFinishedRound();
    await finish(whole);
    await night(whole, DUE);
    const [expected] = await whole.ports.retention.certificates();
    const tables = memoryTables();
    const world = await aFinishedRound(tables);
    await finish(world);
    let left = 3;
    let kills = 0;
    const dying = killedAt(tables, () => (left -= 1) < 0);
    for (let nights = 0; (await world.ports.retention.find(round))?.purged === null; nights += 1) {
      assert.ok(nights < 400, 'it comes to an end');
      // A few writes more each night, then the host is gone, and its message with it.
      left = 3 + (nights % 17);
      const app = createApp({ ...world.ports, everyTable: dying, retention: storeOver(dying) });
      await night({ ...world, app }, DUE).catch(() => (kills += 1));
    }
    assert.ok(kills > 10, `${kills} kills`);
    const [certificate, ...more] = await world.ports.retention.certificates();
    assert.deepEqual([certificate?.deleted, more], [expected?.deleted, []]);
    await night(world, '2029-08-01');
    assert.deepEqual(await world.ports.retention.steps(round), []);
  });

  it('are deleted, too, where they come after that part was begun, such as while they were on hold', async () => {
    const tables = memoryTables();
    const world = await aFinishedRound(tables);
    await finish(world);
    // Begun, and stopped before anything of it is deleted.
    const dead = { ...world.ports, everyTable: killedAt(tables, () => true) };
    await assert.rejects(night({ ...world, app: createApp(dead) }, DUE));
    for (const { table } of [{ table: 'Drafts' }, { table: 'Suggestions' }, { table: 'Nominations' }]) {
      const work = { kind: 'job', job: 'purge', about: { round, pass: 0, table, part: 0 } } as const;
      await createApp(dead)
        .jobs.work(work)
        .catch(() => undefined);
    }
    assert.ok((await world.ports.retention.steps(round)).length > 2);
    await received(world, nth(10, { round }));
    await night(world, '2029-08-01');
    assert.ok((await rowsOfRounds(tables)).every((row) => row['round'] !== round));
  });

  it('wait a week where the date is long past, so that it can be put right', async () => {
    const tables = memoryTables();
    const world = await aFinishedRound(tables);
    world.clock.now = '2029-10-01T12:00:00.000Z';
    const { state } = await seen(world, 'retention.date', { version: 0, finished: '2027-10-01' });
    assert.match(state, /on 8 October 2029/u);
    const before = (await rowsOfRounds(tables)).length;
    await night(world, '2029-10-07');
    assert.equal((await rowsOfRounds(tables)).length, before);
    await night(world, '2029-10-08');
    assert.ok((await rowsOfRounds(tables)).length < before);
  });
});

describe('the day on which a group finished its work', () => {
  it('is asked for once a round is over: by the checklist, and by the first digest of a month', async () => {
    const { app, ports } = aWorld();
    const tell = tellRetention({ ...ports, service: ports.content.service });
    const asks = async (now: string, since: string | null) =>
      (await tell({ now, moment: {}, since, lookBack: now, reported: [] })).news;
    assert.equal(await asks('2027-05-13T08:00:00.000Z', null), false);
    assert.equal(await asks('2027-06-02T08:00:00.000Z', '2027-05-31T08:00:00.000Z'), true);
    assert.equal(await asks('2027-06-03T08:00:00.000Z', '2027-06-02T08:00:00.000Z'), false);
    const receivedAt = '2027-06-03T08:00:00.000Z';
    const desk = async () =>
      JSON.stringify(await app.dispatch(aMessage('officers', { person: anOfficer(), receivedAt })));
    assert.match(await desk(), /has finished its work, enter the date/u);
    const form = { id: round, version: 0, finished: '2027-06-01' };
    await app.dispatch(aForm('retention.date', form, { person: anOfficer(), receivedAt }));
    assert.doesNotMatch(await desk(), /has finished its work, enter the date/u);
    assert.equal(await asks('2027-07-01T08:00:00.000Z', receivedAt), false);
  });

  it('is given back with what was typed where it is wrong, and after a fault; and is refused from anybody else', async () => {
    const { app } = aWorld();
    const sends = (finished: string, over = {}) => {
      const fields = { id: round, title: 'steering group', version: 0, finished };
      return aForm('retention.date', fields, { person: anOfficer(), ...over });
    };
    // The last is no day to come, but nominations have not closed by then.
    for (const wrong of ['', 'soon', '2026-11-24', '2026-11-20']) {
      const { inputs, problem } = factsOf(cards.retention, await app.dispatch(sends(wrong)));
      assert.deepEqual([inputs.finished, problem.finished === undefined], [wrong, false]);
    }
    const back = factsOf(cards.retention, app.giveBack(sends('2026-11-20'), 'F-1'));
    assert.deepEqual([back.inputs.finished, back.fault, back.id], ['2026-11-20', 'F-1', round]);
    assert.ok(refusals.officersOnly.factsIn(await app.dispatch(sends('2026-11-20', { person: aPerson() }))));
    assert.ok(refusals.privateOnly.factsIn(await app.dispatch(sends('2026-11-20', inChannel))));
    const later = { receivedAt: `${FINISHED}T12:00:00.000Z` };
    await app.dispatch(sends(FINISHED, later));
    assert.equal(factsOf(cards.retention, await app.dispatch(sends('2028-07-30', later))).stale, true);
  });
});

describe('the privacy notice that ships', () => {
  it('says the months after which records are deleted', () => {
    assert.match(readFileSync('content/service.json', 'utf8'), new RegExp(`until ${MONTHS} months after the`, 'u'));
  });
});
