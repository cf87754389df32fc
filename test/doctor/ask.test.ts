// Whoever looks after the service is told how it is, in their own chat and on a page. To everybody else the word is a question.
import assert from 'node:assert/strict';
import { cards } from '../../features/doctor/cards.ts';
import { type Examination, fault } from '../../platform/doctor/examination.ts';
import { refusals } from '../../platform/refusals.ts';
import { aMessage, anOfficer, aPerson, aWorld, factsOf, inChannel, madeUp, type World } from '../builders.ts';

const administrator = aPerson({ tenantId: anOfficer().tenantId, objectId: 'ad000000-0000-4000-8000-000000000001' });
const broken: Examination = {
  group: 'storage',
  name: 'a test',
  look: () => [fault('A_SETTING', 'is wrong', 'Put it right.')],
};
const withAdministrator = (...examinations: Examination[]): World =>
  aWorld({ administrators: [administrator.objectId.toUpperCase()], examinations: () => examinations });

describe('asking the doctor', () => {
  it('tells whoever looks after the service what is wrong, and what was looked at', async () => {
    const world = withAdministrator(broken);
    for (const text of ['doctor', ' Doctor? ']) {
      const { symptoms, groups, faults } = factsOf(
        cards.diagnosis,
        await world.app.dispatch(aMessage(text, { person: administrator })),
      );
      assert.deepEqual(symptoms, [{ at: 'A_SETTING', says: 'is wrong', fix: 'Put it right.', isFault: true }]);
      assert.equal(faults, 1);
      assert.deepEqual(groups[0], { name: 'storage', state: 'fault' });
    }
  });

  it('is a question of everybody else, officers too, and of the same id in another tenant', async () => {
    const world = withAdministrator(broken);
    for (const person of [aPerson(), anOfficer(), { ...administrator, tenantId: 'another tenant' }])
      assert.equal(cards.diagnosis.factsIn(await world.app.dispatch(aMessage('doctor', { person }))), undefined);
  });

  it('is answered in a private chat only', async () => {
    const world = withAdministrator(broken);
    const reply = await world.app.dispatch(aMessage('doctor', { ...inChannel, person: administrator }));
    assert.ok(refusals.privateOnly.factsIn(reply));
  });

  it('posts a card in each staff channel and removes it, when that is asked for', async () => {
    const world = withAdministrator();
    await world.app.dispatch(aMessage('follow', { ...inChannel, person: anOfficer() }));
    await world.app.dispatch(aMessage('doctor', { person: administrator }));
    assert.deepEqual([world.posts.length, world.removed.length], [0, 0]);
    const facts = factsOf(
      cards.diagnosis,
      await world.app.dispatch(aMessage('doctor post', { person: administrator })),
    );
    assert.deepEqual([world.posts.length, world.removed.length, facts.posted], [1, 1, true]);
  });

  it('has a page, for nobody else', async () => {
    const world = withAdministrator(broken);
    const asked = (person: typeof administrator) =>
      world.app.visit('GET /doctor', {
        ...aMessage(''),
        person,
        query: {},
        parameters: {},
        fields: {},
      });
    assert.ok('kind' in (await asked(administrator)));
    for (const person of [aPerson(), anOfficer()])
      assert.deepEqual(await asked(person), refusals.administratorsOnly.with({ contact: madeUp.service.contact }));
  });

  it('waits for what comes first, and says why something was not looked at', async () => {
    const later: Examination = { group: 'work', name: 'later', after: ['a test'], look: () => [] };
    const facts = factsOf(
      cards.diagnosis,
      await withAdministrator(later, broken).app.dispatch(aMessage('doctor', { person: administrator })),
    );
    assert.ok(facts.skipped.some(({ name, says }) => name === 'later' && says.endsWith('a test')));
  });
});
