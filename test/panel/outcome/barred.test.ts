// A member whom officers found ineligible after everybody was told cannot accept, and officers see who that is.
import assert from 'node:assert/strict';
import { cards as panelCards } from '../../../features/panel/cards.ts';
import { factsOf } from '../../builders.ts';
import { decide } from '../../nominations/officers/officers.ts';
import { answersIn, panelOf, says, standing, told } from './panels.ts';

describe('a member who cannot be one any more', () => {
  it('cannot accept, officers see who it is, and the seat can go on', async () => {
    const world = await told();
    const [one, other] = (await panelOf(world)).members.map(({ id }) => id);
    assert.ok(one && other);
    await decide(world, { reference: one, act: 'ineligible', reason: 'Left the school' });
    const accept = async (id: string) => factsOf(panelCards.outcome, await says(world, 'panel.accept', id)).answer;
    assert.equal(await accept(one), 'barred');
    assert.equal(answersIn(await panelOf(world))[one], 'asked');
    assert.equal(await accept(other), 'accepted');
    const { members } = await standing(world);
    assert.deepEqual(
      members.filter(({ lost }) => lost).map(({ reference }) => reference),
      [one],
    );
    await says(world, 'panel.decline', one);
    assert.equal(answersIn(await panelOf(world))[one], 'declined');
  });
});
