// Answers come from memory: storage that is away costs nobody an answer, and what could not be read or kept is reported.
import assert from 'node:assert/strict';
import { storesOver } from '../../app.ts';
import { cards } from '../../features/faq/cards.ts';
import { cards as signposts } from '../../features/signposts/cards.ts';
import type { Card } from '../../platform/card.ts';
import { aForm, aMessage, aWorld, down, factsOf } from '../builders.ts';

/** A world whose storage has gone away. */
const awayWorld = () => aWorld(storesOver(() => ({ read: down, list: down, write: down, remove: down })));

describe('a question while storage is away', () => {
  const cases: [asked: string, card: Pick<Card<object>, 'factsIn'>][] = [
    ['What is Team around the School?', cards.answer],
    ['What is Team around the School? What is the steering group?', cards.answers],
    ['What is the weather tomorrow?', cards.notKnown],
    ['why?', cards.notKnown],
    ['steering', cards.didYouMean],
    ['a child in my class has bruises and told me not to tell', signposts.signpost],
  ];
  for (const [asked, card] of cases)
    it(`is answered: ${asked}`, async () => {
      const { app, reports } = awayWorld();
      const reply = await app.dispatch(aMessage(asked));
      assert.ok(card.factsIn(reply), JSON.stringify(reply?.facts));
      assert.ok(reports.length > 0, 'what could not be read is reported');
      for (const { error } of reports) assert.match(String(error), /storage is down/u);
    });

  it('is answered from a button', async () => {
    const { app } = awayWorld();
    factsOf(cards.answer, await app.dispatch(aForm('faq.show', { id: 'steering-group' })));
    factsOf(cards.why, await app.dispatch(aForm('faq.why', { id: 'steering-group' })));
  });
});
