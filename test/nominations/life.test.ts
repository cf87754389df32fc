// A nomination can be left unfinished, changed and taken back until the close; nothing typed is lost, and every version is kept.
import { memoryStores } from '../stores.ts';
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import type { Fields, Form } from '../../platform/turn.ts';
import { aFilledForm, aForm, aMessage, aPerson, down, factsOf, NOW, madeUp, type World } from '../builders.ts';
import { aFollowedWorld } from '../followed.ts';
import { cardOf } from '../cards/samples.ts';

const { id: round } = madeUp.service.round;
const LATE = '2027-03-27T00:00:00.000Z';
const submit = ({ app }: World, fields: Fields = {}, turn: Partial<Form> = {}) =>
  app.dispatch(aFilledForm(fields, turn));
const save = ({ app }: World, fields: Fields = {}, turn: Partial<Form> = {}) =>
  app.dispatch(aFilledForm(fields, { verb: 'nomination.save', ...turn }));
const press = ({ app }: World, verb: string, turn: Partial<Form> = {}) => app.dispatch(aForm(verb, {}, turn));
const standing = ({ ports }: World) => ports.nominations.find(round, aPerson());
const draft = ({ ports }: World) => ports.drafts.find(round, aPerson());

describe('a form that is saved for later', () => {
  it('may be unfinished, is kept as it was typed, and comes back whenever its author asks', async () => {
    const world = aFollowedWorld();
    const saved = factsOf(nominationsCards.form, await save(world, { name: '', contribution: ' Half a sen' }));
    assert.deepEqual([saved.saved, saved.problems, saved.draft], ['9:30am on Monday 23 November 2026', [], 1]);
    for (const turn of [aMessage('nominate'), aMessage('my nomination'), aMessage('change my nomination')]) {
      const { inputs, key, draft: version } = factsOf(nominationsCards.form, await world.app.dispatch(turn));
      assert.deepEqual(
        [inputs.name, inputs.contribution, key, version],
        ['', ' Half a sen', 'key-of-the-form-0001', 1],
      );
    }
    assert.equal(await standing(world), undefined);
  });

  it('is one for each person and round, and its last words count', async () => {
    const world = aFollowedWorld();
    await save(world);
    await save(world, { contribution: 'More', draft: 1 });
    assert.deepEqual([(await draft(world))?.version, (await draft(world))?.inputs.contribution], [2, 'More']);
    assert.equal((await world.ports.drafts.list(round)).length, 1);
  });

  it('is not overwritten by a card that has not seen it: both are shown, and saving again keeps what is here', async () => {
    const world = aFollowedWorld();
    await save(world, { contribution: 'On the computer' });
    const phone = { formKey: 'key-of-the-form-0002', contribution: 'On the phone' };
    const form = factsOf(nominationsCards.form, await save(world, phone));
    assert.deepEqual([form.inputs.contribution, form.saved, form.conflict?.with], ['On the phone', null, 'draft']);
    assert.deepEqual(form.conflict?.answers, [
      { label: 'What you would bring to the group', here: 'On the phone', there: 'On the computer' },
    ]);
    assert.equal((await draft(world))?.inputs.contribution, 'On the computer');
    await save(world, { ...phone, draft: form.draft });
    assert.equal((await draft(world))?.inputs.contribution, 'On the phone');
  });

  it('saved by two cards at the same moment is the one, and the other is shown both', async () => {
    const world = aFollowedWorld();
    const replies = await Promise.all(
      ['a', 'b'].map((contribution) => save(world, { formKey: `key-of-the-form-000${contribution}`, contribution })),
    );
    const conflicts = replies.map((reply) => factsOf(nominationsCards.form, reply).conflict !== null);
    assert.deepEqual(conflicts.sort(), [false, true]);
  });

  it('is used up once it was sent', async () => {
    const world = aFollowedWorld();
    await save(world);
    await submit(world, { draft: 1 });
    assert.equal(await draft(world), undefined);
    factsOf(nominationsCards.receipt, await world.app.dispatch(aMessage('nominate')));
  });

  it('that was sent, and could not be removed, is not shown as unsent', async () => {
    const stores = memoryStores();
    const world = aFollowedWorld({ ...stores, drafts: { ...stores.drafts, drop: down } });
    await save(world);
    await submit(world, { draft: 1 });
    factsOf(nominationsCards.shown, await world.app.dispatch(aMessage('my nomination')));
    assert.equal(factsOf(nominationsCards.receipt, await save(world)).again, true);
  });

  it('comes back filled, with the same key, where it could not be saved', async () => {
    const stores = memoryStores();
    const world = aFollowedWorld({ ...stores, drafts: { ...stores.drafts, save: down } });
    const sent = aFilledForm({ contribution: 'Mine', base: 3, draft: 2 }, { verb: 'nomination.save' });
    await assert.rejects(world.app.dispatch(sent));
    const form = factsOf(nominationsCards.form, world.app.giveBack(sent, 'R1'));
    assert.deepEqual(
      [form.fault, form.key, form.base, form.draft, form.inputs.contribution],
      ['R1', 'key-of-the-form-0001', 3, 2, 'Mine'],
    );
  });

  it('belongs to the signed-in person, and is not shown where others read along', async () => {
    const world = aFollowedWorld();
    await save(world, { contribution: 'Secret' });
    const other = aPerson({ objectId: 'aaaaaaaa-0000-0000-0000-000000000002' });
    const fresh = factsOf(nominationsCards.form, await world.app.dispatch(aMessage('nominate', { person: other })));
    assert.equal(fresh.inputs.contribution, '');
    for (const verb of ['nomination.save', 'nomination.change', 'nomination.start-again', 'nomination.open'])
      assert.equal(cardOf(await press(world, verb, { place: 'channel' })), 'refusals/private-only');
  });
});

