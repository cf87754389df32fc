// What is kept of an answer to a request to endorse: who gave it and why, beside a receipt that stays as it was.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../../features/nominations/cards.ts';
import type { Fields } from '../../../platform/turn.ts';
import { aFilledForm, aForm, anOfficer, factsOf } from '../../builders.ts';
import { ada, aPeopledWorld, chatOf, chris, type PeopledWorld } from '../../people.ts';

const LATER = '2026-11-23T10:00:00.000Z';
const submits = ({ app }: PeopledWorld, fields: Fields = {}) => app.dispatch(aFilledForm(fields, chatOf(ada)));
const shown = async (world: PeopledWorld) =>
  factsOf(nominationsCards.shown, await world.presses(ada, 'nomination.show'));
const answers = async ({ app }: PeopledWorld, verb: string, fields: Fields = {}) => {
  const request = { reference: 'TAS-0001', request: 1, ...fields };
  return factsOf(
    nominationsCards.endorsement,
    await app.dispatch(aForm(verb, request, { ...chatOf(chris), receivedAt: LATER })),
  );
};

const opened = async ({ app }: PeopledWorld) => {
  const open = aForm('nominations.open', { reference: 'TAS-0001' }, { person: anOfficer() });
  return factsOf(nominationsCards.review, await app.dispatch(open));
};

/** Ada has named Chris, and both have met the bot. */
async function asked(): Promise<PeopledWorld> {
  const world = aPeopledWorld();
  await world.meets(ada);
  await world.meets(chris);
  await submits(world);
  return world;
}

describe('an endorsement that was answered', () => {
  it('changes nothing of the nominee’s receipt: its code still proves how the nomination stands', async () => {
    const world = await asked();
    const before = await shown(world);
    await answers(world, 'endorsement.give');
    const after = await shown(world);
    assert.deepEqual([after.code, after.changed], [before.code, null]);
  });

  it('is shown to the nominee, and counted in the digest until it is given', async () => {
    const world = await asked();
    const seen = async () => {
      const { state, sentence } = (await shown(world)).endorsement;
      return { state, name: /Chris Chair/u.exec(sentence)?.[0] };
    };
    assert.deepEqual(await seen(), { state: 'asked', name: 'Chris Chair' });
    await answers(world, 'endorsement.give');
    assert.deepEqual(await seen(), { state: 'given', name: 'Chris Chair' });
  });

  it('is of the words that the endorser was shown: where they were changed, it is asked again', async () => {
    const world = await asked();
    await submits(world, { formKey: 'key-of-the-form-0002', base: 1, contribution: 'Other words' });
    const again = await answers(world, 'endorsement.give', { said: 1 });
    assert.deepEqual([again.state, again.changed, again.contribution], ['asked', true, 'Other words']);
    const given = await answers(world, 'endorsement.give', { said: again.said });
    assert.deepEqual([given.state, given.changed], ['given', false]);
  });

  it('says to officers that the nominee has changed the nomination since', async () => {
    const world = await asked();
    const changedSince = async () => (await opened(world)).endorsement.changedSince;
    await answers(world, 'endorsement.give', { said: 1 });
    assert.equal(await changedSince(), false);
    await submits(world, { formKey: 'key-of-the-form-0002', base: 1, contribution: 'Other words' });
    assert.equal(await changedSince(), true);
  });

  it('is kept with the name that Teams has of whoever answered, and why they declined, whoever is named later', async () => {
    const world = await asked();
    await submits(world, { formKey: 'key-of-the-form-0002', base: 1, endorserName: 'The Lord Mayor' });
    await answers(world, 'endorsement.decline', { reason: 'Too much to do' });
    const another = { endorserName: 'Eve Else', endorserEmail: 'eve@school.example.org' };
    await submits(world, { formKey: 'key-of-the-form-0003', base: 2, ...another });
    const { history } = await opened(world);
    const { what, who, reason } = history[1] ?? assert.fail();
    assert.deepEqual([what, who, reason], ['Endorsement declined', 'Chris Chair', 'Too much to do']);
  });
});
