// Anybody can type anybody's name: officers see whom Teams knows as the sender, where that is another name.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../../features/nominations/cards.ts';
import { aFilledForm, aForm, anOfficer, factsOf } from '../../builders.ts';
import { ada, aPeopledWorld, chatOf } from '../../people.ts';

const lookAt = async (name: string) => {
  const world = aPeopledWorld();
  await world.meets(ada);
  await world.app.dispatch(aFilledForm({ name }, chatOf(ada)));
  const open = aForm('nominations.open', { reference: 'TAS-0001' }, { person: anOfficer() });
  return factsOf(nominationsCards.review, await world.app.dispatch(open)).alike.map(({ why }) => why);
};

describe('whoever sent a nomination', () => {
  it('is shown to officers where Teams knows them by another name', async () => {
    assert.deepEqual(await lookAt('Eve {name} Else'), [
      'In Teams, the person who sent this nomination is called Ada Example',
    ]);
  });

  it('is not where it is a form of the same name', async () => {
    for (const name of ['Ada Example', 'Example, Ada', 'Dr A. Example']) assert.deepEqual(await lookAt(name), []);
  });
});