describe('changing a nomination', () => {
  const changed = async (world: World, fields: Fields = {}) => {
    const form = factsOf(nominationsCards.form, await press(world, 'nomination.change'));
    return submit(world, { ...form.inputs, formKey: form.key, base: form.base, ...fields });
  };

  it('begins with what it says, keeps its reference, and keeps every version with who made it and when', async () => {
    const world = aFollowedWorld();
    await submit(world);
    world.clock.now = '2026-11-24T10:00:00.000Z';
    const receipt = factsOf(nominationsCards.receipt, await changed(world, { contribution: 'Better' }));
    assert.deepEqual([receipt.reference, receipt.again], ['TAS-0001', false]);
    const versions = await world.ports.nominations.versions(round, aPerson());
    assert.deepEqual(
      versions.map(({ version, contribution }) => [version, contribution]),
      [
        [1, 'Twenty years in small schools.'],
        [2, 'Better'],
      ],
    );
    const history = await world.ports.nominations.history(round, aPerson());
    assert.deepEqual(
      history.map(({ did, version, by }) => [did, version, by.objectId]),
      [
        ['nomination.submitted', 1, aPerson().objectId],
        ['nomination.changed', 2, aPerson().objectId],
      ],
    );
    assert.equal((await world.ports.summaries.list(round))[0]?.version, 2);
  });

  it('with the same words changes nothing', async () => {
    const world = aFollowedWorld();
    await submit(world);
    assert.equal(factsOf(nominationsCards.receipt, await changed(world)).again, true);
    assert.equal((await standing(world))?.version, 1);
  });

  it('gives a wrong form back with every word, still as a change', async () => {
    const world = aFollowedWorld();
    await submit(world);
    const form = factsOf(nominationsCards.form, await changed(world, { email: 'nowhere', contribution: 'Better' }));
    assert.deepEqual([form.base, form.inputs.email, form.inputs.contribution], [1, 'nowhere', 'Better']);
    assert.equal((await standing(world))?.version, 1);
  });

  it('saved for later is shown with what was sent elsewhere since', async () => {
    const world = aFollowedWorld();
    await submit(world);
    await save(world, { formKey: 'key-of-a-change-0001', base: 1, contribution: 'Later' });
    await submit(world, { formKey: 'key-of-a-change-0002', base: 1, contribution: 'Sooner' });
    const form = factsOf(nominationsCards.form, await press(world, 'nomination.change'));
    assert.deepEqual([form.inputs.contribution, form.conflict?.with, form.base], ['Later', 'nomination', 2]);
    const again = factsOf(nominationsCards.form, await press(world, 'nomination.start-again'));
    assert.deepEqual([again.inputs.contribution, again.conflict], ['Sooner', null]);
    assert.equal(await draft(world), undefined);
  });

  it('is possible until the close, and after it shows what was sent, saved nowhere', async () => {
    const world = aFollowedWorld();
    await submit(world);
    const sent = { formKey: 'key-of-a-change-0001', base: 1, contribution: 'Too late' };
    const refused = factsOf(nominationsCards.exists, await submit(world, sent, { receivedAt: LATE }));
    assert.ok(refused.typed.some(({ value }) => value === 'Too late'));
    assert.equal(
      factsOf(nominationsCards.shown, await press(world, 'nomination.change', { receivedAt: LATE })).left,
      '',
    );
    assert.equal((await standing(world))?.version, 1);
  });

  it('answers officers who had asked for more', async () => {
    const world = aFollowedWorld();
    await submit(world);
    const now = await standing(world);
    assert.ok(now);
    const asked = { ...now, state: 'more-wanted' as const, version: 2 };
    await world.ports.nominations.change(asked, {
      id: 'an-audit-entry',
      at: NOW,
      by: aPerson(),
      did: 'nomination.changed',
      version: 2,
    });
    // Officers' decisions are no change of what it says: the form is not stale.
    factsOf(nominationsCards.receipt, await changed(world, { contribution: 'More' }));
    assert.deepEqual([(await standing(world))?.state, (await standing(world))?.version], ['received', 3]);
  });
});

