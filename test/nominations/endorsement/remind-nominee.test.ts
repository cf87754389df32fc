// A nominee whom nobody has endorsed is reminded before the close: once, and only where nothing else can be selected.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../../features/nominations/cards.ts';
import type { Fields, Form } from '../../../platform/turn.ts';
import { aFilledForm, aForm, aService, factsOf, madeUp, someContent } from '../../builders.ts';
import { ada, aPeopledWorld, chatOf, chris, eve, type PeopledWorld } from '../../people.ts';

const BEFORE = '2027-03-01T09:00:00.000Z';
const submits = ({ app }: PeopledWorld, over: Partial<Form> = {}, fields: Fields = {}) =>
  app.dispatch(aFilledForm(fields, { ...chatOf(ada), receivedAt: BEFORE, ...over }));
const endorses = ({ app }: PeopledWorld, verb: string, receivedAt: string) =>
  app.dispatch(aForm(verb, { reference: 'TAS-0001', request: 1, said: 1 }, { ...chatOf(chris), receivedAt }));

/** The reminders that somebody has after the timer ticked at a moment. */
async function remindedAt(world: PeopledWorld, now: string, person = ada) {
  world.clock.now = now;
  await world.app.jobs.timers['reminder-timer']?.();
  await world.workDone();
  return world.heard(person).flatMap((reply) => nominationsCards.endorsementReminder.factsIn(reply) ?? []);
}

describe('a nominee whose nomination is not endorsed', () => {
  it('is reminded once, 3 days before the close, with the state and the message to send', async () => {
    const world = aPeopledWorld();
    await submits(world);
    assert.equal((await remindedAt(world, '2027-03-23T23:50:00.000Z')).length, 0);
    for (const now of ['2027-03-24T00:10:00.000Z', '2027-03-24T00:20:00.000Z', '2027-03-26T00:10:00.000Z'])
      assert.equal((await remindedAt(world, now)).length, 1, now);
    const [reminder] = await remindedAt(world, '2027-03-26T23:50:00.000Z');
    assert.deepEqual(
      [reminder?.endorsement.state, reminder?.left, reminder?.endorsement.letter[0]],
      ['unknown', 'in 2 days', 'Dear Chris Chair,'],
    );
  });

  it('is reminded at the next moment where they named their endorser, or heard from them, after one', async () => {
    const world = aPeopledWorld();
    await submits(world, { receivedAt: '2027-03-24T08:00:00.000Z' });
    assert.equal((await remindedAt(world, '2027-03-24T09:00:00.000Z')).length, 0);
    await world.meets(chris);
    await endorses(world, 'endorsement.decline', '2027-03-26T08:00:00.000Z');
    assert.equal((await remindedAt(world, '2027-03-26T09:00:00.000Z')).length, 0);
    const [reminder] = await remindedAt(world, '2027-03-26T22:10:00.000Z');
    assert.equal(reminder?.endorsement.state, 'declined');
  });

  it('is not reminded once it is endorsed or withdrawn, also where the reminder is on its way', async () => {
    for (const settles of [
      (world: PeopledWorld) => endorses(world, 'endorsement.give', world.clock.now),
      ({ app, clock }: PeopledWorld) =>
        app.dispatch(aForm('nomination.withdraw-now', {}, { ...chatOf(ada), receivedAt: clock.now })),
    ]) {
      const world = aPeopledWorld();
      await world.meets(chris);
      await submits(world);
      world.clock.now = '2027-03-24T00:10:00.000Z';
      await world.app.jobs.timers['reminder-timer']?.();
      await settles(world);
      assert.equal((await remindedAt(world, '2027-03-24T00:20:00.000Z')).length, 0);
      const other = aPeopledWorld();
      await other.meets(chris);
      await submits(other);
      await settles(other);
      assert.equal((await remindedAt(other, '2027-03-26T22:10:00.000Z')).length, 0);
    }
  });

  it('is still reminded where the endorser thinks otherwise later', async () => {
    const world = aPeopledWorld();
    await world.meets(chris);
    await submits(world);
    await endorses(world, 'endorsement.give', '2027-03-02T09:00:00.000Z');
    assert.equal((await remindedAt(world, '2027-03-24T00:10:00.000Z')).length, 0);
    await endorses(world, 'endorsement.decline', '2027-03-24T09:00:00.000Z');
    assert.equal((await remindedAt(world, '2027-03-26T00:10:00.000Z')).length, 1);
  });

  it('does not keep others from theirs, and Eve has none of Ada’s', async () => {
    const world = aPeopledWorld();
    await submits(world);
    await submits(world, chatOf(eve), { formKey: 'key-of-the-form-0002', email: 'eve@school.example.org' });
    assert.equal((await remindedAt(world, '2027-03-24T00:10:00.000Z', eve)).length, 1);
    assert.equal((await remindedAt(world, '2027-03-24T00:20:00.000Z')).length, 1);
  });

  it('is not reminded after the close, nor where endorsements are not required', async () => {
    const world = aPeopledWorld();
    await submits(world);
    assert.equal((await remindedAt(world, '2027-03-27T00:10:00.000Z')).length, 0);
    const round = { ...madeUp.service.round, endorsementRequired: false };
    const free = aPeopledWorld({ content: someContent({ service: aService({ round }) }) });
    await submits(free);
    assert.equal((await remindedAt(free, '2027-03-24T00:10:00.000Z')).length, 0);
  });

  it('is looked up once however often the timer ticks', async () => {
    const world = aPeopledWorld();
    await submits(world);
    await remindedAt(world, '2027-03-24T00:10:00.000Z');
    const planned = world.ports.nominations;
    let finds = 0;
    const { find } = planned;
    planned.find = (...asked) => {
      finds += 1;
      return find(...asked);
    };
    await remindedAt(world, '2027-03-24T00:20:00.000Z');
    assert.equal(finds, 0);
    factsOf(nominationsCards.endorsementReminder, world.heard(ada).at(-1));
  });
});
