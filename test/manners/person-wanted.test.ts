// Whoever wants a person is shown whom to call, however much stands around it; whoever asks something besides is answered that.
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { cards } from '../../features/manners/cards.ts';
import { personWantedIn } from '../../features/manners/person-wanted.ts';
import { mannersIn } from '../../features/manners/read-manners.ts';
import { cards as signpostsCards } from '../../features/signposts/cards.ts';
import { aMessage, anEntry, aWorld, factsOf, someContent } from '../builders.ts';
import { shipped } from '../shipped.ts';

const wantsPerson = personWantedIn(mannersIn(shipped));

const wanted = [
  'I have asked the same question three times now and keep getting told to look on the portal. The portal doesnt work on my login. I want to speak to an actual human being please',
  "I've been round in circles on this for half an hour and the links don't work. Please can I just talk to a real person",
  "This is the third time I've tried. Nothing loads. Could somebody from the council ring me?",
  "none of the answers are any use to me, i need to speak with an officer about our school's position",
  'going round in circles here. is there a human being I could talk to?',
  "I've been on hold with county for 40 mins and now a bot. ring me.",
  'just ring me please 01632 960111',
];

describe('a wish for a person in a longer message', () => {
  for (const text of wanted)
    it(`is heard: ${text.slice(0, 60)}`, async () => {
      assert.ok(wantsPerson(text));
      factsOf(cards.contact, await aWorld().app.dispatch(aMessage(text)));
    });

  for (const text of [
    'Can I speak to someone about nominations? And when do they close?',
    'My head wants to speak to the governors. Which network are we in?',
    'We moved: new address, phone number, email',
    'our adviser never gets in touch, what will change',
    'the parents want to talk to the school about it and we need an answer',
    'hello',
  ])
    it(`is none: ${text}`, () => {
      assert.equal(wantsPerson(text), false);
    });

  it('comes after a signpost and the words of the FAQ', async () => {
    const title = 'The bus is late. Can I speak to someone about it';
    const { app } = aWorld({ content: someContent({ faq: [anEntry({ id: 'bus', title })] }) });
    const elsewhere = aMessage('My mum died. I need to talk to someone please');
    factsOf(signpostsCards.signpost, await aWorld({ content: shipped }).app.dispatch(elsewhere));
    assert.equal(factsOf(faqCards.answer, await app.dispatch(aMessage(title))).id, 'bus');
  });

  it('is nothing that holds the service up', () => {
    assert.equal(wantsPerson('I want to speak to a person. '.repeat(3000)), true);
  });
});