describe('withdrawing a nomination', () => {
  it('is asked once, done once, and leaves it out of what is counted', async () => {
    const world = aFollowedWorld();
    await submit(world);
    assert.equal(factsOf(nominationsCards.withdraw, await press(world, 'nomination.withdraw')).reference, 'TAS-0001');
    assert.equal((await standing(world))?.state, 'received');
    for (const version of [2, 2]) {
      const shown = factsOf(nominationsCards.shown, await press(world, 'nomination.withdraw-now'));
      assert.deepEqual([shown.state, (await standing(world))?.version], ['withdrawn', version]);
    }
    assert.equal((await world.ports.summaries.list(round))[0]?.state, 'withdrawn');
  });

  it('can be undone until the close, and not after it', async () => {
    const world = aFollowedWorld();
    await submit(world);
    await press(world, 'nomination.withdraw-now');
    await press(world, 'nomination.restore', { receivedAt: LATE });
    assert.equal((await standing(world))?.state, 'withdrawn');
    assert.equal(factsOf(nominationsCards.shown, await press(world, 'nomination.restore')).state, 'received');
    await press(world, 'nomination.withdraw-now', { receivedAt: LATE });
    assert.equal((await standing(world))?.state, 'received');
  });

  it('can be undone by sending the form again, with the same words or others', async () => {
    const world = aFollowedWorld();
    await submit(world);
    await press(world, 'nomination.withdraw-now');
    const { inputs, key, base } = factsOf(nominationsCards.form, await press(world, 'nomination.change'));
    factsOf(nominationsCards.receipt, await submit(world, { ...inputs, formKey: key, base }));
    assert.equal((await standing(world))?.state, 'received');
  });

  it('of somebody who has none says so', async () => {
    const world = aFollowedWorld();
    for (const verb of ['nomination.withdraw', 'nomination.withdraw-now', 'nomination.restore'])
      factsOf(nominationsCards.none, await press(world, verb));
  });
});
