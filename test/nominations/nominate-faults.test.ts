// A fault loses nothing that was typed, and nothing that was saved.
import { memoryStores } from '../stores.ts';
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import type { Fields, Form } from '../../platform/turn.ts';
import { aFilledForm, down, factsOf, NOW, madeUp, someInputs, type World } from '../builders.ts';
import { aFollowedWorld } from '../followed.ts';

const round = madeUp.service.round.id;
const submit = ({ app }: World, fields: Fields = {}, turn: Partial<Form> = {}) =>
  app.dispatch(aFilledForm(fields, turn));

describe('a fault while saving', () => {
  for (const broken of ['find', 'submit'] as const)
    it(`in ${broken} is thrown, and the form comes back filled in with the same key and the reference`, async () => {
      const stores = memoryStores();
      const world = aFollowedWorld({ ...stores, nominations: { ...stores.nominations, [broken]: down } });
      // One that changes nothing is saved without looking for another.
      const sent = aFilledForm({ contribution: ' My words ', base: broken === 'find' ? 1 : 0 });
      await assert.rejects(world.app.dispatch(sent), /storage is down/u);
      const form = factsOf(nominationsCards.form, world.app.giveBack(sent, 'R1'));
      assert.equal(form.fault, 'R1');
      assert.equal(form.key, 'key-of-the-form-0001');
      assert.deepEqual(form.inputs, someInputs({ contribution: ' My words ' }));
      assert.deepEqual(form.problems, []);
    });

  it('that struck after the save gives the same receipt to whoever sends again', async () => {
    const stores = memoryStores();
    let calls = 0;
    const nominations: typeof stores.nominations = {
      ...stores.nominations,
      submit: async (...given) => {
        const saved = await stores.nominations.submit(...given);
        return (calls += 1) === 1 ? down() : saved;
      },
    };
    const world = aFollowedWorld({ ...stores, nominations });
    await assert.rejects(submit(world));
    const receipt = factsOf(nominationsCards.receipt, await submit(world));
    assert.deepEqual([receipt.reference, receipt.again], ['TAS-0001', true]);
  });

  it('gives back a form with a usable key, whatever key was sent', () => {
    const { app } = aFollowedWorld();
    for (const key of [undefined, '', 7, 'x'.repeat(5000)]) {
      const form = factsOf(nominationsCards.form, app.giveBack(aFilledForm({ formKey: key }), 'R1'));
      assert.ok(form.key.length > 0 && form.key.length <= 64, form.key);
    }
  });
});

describe('a fault while handling the event', () => {
  const faulty = () => {
    const stores = memoryStores();
    const summaries = { ...stores.summaries, put: down };
    return { world: aFollowedWorld({ ...stores, summaries }), stores };
  };

  it('does not cost the receipt, and is reported without anything personal', async () => {
    const { world } = faulty();
    factsOf(nominationsCards.receipt, await submit(world));
    assert.equal(world.reports.length, 1);
    assert.doesNotMatch(world.reports[0]?.what ?? '', /Ada|school\.example/u);
  });

  it('is repaired by the queue, and a repeated message changes nothing', async () => {
    const { world, stores } = faulty();
    await submit(world);
    assert.deepEqual(await stores.summaries.list(round), []);
    const mended = aFollowedWorld(stores);
    mended.clock.now = '2026-11-23T09:35:00.000Z';
    assert.equal(await mended.app.jobs.sweepOutbox(), 0, 'its message was sent');
    const [work] = stores.queued();
    assert.ok(work);
    await mended.app.jobs.work(work);
    mended.clock.now = '2026-11-23T09:40:00.000Z';
    await mended.app.jobs.work(work);
    assert.deepEqual(
      (await stores.summaries.list(round)).map(({ receivedAt, listedAt }) => [receivedAt, listedAt]),
      [[NOW, '2026-11-23T09:35:00.000Z']],
    );
    assert.equal(await mended.app.jobs.checkOutbox(), 0);
    assert.doesNotMatch(JSON.stringify(work), /Ada|school\.example/u);
  });

  it('is thrown again when the queue cannot do it either, so that the queue retries', async () => {
    const { world, stores } = faulty();
    await submit(world);
    const [work] = stores.queued();
    assert.ok(work);
    await assert.rejects(world.app.jobs.work(work), /storage is down/u);
    world.clock.now = '2026-11-24T03:15:00.000Z';
    assert.equal(await world.app.jobs.checkOutbox(), 1, 'still waiting');
  });
});
