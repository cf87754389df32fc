// What people see between a save and what the queue does of it: the save, whatever is listed or dropped some seconds later.
import assert from 'node:assert/strict';
import { cards } from '../../features/nominations/cards.ts';
import type { Fields } from '../../platform/turn.ts';
import {
  aFilledForm,
  aForm,
  aMessage,
  anOfficer,
  aPerson,
  aWorld,
  drain,
  factsOf,
  madeUp,
  NOW,
  type World,
} from '../builders.ts';
import { nth } from './officers/officers.ts';

const round = madeUp.service.round.id;
const send = ({ app }: World, fields: Fields) => app.dispatch(aFilledForm(fields));
const keep = ({ app }: World, fields: Fields) => app.dispatch(aFilledForm(fields, { verb: 'nomination.save' }));
const draft = ({ ports }: World) => ports.drafts.find(round, aPerson());

/** A draft that was sent, and a change of it on another card, before the queue came to either. */
async function sentAndChanged(): Promise<World> {
  const world = aWorld();
  await keep(world, { formKey: 'key-of-the-draft' });
  factsOf(cards.receipt, await send(world, { formKey: 'key-of-the-draft', draft: 1 }));
  factsOf(cards.receipt, await send(world, { formKey: 'key-of-the-change', base: 1, contribution: 'More' }));
  return world;
}

describe('before the queue has done what follows from a save', () => {
  it('a draft that was sent is not offered again, nor reminded of, though it is there; then it is dropped', async () => {
    const world = await sentAndChanged();
    assert.equal((await draft(world))?.formKey, 'key-of-the-draft');
    factsOf(cards.receipt, await world.app.dispatch(aMessage('nominate')));
    assert.equal(factsOf(cards.shown, await world.app.dispatch(aMessage('my nomination'))).unsent, '');
    const change = factsOf(cards.form, await world.app.dispatch(aForm('nomination.change')));
    assert.deepEqual([change.inputs.contribution, change.draft], ['More', 0]);
    await drain(world);
    assert.equal(await draft(world), undefined);
  });

  it('a draft that was sent is dropped, whichever message comes first: of what was sent, or of what officers decided', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const world = aWorld();
      await keep(world, { formKey: 'key-of-the-draft' });
      await send(world, { formKey: 'key-of-the-draft', draft: 1 });
      const standing = await world.ports.nominations.find(round, aPerson());
      assert.ok(standing);
      const changed = { ...standing, state: 'shortlisted' as const, version: 2 };
      const audit = { id: 'an-entry', at: NOW, by: anOfficer(), did: 'nomination.shortlisted' as const, version: 2 };
      assert.ok(await world.ports.nominations.change(changed, audit, standing));
      const messages = world.queued();
      assert.equal(messages.length, 2);
      for (const n of order) await world.app.jobs.work(messages[n] ?? assert.fail());
      assert.equal(await draft(world), undefined);
    }
  });

  it('what is saved for later from a card that was sent is another form, and stays', async () => {
    const world = await sentAndChanged();
    const saved = factsOf(cards.form, await keep(world, { formKey: 'key-of-the-draft', contribution: 'Later' }));
    assert.notEqual(saved.key, 'key-of-the-draft');
    await drain(world);
    assert.equal((await draft(world))?.inputs.contribution, 'Later');
    assert.equal(factsOf(cards.form, await world.app.dispatch(aMessage('nominate'))).inputs.contribution, 'Later');
  });

  it('a first form is taken once, however often it is sent, and another is shown both', async () => {
    const world = aWorld();
    const [one, again] = await Promise.all([send(world, {}), send(world, {})]);
    const receipts = [one, again].map((reply) => factsOf(cards.receipt, reply));
    assert.equal(receipts[0]?.reference, receipts[1]?.reference);
    assert.deepEqual(receipts.map((receipt) => receipt.again).sort(), [false, true]);
    const other = factsOf(cards.form, await send(world, { formKey: 'another-key', contribution: 'Other' }));
    assert.equal(other.conflict?.with, 'nomination');
    assert.equal((await world.ports.nominations.find(round, aPerson()))?.version, 1);
  });

  it('what an officer decided is on their card, and can be decided further', async () => {
    const world = aWorld();
    const { person, address } = nth(1);
    await world.app.dispatch(
      aFilledForm({}, { person: { ...aPerson(), ...person }, address: address ?? assert.fail() }),
    );
    await drain(world);
    const decide = async (fields: Fields) =>
      factsOf(
        cards.review,
        await world.app.dispatch(
          aForm('nominations.decide', { reference: 'TAS-0001', reason: 'Why', ...fields }, { person: anOfficer() }),
        ),
      );
    const first = await decide({ act: 'shortlist', version: 1 });
    assert.deepEqual([first.state, first.version, first.history[0]?.reason], ['shortlisted', 2, 'Why']);
    const then = await decide({ act: 'take-back', version: 2 });
    assert.deepEqual([then.state, then.version, then.overtaken], ['received', 3, false]);
    assert.equal((await decide({ act: 'ineligible', version: 1 })).overtaken, true);
    assert.equal((await world.ports.summaries.list(round))[0]?.version, 1);
    await drain(world);
    assert.equal((await world.ports.summaries.list(round))[0]?.version, 3);
  });
});
