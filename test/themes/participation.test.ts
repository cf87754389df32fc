// Who has not been heard: counts against the register, the quietest networks first, and one press to write to them.
import assert from 'node:assert/strict';
import { cards as broadcastCards } from '../../features/broadcasts/cards.ts';
import { cards } from '../../features/themes/cards.ts';
import { aForm, anOfficer, factsOf, inChannel } from '../builders.ts';
import { refusals } from '../../platform/refusals.ts';
import { shared, teacher } from '../thoughts/sharing.ts';
import { aGrouping, officer } from './grouping.ts';

const heardFrom = async (world: ReturnType<typeof aGrouping>) =>
  factsOf(cards['heard-from'], await world.presses(officer, 'themes.heard-from'));

describe('who has not been heard', () => {
  it('counts thoughts, questions and nominations by the groups of the register', async () => {
    const world = aGrouping();
    const school = world.ports.content.schools.find(
      ({ network, status }) => status === 'open' && network !== undefined,
    );
    assert.ok(school);
    const before = await heardFrom(world);
    assert.ok(before.networks.length > 0 && before.networks.every(({ thoughts }) => thoughts === 0));
    await world.ports.affiliations.say(teacher().person, { school: school.urn, role: 'governor' });
    await shared(world);
    await shared(world, {}, teacher(2));
    const after = await heardFrom(world);
    assert.deepEqual([after.total, after.unknown], [2, 1]);
    assert.equal(after.areas.find(({ label }) => label === school.area)?.thoughts, 1);
    assert.equal(after.roles.find(({ label }) => /governor/iu.test(label) && !/chair/iu.test(label))?.thoughts, 1);
    assert.ok(after.networks.findIndex(({ label }) => label === school.network) !== 0);
  });

  it('draws how much was heard from 100 schools of each kind, beside all schools', async () => {
    const world = aGrouping();
    const { schools } = world.ports.content;
    const heard = schools.find(({ status, area }) => status === 'open' && area === 'East');
    assert.ok(heard);
    await world.ports.affiliations.say(teacher().person, { school: heard.urn, role: 'governor' });
    await shared(world);
    const { areas, charts } = await heardFrom(world);
    const chart = charts.find(({ bars }) => bars.some(({ x }) => x === 'East'));
    assert.ok(chart);
    const all = areas.reduce((sum, { schools: count }) => sum + count, 0);
    const east = areas.find(({ label }) => label === 'East')?.schools ?? 0;
    const values = new Map(chart.bars.map(({ x, y }) => [x, y]));
    assert.deepEqual([values.get('East'), values.get('All schools')], [Math.round(100 / east), Math.round(100 / all)]);
    assert.equal(values.size, areas.length + 1);
    assert.notEqual(chart.least, 'East');
  });

  it('leads to a message to all quiet networks together with one press', async () => {
    const world = aGrouping();
    const { group, networks } = await heardFrom(world);
    const { inputs } = factsOf(broadcastCards.form, await world.presses(officer, 'broadcast.open', { group }));
    assert.ok(networks.length > 1);
    assert.deepEqual(inputs.places.split(',').length, networks.length);
  });

  it('leads to a message to a quiet network with one press', async () => {
    const world = aGrouping();
    const [quietest] = (await heardFrom(world)).networks;
    const reply = await world.presses(officer, 'broadcast.open', { group: quietest?.group });
    const { inputs } = factsOf(broadcastCards.form, reply);
    assert.ok(inputs.places.includes(encodeURIComponent(quietest?.label ?? '?')));
  });

  it('is for an officer’s own chat', async () => {
    const { app, ports } = aGrouping();
    const form = aForm('themes.heard-from', {}, { ...inChannel, person: anOfficer() });
    assert.deepEqual(await app.dispatch(form), refusals.privateOnly.with({ chat: ports.chat }));
  });
});
