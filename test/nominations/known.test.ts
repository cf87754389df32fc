// A form begins with the school and role that somebody told us once, however it is begun; nothing of theirs is written over.
import assert from 'node:assert/strict';
import { cards } from '../../features/nominations/cards.ts';
import { cards as suggestions } from '../../features/suggestions/cards.ts';
import { aFilledForm, aForm, aMessage, aPerson, down, factsOf, madeUp, type World } from '../builders.ts';
import { aFollowedWorld } from '../followed.ts';
import { ada, aPeopledWorld, chris } from '../people.ts';

const calderwick = 'Calderwick Community Primary School, Calderwick, ZZ1 2BH (URN 900002)';
const round = madeUp.service.round.id;

const telling = async (world: World, said = { school: '900002', role: 'governor' }) => {
  await world.ports.affiliations.say(aPerson(), said);
  return world;
};
const begin = async ({ app }: World) => factsOf(cards.form, await app.dispatch(aMessage('nominate'))).inputs;
const draft = ({ ports }: World) => ports.drafts.find(round, aPerson());

describe('a form of somebody whose school and role are known', () => {
  it('begins with them, beside their name and address, and can be sent as it is', async () => {
    const world = await telling(aFollowedWorld());
    const inputs = await begin(world);
    const { name, email, role, school } = inputs;
    assert.deepEqual(
      { name, email, role, school },
      { name: 'Ada Example', email: 'ada@school.example.org', role: 'governor', school: calderwick },
    );
    const sent = aFilledForm({ role, school, governorCategory: 'parent' });
    assert.match(factsOf(cards.receipt, await world.app.dispatch(sent)).school, /URN 900002/u);
  });

  it('does not ask for them again, one question at a time', async () => {
    const world = await telling(aFollowedWorld());
    const first = factsOf(cards.step, await world.app.dispatch(aMessage('nominate step by step')));
    assert.equal(first.field, 'governorCategory');
    assert.equal((await draft(world))?.inputs.school, calderwick);
  });

  it('leaves what they saved or sent as it is', async () => {
    const world = await telling(aFollowedWorld());
    await world.app.dispatch(aFilledForm({ school: '900012', role: '' }, { verb: 'nomination.save' }));
    assert.deepEqual([(await begin(world)).school, (await begin(world)).role], ['900012', '']);
    const other = await telling(aFollowedWorld());
    await other.app.dispatch(aFilledForm({ school: '900012' }));
    const change = await other.app.dispatch(aForm('nomination.change'));
    assert.equal(factsOf(cards.form, change).inputs.school, '900012');
  });

  it('begins with them where a colleague suggested it, too', async () => {
    const world = aPeopledWorld();
    for (const person of [ada, chris]) await world.meets(person);
    await world.ports.affiliations.say(chris, { school: '900002', role: 'governor' });
    await world.presses(ada, 'suggestion.make', { name: 'Chris Chair', email: 'chris@school.example.org', why: '' });
    await world.workDone();
    const { id } = factsOf(suggestions.suggestion, world.heard(chris)[0]);
    const { inputs } = factsOf(cards.form, await world.presses(chris, 'suggestion.accept', { id }));
    assert.deepEqual([inputs.name, inputs.role, inputs.school], ['Chris Chair', 'governor', calderwick]);
  });

  it('begins without what the form does not offer any more', async () => {
    const { role, school } = await begin(await telling(aFollowedWorld(), { school: '999999', role: 'wizard' }));
    assert.deepEqual({ role, school }, { role: '', school: '' });
  });

  it('begins all the same where they cannot be read, which is reported without anything of theirs', async () => {
    const world = aFollowedWorld();
    const broken = aFollowedWorld({ affiliations: { ...world.ports.affiliations, about: down } });
    const { name, school } = await begin(broken);
    assert.deepEqual({ name, school }, { name: 'Ada Example', school: '' });
    assert.deepEqual(
      broken.reports.map(({ what }) => what),
      ['looking up a school and role'],
    );
  });
});
