// A courtesy in words that nobody listed is one where the FAQ has no answer; a question, and news for officers, never is.
import assert from 'node:assert/strict';
import { looselyIn } from '../../features/manners/loose.ts';
import { cards } from '../../features/manners/cards.ts';
import { plainWords } from '../../platform/text.ts';
import { aMessage, aWorld, factsOf } from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { shipped } from '../shipped.ts';
import elsewhere from '../signposts/messages.json' with { type: 'json' };
import messages from './messages.json' with { type: 'json' };

const looselyOf = looselyIn(shipped);
const asked = shipped.faq.flatMap(({ title, alsoAskedAs }) => [title, ...alsoAskedAs]);
const faqWords = new Set(asked.flatMap((said) => plainWords(said).split(' ')));
const kindOf = (text: string) => looselyOf(text, () => faqWords);
const taken = (texts: readonly string[]) => texts.filter((text) => kindOf(text) !== undefined);

describe('a courtesy in words that nobody listed', () => {
  const says: Record<string, string[]> = {
    thanks: [
      'Cheers duck, that’s sorted me right out x',
      'thanks ever so, you have saved me a trip into town',
      'I do appreciate it my dear old fruit',
    ],
    praise: [
      'you’ve been more use than the last three people I spoke to!',
      'you absolute gem of a contraption',
      'well that has made my morning',
    ],
    goodbye: [
      'thats all for now, have a good weekend when it comes',
      'Right im off to feed the dog. ta ra',
      'Thanks petal, signing off till the bell rings',
    ],
    greeting: ['Good evening. I trust this finds you well.', 'Hello, I trust everything finds you thriving'],
    abuse: ['oh give over you daft machine', 'useless. absolutely chuffin useless', 'you gormless lump of tin'],
    neverMind: [
      'sorry wrong chat i wanted school admissions',
      'sorry wrong person, i was after school transport',
      'whoops wrong chat! I was looking for free school meals',
    ],
    robot: [
      'are you a real human or one of them chatgpt jobs',
      'is there a person behind this or does it just spit out the website',
      'be straight with me, is this some sort of chatbot?',
    ],
  };
  for (const [kind, texts] of Object.entries(says))
    it(`is known by what tells it: ${kind}`, async () => {
      for (const text of texts) assert.equal(kindOf(text), kind, text);
      const { app } = aWorld({ content: shipped });
      for (const text of texts) factsOf(cards.reply, await app.dispatch(aMessage(text)));
    });

  it('is no question, no wish, no complaint and no news', () => {
    assert.deepEqual(
      taken([
        'Cheers duck but I still cannot find it',
        'Thanks. Our roof leaks',
        'ta, the other one',
        'cheers when does it shut',
        'thanks duck can you ring the office',
        'thanks a bunch you useless machine',
        'no more use than a chocolate teapot',
        'cheers no thanks to you lot I got sorted',
        'our adviser is useless',
        'this plan is rubbish for small schools',
        'I am a TA',
        'Good morning, our roof leaks',
        'thanks please send it to Jo',
        'I appreciate schools are busy but we never heard',
        'cheers Calderwick High closing date nominations',
        'does chatgpt choose the members of the group',
        'can a robot count our nominations?',
        'is there someone behind this decision',
        'sorry wrong chat, but when do nominations close?',
        'the wrong person was told about the meeting',
        'Sorry, I was after the closing date',
        'thanks to you all we sat for an hour in the cold waiting for nobody to come',
      ]),
      [],
    );
  });

  it('is nothing that the FAQ is asked, with thanks before or after', () => {
    assert.deepEqual(taken(asked), []);
    const polite = asked.flatMap((said) => [`cheers duck ${said}`, `Thanks. ${said}`, `${said}, ta ever so`]);
    assert.deepEqual(taken(polite), []);
  });

  it('is nothing that stays a question, a command or a signpost', () => {
    const { question, command } = messages.staysA;
    assert.deepEqual(taken([...question, ...command]), []);
    const others = Object.values(elsewhere).flatMap(({ belongs, elsewhere }) => [...belongs, ...elsewhere]);
    assert.deepEqual(taken(others), []);
  });

  it('comes after a signpost, and a message of others is none', async () => {
    const { app } = aWorld({ content: shipped });
    const said = 'oh give over you daft machine';
    assert.match(cardOf(await app.dispatch(aMessage(said, { place: 'dialog' }))) ?? '', /^faq\//u);
    for (const text of messages.staysA.signpost)
      assert.equal(cardOf(await app.dispatch(aMessage(text))), 'signposts/signpost', text);
  });
});
