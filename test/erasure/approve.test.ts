// Two people agree before somebody is erased, of exactly what both were shown; and a hold stops it at any time.
import assert from 'node:assert/strict';
import { erase } from '../../dev/subject/erase.ts';
import { cards } from '../../features/erasure/cards.ts';
import { refusals } from '../../platform/refusals.ts';
import { aForm, factsOf, inChannel } from '../builders.ts';
import { canary, EMAIL } from './canary.ts';
import { officer, other, second } from './life.ts';
import { asked, copied, keyIn, shownTo } from './lived.ts';
import { tracesOver } from './traces.ts';

describe('the erasure of a person', () => {
  it('is approved by a second person only, who is not the one who is erased, of exactly what they were shown', async () => {
    const { world } = await copied();
    const { id, version, counts, mayNot } = await asked(world);
    assert.equal(mayNot, 'asked');
    const key = { id, version };
    assert.equal((await shownTo(world, officer, 'erasure.approve', key)).is, 'asked');
    assert.equal((await shownTo(world, canary, 'erasure.approve', key)).mayNot, 'own');
    assert.ok(refusals.officersOnly.factsIn(await world.presses(other, 'erasure.approve', key)));
    const inTheChannel = aForm('erasure.approve', key, { person: second, ...inChannel });
    assert.ok(refusals.privateOnly.factsIn(await world.app.dispatch(inTheChannel)));
    // They write once more before it is approved.
    await world.presses(canary, 'question.pass', { formKey: 'key-of-a-canary-000070', asked: 'Who winds the clock?' });
    await world.settled();
    const more = await shownTo(world, second, 'erasure.approve', key);
    assert.deepEqual([more.is, more.changed, more.version > version], ['asked', 'counts', true]);
    assert.notDeepEqual(more.counts, counts);
    assert.equal((await shownTo(world, second, 'erasure.approve', key)).changed, 'stale');
    assert.equal((await shownTo(world, second, 'erasure.approve', keyIn(more))).is, 'approved');
  });

  it('is asked for with a reason, of somebody whom an officer looked up, and by nobody else', async () => {
    const { world } = await copied();
    const [waiting] = await world.ports.erasures.all();
    const fields = { id: waiting?.id, version: 1, reason: 'They asked us to', typed: EMAIL };
    for (const verb of ['erasure.look-up', 'erasure.ask', 'erasure.hold', 'erasure.release', 'erasure.list'])
      assert.ok(refusals.officersOnly.factsIn(await world.presses(other, verb, fields)), verb);
    const nobody = await world.presses(officer, 'erasure.look-up', { typed: 'nobody@example.org' });
    assert.notEqual(factsOf(cards.list, nobody).problem, '');
    // Somebody looked up of whom nothing came is forgotten the next night; that an officer looked is not.
    const { id } = await shownTo(world, officer, 'erasure.look-up', { typed: other.objectId });
    await world.app.jobs.timers['retention-nightly']?.();
    assert.deepEqual(
      (await world.ports.erasures.all()).map((one) => one.id === id),
      [false],
    );
    const empty = await shownTo(world, officer, 'erasure.ask', { ...fields, reason: '' });
    assert.deepEqual([empty.is, empty.problem.reason === undefined], ['wanted', false]);
  });

  it('stops while somebody holds it, also half way, and goes on when the hold ends', async () => {
    const { tables, world } = await copied();
    const preview = await asked(world);
    const before = world.queued().length;
    const { version } = await shownTo(world, second, 'erasure.approve', keyIn(preview));
    const [first] = world.queued().slice(before);
    assert.ok(first);
    await world.app.jobs.work(first);
    const held = await shownTo(world, second, 'erasure.hold', { id: preview.id, version, hold: 'A complaint' });
    assert.deepEqual([held.held?.name, held.held?.reason], [second.name, 'A complaint']);
    await world.settled();
    await world.app.jobs.timers['retention-nightly']?.();
    await world.settled();
    assert.ok((await tracesOver(tables)).length > 0);
    await shownTo(world, officer, 'erasure.release', { id: preview.id, version: held.version });
    await world.settled();
    assert.deepEqual(await tracesOver(tables), []);
  });

  it('is refused while somebody holds it, and the hold is shown to whoever would approve it', async () => {
    const { world } = await copied();
    const preview = await asked(world);
    const held = await shownTo(world, second, 'erasure.hold', { ...keyIn(preview), hold: 'A complaint' });
    const { is, held: shown } = await shownTo(world, second, 'erasure.approve', keyIn(held));
    assert.deepEqual([is, shown?.reason], ['asked', 'A complaint']);
  });

  it('gives the form back as it was typed, after a fault too', async () => {
    const { world } = await copied();
    const fields = {
      id: 'key-of-an-erasure-0001',
      version: 2,
      typed: EMAIL,
      reason: 'They asked',
      hold: 'A complaint',
    };
    const back = (verb: string) => world.app.giveBack(aForm(verb, fields, { person: second }), 'F-1');
    assert.deepEqual(cards.list.factsIn(back('erasure.look-up'))?.typed, EMAIL);
    for (const verb of ['erasure.ask', 'erasure.hold']) {
      const { inputs, fault, id, version } = factsOf(cards.person, back(verb));
      const { reason, hold } = fields;
      assert.deepEqual([inputs, fault, id, version], [{ reason, hold }, 'F-1', fields.id, 2]);
    }
  });

  it('is asked for from a computer in the name of somebody whom the bot knows, who cannot approve it then', async () => {
    const { world } = await copied();
    const ask = (asker?: string) => erase({ typed: EMAIL, asker, reason: 'A letter' }, world.ports);
    assert.match((await ask()).join('\n'), /In all: \d+ to delete, \d+ to keep without them\.\nNothing was changed/u);
    await assert.rejects(ask('nobody@example.org'), /must be yours/u);
    assert.match((await ask(officer.objectId)).join('\n'), /Asked for/u);
    assert.match((await ask(second.objectId)).join('\n'), /already/u);
    const [{ id, version } = { id: '', version: 0 }] = await world.ports.erasures.all();
    assert.equal((await shownTo(world, officer, 'erasure.approve', { id, version })).mayNot, 'asked');
    assert.equal((await shownTo(world, second, 'erasure.approve', { id, version })).saved, 'approved');
    await assert.rejects(
      erase({ typed: 'x@example.org', asker: undefined, reason: '' }, world.ports),
      /Nothing is kept/u,
    );
  });
});
