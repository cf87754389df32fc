// What officers found ineligible stays so until they say otherwise, whatever its nominee does with it.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../../features/nominations/cards.ts';
import type { Fields } from '../../../platform/turn.ts';
import { aFilledForm, aForm, aPerson, factsOf, madeUp } from '../../builders.ts';
import { withOfficers, decide } from './officers.ts';

const round = madeUp.service.round.id;

/** The nominee's own, which officers have done something with, and its nominee has withdrawn. */
async function withdrawnAfter(act: string) {
  const world = withOfficers();
  await world.app.dispatch(aFilledForm());
  await decide(world, { act });
  await world.app.dispatch(aForm('nomination.withdraw-now'));
  const state = async () => (await world.ports.nominations.find(round, aPerson()))?.state;
  assert.equal(await state(), 'withdrawn');
  const putBack = async () => factsOf(nominationsCards.shown, await world.app.dispatch(aForm('nomination.restore')));
  const sends = (fields: Fields) => world.app.dispatch(aFilledForm(fields));
  return { state, putBack, sends };
}

describe('a nomination that its nominee withdrew and puts back', () => {
  it('is ineligible again where it was, and the nominee sees nothing of that', async () => {
    const { state, putBack } = await withdrawnAfter('ineligible');
    assert.equal((await putBack()).state, 'received');
    assert.equal(await state(), 'ineligible');
  });

  it('is so, too, where they send it changed instead', async () => {
    const { state, sends } = await withdrawnAfter('ineligible');
    factsOf(
      nominationsCards.receipt,
      await sends({ formKey: 'key-of-the-form-0002', base: 1, interests: 'A supplier' }),
    );
    assert.equal(await state(), 'ineligible');
  });

  it('is looked at anew where officers had shortlisted it', async () => {
    const { state, putBack } = await withdrawnAfter('shortlist');
    await putBack();
    assert.equal(await state(), 'received');
  });
});
