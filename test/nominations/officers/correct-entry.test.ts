// What officers entered for somebody can be put right and withdrawn, never unseen and never of anybody else's.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../../features/nominations/cards.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Fields } from '../../../platform/turn.ts';
import { aFilledForm, aForm, anOfficer, factsOf, madeUp, type World } from '../../builders.ts';
import { enter, givenBack, sent } from './entering.ts';
import { withOfficers, decide, opened, press, second } from './officers.ts';

const { wording } = madeUp;

describe('what officers entered', () => {
  const correction = async (world: World, reference: string) =>
    factsOf(nominationsCards.form, await press(world, { verb: 'nominations.enter', reference }));

  it('can be put right: another version, with another code, that says what was changed', async () => {
    const world = withOfficers();
    const first = await enter(world);
    const form = await correction(world, first.reference);
    assert.deepEqual(form.entering, { reference: first.reference, from: 'paper', receivedOn: '2026-11-20' });
    const over = {
      ...form.inputs,
      base: form.base,
      formKey: form.key,
      reference: first.reference,
      interests: 'A farm',
    };
    const put = await enter(world, over);
    assert.deepEqual([put.reference, put.corrected, put.receivedAt], [first.reference, true, first.receivedAt]);
    assert.notEqual(put.code, first.code);
    const { history } = await opened(world, first.reference);
    assert.deepEqual(
      [history[0]?.what, history[0]?.answers],
      ['Corrected for the nominee', wording['label.interests']],
    );
  });

  it('is not overwritten unseen by a second officer', async () => {
    const world = withOfficers();
    const { reference } = await enter(world);
    const put = { base: 1, reference };
    await enter(world, { ...put, formKey: 'first-officers-form-1', interests: 'First' });
    const { conflict, base } = await givenBack(
      world,
      { ...put, formKey: 'second-officers-form', interests: 'Second' },
      second,
    );
    assert.deepEqual(
      [conflict?.answers, base],
      [[{ label: wording['label.interests'], here: 'Second', there: 'First' }], 2],
    );
  });

  it('is decided anew when another day makes it late', async () => {
    const world = withOfficers({ clock: () => '2027-04-02T09:30:00.000Z' });
    const at = { person: anOfficer(), receivedAt: '2027-04-02T09:30:00.000Z' };
    const says = (fields: Fields) => world.app.dispatch(aForm('nominations.submit', sent(fields), at));
    const { reference } = factsOf(nominationsCards.entered, await says({ receivedOn: '2027-04-01' }));
    await decide(world, { act: 'accept-late', reference });
    await says({ receivedOn: '2026-11-20', reference, base: 1, formKey: 'a-correction-of-day-1' });
    const { late, receivedAt } = await opened(world, reference);
    assert.deepEqual([late, receivedAt], ['no', 'Friday 20 November 2026']);
  });

  it('is withdrawn for the nominee with a reason, and stands again when they say so', async () => {
    const world = withOfficers();
    const { reference } = await enter(world);
    assert.equal((await decide(world, { act: 'withdraw', reference, reason: 'Rang us' })).state, 'withdrawn');
    assert.equal(
      (await decide(world, { act: 'take-back', reference, version: 2, reason: 'Rang again' })).state,
      'received',
    );
  });

  it('is the only kind that officers can correct', async () => {
    const world = withOfficers();
    const { reference } = factsOf(nominationsCards.receipt, await world.app.dispatch(aFilledForm()));
    factsOf(refusals.outOfDate, await press(world, { verb: 'nominations.enter', reference }));
    factsOf(refusals.outOfDate, await press(world, sent({ reference, base: 1 })));
    assert.equal((await decide(world, { act: 'withdraw', reference })).overtaken, true);
  });
});
