// Officers, advisers and administrators by groups of Entra, over https: who is one, for how long, and that nobody is while it cannot be said.
import assert from 'node:assert/strict';
import { directoryOf } from '../../graph/directory.ts';
import { cards as doctorCards } from '../../features/doctor/cards.ts';
import { plusMinutes, plusSeconds } from '../../platform/calendar.ts';
import { refusals } from '../../platform/refusals.ts';
import { staffGroups } from '../../platform/staff-groups.ts';
import { aMessage, anOfficer, aPerson } from '../builders.ts';
import { aWorld, somePorts } from '../world.ts';
import { GraphServer, refusal, throttled } from './contract-server.ts';

const tenant = anOfficer().tenantId;
const [officers, advisers, administrators] = ['o', 'v', 'm'].map((letter) => `group-${letter}`) as [
  string,
  string,
  string,
];
const somebody = aPerson({ objectId: 'ann', tenantId: tenant });
const elsewhere = aPerson({ objectId: 'ann', tenantId: 'another-tenant' });

describe('roles by groups of Entra', () => {
  let server: GraphServer;
  beforeEach(async () => {
    server = new GraphServer();
    await server.open();
    for (const group of [officers, advisers, administrators]) server.groups.set(group, { users: [] });
  });
  afterEach(() => {
    server.close();
  });

  function world() {
    const { clock, reports } = somePorts();
    const time = { ...clock };
    const groups = staffGroups({
      groups: { officer: [officers], adviser: [advisers], administrator: [administrators] },
      tenant,
      directory: directoryOf(server.graph()),
      clock: () => time.now,
      report: (what, error) => void reports.push({ what, error }),
    });
    const made = aWorld({ staffGroups: groups, time });
    const says = (text: string, person = somebody) => made.app.dispatch(aMessage(text, { person }));
    const mayExport = async (person = somebody) => !refusals.officersOnly.factsIn(await says('nominations', person));
    return { ...made, reports, time, says, mayExport };
  }

  it('are those of groups within groups, for 10 minutes after one request', async () => {
    server.groups.set('inner', { users: ['ann'] });
    server.groups.set(officers, { users: [], groups: ['inner'] });
    const { app, time, mayExport } = world();
    assert.equal(await mayExport(), true);
    await Promise.all([mayExport(), mayExport(), app.suggest({ person: somebody, dataset: 'x', text: '' } as never)]);
    assert.equal(server.asked.length, 1);
    server.groups.set('inner', { users: [] });
    time.now = plusSeconds(time.now, 599);
    assert.equal(await mayExport(), true);
    time.now = plusSeconds(time.now, 1);
    assert.equal(await mayExport(), false);
    assert.equal(server.asked.length, 2);
  });

  it('are each what its own setting says', async () => {
    const { app, says } = world();
    server.groups.set(advisers, { users: ['ann'] });
    server.groups.set(administrators, { users: ['ben'] });
    await says('hi');
    assert.equal(app.roleOf(somebody), 'adviser');
    const ben = aPerson({ objectId: 'BEN', tenantId: tenant });
    assert.ok(doctorCards.diagnosis.factsIn(await says('doctor', aPerson({ ...ben, objectId: 'ben' }))));
    assert.equal(app.roleOf(ben), 'user');
  });

  it('are nobody’s of another tenant, who is not even looked up', async () => {
    server.groups.set(officers, { users: ['ann'] });
    const { mayExport } = world();
    assert.equal(await mayExport(elsewhere), false);
    assert.deepEqual(server.asked, []);
  });

  it('are nobody’s whom Graph does not answer of, who hears so, and whose questions are answered all the same', async () => {
    server.groups.set(officers, { users: ['ann'] });
    server.refusals = [refusal(403, 'Authorization_RequestDenied')];
    const { app, reports, time, says, mayExport } = world();
    const answer = await says('nominations');
    assert.ok(refusals.notLookedUp.factsIn(answer));
    assert.equal(refusals.officersOnly.factsIn(answer), undefined);
    assert.equal(app.roleOf(somebody), 'user');
    assert.deepEqual(
      reports.map(({ what }) => what),
      ['Looking up the groups of somebody'],
    );
    assert.ok(!refusals.notLookedUp.factsIn(await says('topics')));
    assert.equal(server.asked.length, 1, 'not asked again at once');
    time.now = plusMinutes(time.now, 1);
    assert.equal(await mayExport(), true);
  });

  it('are not kept when they cannot be looked up again', async () => {
    server.groups.set(officers, { users: ['ann'] });
    const { time, says, mayExport } = world();
    assert.equal(await mayExport(), true);
    time.now = plusMinutes(time.now, 10);
    server.close();
    assert.ok(refusals.notLookedUp.factsIn(await says('nominations')));
  });

  it('are not asked for while Graph has had too many requests, of whomever', async () => {
    server.refusals = [throttled('90')];
    const { time, says } = world();
    await says('nominations');
    await says('nominations', aPerson({ objectId: 'ben', tenantId: tenant }));
    assert.equal(server.asked.length, 1);
    time.now = plusSeconds(time.now, 90);
    await says('nominations', aPerson({ objectId: 'ben', tenantId: tenant }));
    assert.equal(server.asked.length, 2);
  });
});
