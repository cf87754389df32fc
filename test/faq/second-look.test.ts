// What matching is not sure of is looked at once more with the encoder, in the chat and on pages; what is sure costs nothing.
import assert from 'node:assert/strict';
import { cards } from '../../features/faq/cards.ts';
import type { Encoder } from '../../features/faq/index.ts';
import { pages } from '../../features/faq/web/pages.ts';
import { aForm, aMessage, aPerson, aWorld, factsOf } from '../builders.ts';
import { visit } from '../pages/visit.ts';

const SURE = 'What is the steering group?';
const UNSURE = 'steering';

/** An encoder to which every text is plainly about one entry, and which remembers what it was asked. */
function pointingAt(id: string) {
  const asked: string[] = [];
  const encoder: Encoder = (text, entries) => {
    asked.push(text);
    const likeness = (one: string) => (one === id ? { near: 0.9, towards: 1 } : { near: 0.1, towards: 0 });
    return Promise.resolve(new Map(entries.map((entry) => [entry.id, likeness(entry.id)])));
  };
  return { encoder, asked };
}

describe('a question that matching is not sure of', () => {
  it('is read as the encoder sees it, of what the words allow', async () => {
    const before = factsOf(cards.didYouMean, await aWorld().app.dispatch(aMessage(UNSURE)));
    const last = before.options.at(-1)?.id ?? '';
    const { encoder, asked } = pointingAt(last);
    const world = aWorld({ encoder });
    const reply = await world.app.dispatch(aMessage(UNSURE));
    const shown = cards.answer.factsIn(reply)?.id ?? factsOf(cards.didYouMean, reply).options[0]?.id;
    assert.deepEqual([shown, asked], [last, [UNSURE]]);
    const page = await visit(world, 'GET /questions', { query: { q: UNSURE } });
    const [found] = pages.questions.factsIn(page)?.search?.found ?? [];
    assert.equal(found?.answer?.id ?? found?.options[0]?.id, last);
  });

  it('is explained as it was read', async () => {
    const { encoder } = pointingAt('who-can-nominate');
    const world = aWorld({ encoder, officers: [aPerson().objectId] });
    const shown = { id: 'who-can-nominate', asked: UNSURE, chosen: false, after: '' };
    const { staff } = factsOf(cards.why, await world.app.dispatch(aForm('faq.why', shown)));
    assert.equal(staff?.ranking[0]?.id, 'who-can-nominate');
  });

  it('is answered as before where the encoder has nothing to say, and what is sure is not asked of it', async () => {
    const { encoder, asked } = pointingAt('cost');
    assert.equal(factsOf(cards.answer, await aWorld({ encoder }).app.dispatch(aMessage(SURE))).id, 'steering-group');
    assert.deepEqual(asked, []);
    const silent = aWorld({ encoder: () => Promise.resolve(undefined) });
    factsOf(cards.didYouMean, await silent.app.dispatch(aMessage(UNSURE)));
  });
});
