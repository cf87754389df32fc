// However often and from wherever a form is sent, one person has one nomination.
import assert from 'node:assert/strict';
import type { Fields, Form } from '../../../core/conversation.ts';
import { aFilledForm, aPerson, aWorld, factsOf, shipped, type World } from '../../builders.ts';

const round = shipped.service.round.id;
const submit = ({ app }: World, fields: Fields = {}, turn: Partial<Form> = {}) =>
  app.dispatch(aFilledForm(fields, turn));
const standing = ({ ports }: World) => ports.nominations.find(round, aPerson());

describe('sending twice', () => {
  it('with one key is one nomination and the same receipt', async () => {
    const world = aWorld();
    const first = factsOf('nomination-receipt', await submit(world));
    const second = factsOf('nomination-receipt', await submit(world, { name: '', contribution: 'Changed' }));
    assert.deepEqual(second, { ...first, again: true });
    assert.equal((await standing(world))?.contribution, 'Twenty years in small schools.');
  });

  it('at the same moment with one key is one nomination and one reference', async () => {
    const world = aWorld();
    const replies = await Promise.all(Array.from({ length: 5 }, () => submit(world)));
    const receipts = replies.map((reply) => factsOf('nomination-receipt', reply));
    assert.equal(new Set(receipts.map(({ reference }) => reference)).size, 1);
    assert.equal(receipts.filter(({ again }) => !again).length, 1);
    assert.equal((await world.ports.summaries.list(round)).length, 1);
  });

  it('from two devices shows that there is one, with what was typed', async () => {
    const world = aWorld();
    await submit(world);
    const other = {
      formKey: 'key-of-the-form-0002',
      contribution: 'Typed on the phone',
      systemLeader: '',
      role: 'other',
    };
    const { reference, typed } = factsOf('nomination-exists', await submit(world, other));
    assert.equal(reference, 'TAS-0001');
    const said = new Map(typed.map(({ label, value }) => [label, value]));
    assert.equal(said.get('What you would bring'), 'Typed on the phone');
    assert.equal(said.get('Role'), 'Other');
    assert.equal(said.get('System leader roles'), 'Not provided');
    assert.equal(said.get('When you could meet'), 'Weekday mornings, Online');
    assert.equal((await standing(world))?.contribution, 'Twenty years in small schools.');
  });

  it('from two devices shows a school that was chosen by its number by its name, and another as it was typed', async () => {
    const world = aWorld();
    await submit(world);
    const schoolOf = async (school: string) => {
      const { typed } = factsOf('nomination-exists', await submit(world, { formKey: 'key-of-the-form-0002', school }));
      return typed.find(({ label }) => label === 'School')?.value;
    };
    assert.equal(await schoolOf('900069'), "St Mary's Catholic Primary School");
    assert.equal(await schoolOf('st marys'), 'st marys');
  });

  it('from two devices at the same moment is one nomination, and the other is shown what it typed', async () => {
    const world = aWorld();
    const replies = await Promise.all([submit(world), submit(world, { formKey: 'key-of-the-form-0002' })]);
    assert.deepEqual(replies.map((reply) => reply?.card).sort(), ['nomination-exists', 'nomination-receipt']);
    assert.equal((await world.ports.summaries.list(round)).length, 1);
  });

  it('by two people are two nominations, although the key is the same', async () => {
    const world = aWorld();
    await submit(world);
    const other = aPerson({ objectId: 'aaaaaaaa-0000-0000-0000-000000000002' });
    assert.equal(factsOf('nomination-receipt', await submit(world, {}, { person: other })).reference, 'TAS-0002');
    const guest = aPerson({ tenantId: '22222222-0000-0000-0000-000000000000' });
    assert.equal(factsOf('nomination-receipt', await submit(world, {}, { person: guest })).reference, 'TAS-0003');
  });
});
