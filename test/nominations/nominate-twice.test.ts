// However often and from wherever a form is sent, one person has one nomination.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import type { Fields, Form } from '../../platform/turn.ts';
import { aFilledForm, aPerson, factsOf, madeUp, type World } from '../builders.ts';
import { aFollowedWorld } from '../followed.ts';
import { cardOf } from '../cards/samples.ts';

const round = madeUp.service.round.id;
const submit = ({ app }: World, fields: Fields = {}, turn: Partial<Form> = {}) =>
  app.dispatch(aFilledForm(fields, turn));
const standing = ({ ports }: World) => ports.nominations.find(round, aPerson());

describe('sending twice', () => {
  it('with one key is one nomination and the same receipt', async () => {
    const world = aFollowedWorld();
    const first = factsOf(nominationsCards.receipt, await submit(world));
    const second = factsOf(nominationsCards.receipt, await submit(world, { name: '', contribution: 'Changed' }));
    assert.deepEqual(second, { ...first, again: true });
    assert.equal((await standing(world))?.contribution, 'Twenty years in small schools.');
  });

  it('at the same moment with one key is one nomination and one reference', async () => {
    const world = aFollowedWorld();
    const replies = await Promise.all(Array.from({ length: 5 }, () => submit(world)));
    const receipts = replies.map((reply) => factsOf(nominationsCards.receipt, reply));
    assert.equal(new Set(receipts.map(({ reference }) => reference)).size, 1);
    assert.equal(receipts.filter(({ again }) => !again).length, 1);
    assert.equal((await world.ports.summaries.list(round)).length, 1);
  });

  it('from two devices overwrites nothing: the second form comes back with what it says and what was sent there', async () => {
    const world = aFollowedWorld();
    await submit(world);
    const other = {
      formKey: 'key-of-the-form-0002',
      contribution: 'Typed on the phone',
      systemLeader: '',
      school: '900069',
    };
    const form = factsOf(nominationsCards.form, await submit(world, other));
    assert.deepEqual([form.inputs.contribution, form.base], ['Typed on the phone', 1]);
    assert.equal(form.conflict?.with, 'nomination');
    assert.deepEqual(
      form.conflict.answers.map(({ label, here, there }) => [label, here, there]),
      [
        [
          'School',
          "St Mary's Catholic Primary School (URN 900069)",
          'Calderwick Community Primary School (URN 900002)',
        ],
        [
          'System leader roles',
          'Not provided',
          'National leader of education (NLE), Specialist leader of education (SLE)',
        ],
        ['What you would bring to the group', 'Typed on the phone', 'Twenty years in small schools.'],
      ],
    );
    assert.equal((await standing(world))?.contribution, 'Twenty years in small schools.');
  });

  it('from two devices replaces the first once its author has seen both', async () => {
    const world = aFollowedWorld();
    await submit(world);
    const other = { formKey: 'key-of-the-form-0002', contribution: 'Typed on the phone' };
    const { base } = factsOf(nominationsCards.form, await submit(world, other));
    const receipt = factsOf(nominationsCards.receipt, await submit(world, { ...other, base }));
    assert.deepEqual([receipt.reference, receipt.again, receipt.changed !== null], ['TAS-0001', false, true]);
    assert.equal((await standing(world))?.contribution, 'Typed on the phone');
  });

  it('from two devices with the same words is one nomination, and both have its receipt', async () => {
    const world = aFollowedWorld();
    const replies = await Promise.all([submit(world), submit(world, { formKey: 'key-of-the-form-0002' })]);
    const receipts = replies.map((reply) => factsOf(nominationsCards.receipt, reply));
    assert.deepEqual(receipts.map(({ again }) => again).sort(), [false, true]);
    assert.equal((await standing(world))?.version, 1);
  });

  it('from two devices at the same moment with other words is one nomination, and the other is shown both', async () => {
    const world = aFollowedWorld();
    const replies = await Promise.all([
      submit(world),
      submit(world, { formKey: 'key-of-the-form-0002', contribution: 'Typed on the phone' }),
    ]);
    assert.deepEqual(replies.map((reply) => cardOf(reply)).sort(), ['nominations/form', 'nominations/receipt']);
    assert.equal((await world.ports.summaries.list(round)).length, 1);
  });

  it('by two people are two nominations, although the key is the same', async () => {
    const world = aFollowedWorld();
    await submit(world);
    const other = aPerson({ objectId: 'aaaaaaaa-0000-0000-0000-000000000002' });
    assert.equal(factsOf(nominationsCards.receipt, await submit(world, {}, { person: other })).reference, 'TAS-0002');
    const guest = aPerson({ tenantId: '22222222-0000-0000-0000-000000000000' });
    assert.equal(factsOf(nominationsCards.receipt, await submit(world, {}, { person: guest })).reference, 'TAS-0003');
  });
});
