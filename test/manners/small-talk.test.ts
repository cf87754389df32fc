// Small talk is no question: a fifth of a thousand made-up messages, and courtesies around questions that stay what they are.
import assert from 'node:assert/strict';
import { cards } from '../../features/faq/cards.ts';
import { aMessage, aWorld } from '../builders.ts';
import { shipped } from '../shipped.ts';
import { smallTalk } from './small-talk.ts';

const EVERY = 5;
/** Of the thousand, 7 get an entry and 17 a choice of three: see docs/answers.md. */
const ANSWERED_OF_200 = 2;
const OFFERED_OF_200 = 5;

const BEFORE = ['Hi there, ', 'good morning! ', 'Sorry to bother you, ', 'hiya lovely people. '];
const AFTER = [' Thanks ever so much', ' cheers, have a good weekend', ' (roll on Friday!)', ''];
const EVERY_TITLE = 6;

describe('small talk', () => {
  const { app } = aWorld({ content: shipped });

  it('gets no entry of the FAQ', async () => {
    const [answered, offered]: [string[], string[]] = [[], []];
    for (const text of smallTalk.filter((_, place) => place % EVERY === EVERY - 1)) {
      const reply = await app.dispatch(aMessage(text));
      const isKnown = typeof cards.notKnown.factsIn(reply)?.known === 'string';
      if (cards.answer.factsIn(reply) || cards.answers.factsIn(reply) || isKnown) answered.push(text);
      if (cards.didYouMean.factsIn(reply)) offered.push(text);
    }
    assert.equal(new Set(smallTalk).size, 1000);
    assert.ok(answered.length <= ANSWERED_OF_200, answered.join('\n'));
    assert.ok(offered.length <= OFFERED_OF_200, offered.join('\n'));
  });

  it('around a question leaves the question', async () => {
    const asked = shipped.faq.filter(({ status }, place) => status === 'answered' && place % EVERY_TITLE === 0);
    for (const [n, { id, title }] of asked.entries()) {
      const [before = '', after = ''] = [BEFORE[n % BEFORE.length], AFTER[n % AFTER.length]];
      const reply = await app.dispatch(aMessage(`${before}${title}${after}`, { conversation: `a:${id}` }));
      assert.equal(cards.answer.factsIn(reply)?.id, id, `${before}${title}${after}`);
    }
    assert.ok(asked.length >= 8, String(asked.length));
  });
});
