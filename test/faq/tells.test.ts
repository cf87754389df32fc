// Whoever tells us something, and asks nothing, is offered to have it passed on or shared; whoever asks is not.
import assert from 'node:assert/strict';
import { tells } from '../../features/faq/asks.ts';
import { cards } from '../../features/faq/cards.ts';
import { cards as thoughtCards } from '../../features/thoughts/cards.ts';
import { aForm, aMessage, anOfficer, aWorld, factsOf } from '../builders.ts';

const TOLD = [
  'it is the old clusters with a new coat of paint and nobody will have the time',
  'our clerk says the list shuts on the 28th',
  'my cousin breeds zebras in a shed near Preston',
  'The heads round here have done this for ten years already.',
];
const ASKED = [
  'how long has this been going on round here then',
  'the list in our hall is wrong, who do we tell about it',
  'I need to know when the zebras are coming to our school',
  'any chance of a copy of the zebra slides from Tuesday',
  'tell me about the zebras that live near our school',
  'the zebras near our school are loose again today?',
  'zebras at our school',
];

describe('a message', () => {
  for (const text of TOLD)
    it(`tells something: ${text}`, () => {
      assert.ok(tells(text));
    });
  for (const text of ASKED)
    it(`asks something: ${text}`, () => {
      assert.ok(!tells(text));
    });
});

describe('what nothing is found for', () => {
  const TEXT = TOLD[2] ?? '';

  it('is offered as a thought, with the words that were written, where it tells something', async () => {
    const world = aWorld();
    const facts = factsOf(cards.notKnown, await world.app.dispatch(aMessage(TEXT)));
    assert.deepEqual([facts.tells, facts.asked], [true, TEXT]);
    const form = await world.app.dispatch(aForm('thought.open', { text: facts.asked }));
    assert.equal(factsOf(thoughtCards.form, form).inputs.text, TEXT);
  });

  it('is a question as before where it asks, and where an officer wrote it', async () => {
    const { app } = aWorld();
    assert.equal(factsOf(cards.notKnown, await app.dispatch(aMessage(ASKED[0] ?? ''))).tells, false);
    assert.equal(factsOf(cards.notKnown, await app.dispatch(aMessage(TEXT, { person: anOfficer() }))).tells, false);
  });
});
