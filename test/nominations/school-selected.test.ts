// A school that was selected on the form is as good as one that was typed, on every road that a form takes.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import type { Fields, Form } from '../../platform/turn.ts';
import { aFilledForm, aForm, aPerson, factsOf, madeUp, type World } from '../builders.ts';
import { aFollowedWorld } from '../followed.ts';
import { enter, givenBack } from './officers/entering.ts';
import { withOfficers } from './officers/officers.ts';

const { id: round } = madeUp.service.round;
const submit = ({ app }: World, fields: Fields = {}) => app.dispatch(aFilledForm(fields));
const save = ({ app }: World, fields: Fields = {}) => app.dispatch(aFilledForm(fields, { verb: 'nomination.save' }));
const press = ({ app }: World, verb: string, turn: Partial<Form> = {}) => app.dispatch(aForm(verb, {}, turn));
const standing = ({ ports }: World) => ports.nominations.find(round, aPerson());
const draft = ({ ports }: World) => ports.drafts.find(round, aPerson());

describe('a school that was selected from the search beside the text field', () => {
  const described = 'Calderwick Community Primary School, Calderwick';
  const ofSchool = async (world: World) => (await standing(world))?.school.urn;
  const form = (reply: Awaited<ReturnType<typeof submit>>) => factsOf(nominationsCards.form, reply);

  it('is taken where nothing was typed, or words that may mean it', async () => {
    for (const school of ['', 'calderwick community']) {
      const world = aFollowedWorld();
      factsOf(nominationsCards.receipt, await submit(world, { school, schoolFound: '900002' }));
      assert.equal(await ofSchool(world), '900002');
    }
  });

  it('is asked about where another was typed: sent and saved for later, both are there to choose from', async () => {
    const world = aFollowedWorld();
    const both = { school: '900001', schoolFound: '900002' };
    const { problem, schools, inputs } = form(await submit(world, both));
    assert.equal(problem.school, madeUp.wording['school.several']);
    assert.deepEqual(
      schools.map(({ value }) => value),
      ['900002', '900001', 'other'],
    );
    assert.equal(inputs.school, '900001 (URN 900002)');
    assert.equal(form(await save(world, both)).inputs.school, '900001 (URN 900002)');
    assert.equal((await draft(world))?.inputs.school, '900001 (URN 900002)');
    factsOf(nominationsCards.receipt, await submit(world, { school: '900001', draft: 1 }));
    assert.equal(await ofSchool(world), '900001');
  });

  it('stands in the text field of each form that comes back, so that it can be read and corrected there', async () => {
    const world = aFollowedWorld();
    const selected = { school: '', schoolFound: '900002', name: '' };
    const wrong = form(await submit(world, selected));
    assert.ok(wrong.inputs.school.startsWith(described));
    assert.deepEqual([wrong.problem.school, wrong.schools], [undefined, []]);
    const faulty = aFollowedWorld();
    const fault = faulty.app.giveBack(aFilledForm(selected), 'REF-1');
    assert.ok(form(fault).inputs.school.startsWith(described));
    factsOf(nominationsCards.step, await press(world, 'nomination.steps', { fields: aFilledForm(selected).fields }));
    assert.ok((await draft(world))?.inputs.school.startsWith(described));
  });

  it('is taken from the form of officers, too', async () => {
    const world = withOfficers();
    const { reference } = await enter(world, { school: 'calderwick', schoolFound: '900002' });
    assert.equal(
      (await world.ports.summaries.list(round)).find((one) => one.reference === reference)?.school.urn,
      '900002',
    );
    const { inputs } = await givenBack(world, { formKey: 'k2', name: '', school: '900001', schoolFound: '900002' });
    assert.equal(inputs.school, '900001 (URN 900002)');
  });

  it('is not taken for a change where it is the school that stands', async () => {
    const world = aFollowedWorld();
    await submit(world);
    const again = { formKey: 'key-of-the-form-0002', base: 1, schoolFound: '900002' };
    assert.equal(factsOf(nominationsCards.receipt, await submit(world, again)).again, true);
  });
});
