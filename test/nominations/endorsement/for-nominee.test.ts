// Nominees see on the receipt and on "my nomination" how their nomination stands with its endorser, and what they can do.
import assert from 'node:assert/strict';
import { render } from '../../../adaptive-cards/render.ts';
import { cards as nominationsCards } from '../../../features/nominations/cards.ts';
import { endorsementForNominee } from '../../../features/nominations/endorsement/for-nominee.ts';
import { endorsementForOfficers } from '../../../features/nominations/endorsement/for-officers.ts';
import type { Fields } from '../../../platform/turn.ts';
import { memoryStores } from '../../stores.ts';
import { aFilledForm, aForm, aNomination, aService, down, factsOf, madeUp, NOW, someContent } from '../../builders.ts';
import { ada, aPeopledWorld, chatOf, chris, type PeopledWorld } from '../../people.ts';
import { says } from '../../cards/walk.ts';

const ONLY_ENDORSED = 'Only endorsed nominations can be selected.';

const submits = ({ app }: PeopledWorld, fields: Fields = {}) => app.dispatch(aFilledForm(fields, chatOf(ada)));
const shown = async (world: PeopledWorld) => world.presses(ada, 'nomination.show');
const answers = ({ app }: PeopledWorld, verb: string) =>
  app.dispatch(aForm(verb, { reference: 'TAS-0001', request: 1, said: 1 }, chatOf(chris)));
const cardOf = (reply: Awaited<ReturnType<typeof submits>>) => render(reply ?? assert.fail('silence'));

/** The receipt and "my nomination" of a form with these fields. */
async function bothOf(world: PeopledWorld, fields: Fields = {}) {
  const receipt = await submits(world, fields);
  const mine = await shown(world);
  return {
    facts: [
      factsOf(nominationsCards.receipt, receipt).endorsement,
      factsOf(nominationsCards.shown, mine).endorsement,
    ] as const,
    cards: [cardOf(receipt), cardOf(mine)] as const,
  };
}

/** Who has the endorser's address. */
const known = ({ ports }: PeopledWorld) => ports.people.withEmail('chris@school.example.org');

describe('what a nominee sees of the endorsement', () => {
  it('is the message to send to an endorser who has not used Roundtable, the one that officers have', async () => {
    const world = aPeopledWorld();
    const { facts, cards } = await bothOf(world);
    const nomination = (await world.ports.nominations.find(madeUp.service.round.id, ada)) ?? assert.fail();
    const { letter } = await endorsementForOfficers(nomination, await known(world), { ...madeUp, ...world.ports });
    for (const { state, letter: own, required } of facts)
      assert.deepEqual([state, own, required], ['unknown', letter, true]);
    for (const card of cards) {
      for (const words of ['Chris Chair has not used Roundtable yet', ONLY_ENDORSED, 'Dear Chris Chair'])
        assert.ok(says(card, words), words);
    }
  });

  it('is that the endorser has been asked, once they can be', async () => {
    const world = aPeopledWorld();
    await world.meets(chris);
    const { facts, cards } = await bothOf(world);
    for (const { state, letter } of facts) assert.deepEqual([state, letter], ['asked', []]);
    for (const card of cards)
      for (const words of ['We have asked Chris Chair', ONLY_ENDORSED]) assert.ok(says(card, words), words);
  });

  for (const state of ['failed', 'unknown'] as const)
    it(`is the message to send where our request is ${state}, and officers have it too`, async () => {
      const world = aPeopledWorld();
      await world.meets(chris);
      await submits(world);
      const request = { kind: 'endorsement', round: madeUp.service.round.id, reference: 'TAS-0001', request: 1 };
      const [asked] = await world.ports.deliveries.of(request);
      assert.ok(asked);
      await world.ports.deliveries.move(request, asked.recipient, { from: asked.state, state, at: NOW });
      const { endorsement } = factsOf(nominationsCards.shown, await shown(world));
      assert.equal(endorsement.state, 'unreached');
      const nomination = (await world.ports.nominations.find(madeUp.service.round.id, ada)) ?? assert.fail();
      const officers = await endorsementForOfficers(nomination, await known(world), { ...madeUp, ...world.ports });
      assert.ok(endorsement.letter.length > 0);
      assert.deepEqual(officers.letter, endorsement.letter);
    });

  it('is what the endorser answered, and what to do about it', async () => {
    const world = aPeopledWorld();
    await world.meets(chris);
    await submits(world);
    await answers(world, 'endorsement.decline');
    const declined = cardOf(await shown(world));
    for (const words of ['Chris Chair has declined', ONLY_ENDORSED, 'Change your nomination to name someone else'])
      assert.ok(says(declined, words), words);
    await answers(world, 'endorsement.give');
    const given = cardOf(await submits(world));
    assert.ok(says(given, 'Chris Chair has endorsed your nomination.'));
    assert.ok(!says(given, ONLY_ENDORSED), 'it can be selected');
  });

  it('is that nobody can be asked where they named an address of their own, or nobody', async () => {
    const world = aPeopledWorld();
    await world.meets(ada);
    const own = { email: 'ada@home.example.org', endorserName: 'A Friend', endorserEmail: 'Ada@School.example.org' };
    const { facts, cards } = await bothOf(world, own);
    for (const { state } of facts) assert.equal(state, 'own');
    for (const card of cards) assert.ok(says(card, 'Change your nomination to name someone else'));
    const nobody = aNomination({ endorser: { name: '', email: '' } });
    assert.equal((await endorsementForNominee(nobody, { ...madeUp, ...world.ports })).state, 'none');
  });

  it('is nothing on the receipt where endorsements are not required', async () => {
    const round = { ...madeUp.service.round, endorsementRequired: false };
    const world = aPeopledWorld({ content: someContent({ service: aService({ round }) }) });
    const [receipt, mine] = (await bothOf(world)).cards;
    assert.ok(!says(receipt, 'Endorsement'));
    assert.ok(says(mine, 'has not used Roundtable yet'));
    for (const card of [receipt, mine]) assert.ok(!says(card, ONLY_ENDORSED));
  });

  it('costs no receipt where storage fails after the nomination was saved', async () => {
    const stores = memoryStores();
    const world = aPeopledWorld({ ...stores, people: { ...stores.people, withEmail: down } });
    const { state, sentence } = factsOf(nominationsCards.receipt, await submits(world)).endorsement;
    assert.deepEqual([state, /Chris Chair/u.test(sentence)], ['later', true]);
  });

  it('fills nothing into what people typed', async () => {
    const { ports } = aPeopledWorld();
    const nomination = aNomination({ endorser: { name: 'C {name}', email: 'c@example.org' }, receivedAt: NOW });
    const { sentence } = await endorsementForNominee(nomination, { ...madeUp, ...ports });
    assert.match(sentence, /^C \{name\} has not used Roundtable yet/u);
  });
});
