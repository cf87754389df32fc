// Each signpost is shown for what belongs to it, and not for what is asked about the programme in much the same words.
import assert from 'node:assert/strict';
import { cards as signpostsCards } from '../../features/signposts/cards.ts';
import { signposts } from '../../features/signposts/signposts.ts';
import { aForm, aMessage, aWorld, factsOf } from '../builders.ts';
import { shipped } from '../shipped.ts';
import messages from './messages.json' with { type: 'json' };

const { find } = signposts(shipped);
const both = Object.entries(messages).map(([id, sides]) => ({ id, ...sides }));

describe('messages on both sides of a signpost', () => {
  it('are many, for every signpost that ships', () => {
    assert.deepEqual(both.map(({ id }) => id).sort(), shipped.signpostFiles.map(({ id }) => id).sort());
    assert.ok(both.flatMap(({ belongs, elsewhere }) => [...belongs, ...elsewhere]).length >= 150);
  });

  for (const { id, belongs, elsewhere } of both) {
    it(`${id}: what belongs to it is shown it, in any letter case`, () => {
      assert.deepEqual(
        belongs.filter((text) => find(text)?.id !== id),
        [],
      );
      if (id === 'named-pupil') return;
      assert.deepEqual(
        belongs.filter((text) => find(text.toUpperCase())?.id !== id),
        [],
      );
    });

    it(`${id}: what only sounds like it is answered or passed on`, () => {
      assert.deepEqual(
        elsewhere.flatMap((text) => find(text)?.id.concat(': ', text) ?? []),
        [],
      );
    });
  }

  it('are never offered to officers when somebody cannot cope, nor passed on by a card', async () => {
    const world = aWorld({ content: shipped });
    for (const text of messages['hard-time'].belongs) {
      factsOf(signpostsCards.signpost, await world.app.dispatch(aMessage(text)));
      const pass = aForm('question.pass', { formKey: 'key-of-a-card-000001', asked: text, entry: '' });
      factsOf(signpostsCards.signpost, await world.app.dispatch(pass));
    }
    assert.deepEqual(await world.ports.questions.open(), []);
    assert.deepEqual([world.reports, world.posts], [[], []]);
  });

  it('gives somebody who cannot cope a number that answers at any hour', () => {
    assert.equal(find("my mum died last week and I can't cope")?.contact.phone, '116 123');
    assert.match(find('I want to die')?.text ?? '', /116 123/u);
  });
});
