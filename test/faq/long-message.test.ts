// A question at the end of a long e-mail is heard, and a message of ordinary length stays as it was typed.
import assert from 'node:assert/strict';
import { cards } from '../../features/faq/cards.ts';
import { askedIn } from '../../features/faq/long-message.ts';
import { LONGEST_QUESTION } from '../../platform/fields.ts';
import { aMessage, aWorld, factsOf } from '../builders.ts';

const story = 'We are a small school and have had a busy term with many visitors. '.repeat(30);

describe('what a long message asks', () => {
  it('is the message where it is not long', () => {
    const text = 'We are small. Who pays? Thanks';
    assert.equal(askedIn(text), text);
  });

  it('is the sentences that ask, wherever they stand', () => {
    assert.equal(askedIn(`Who pays? ${story}When does it close?\nKind regards, Jo`), 'Who pays? When does it close?');
  });

  it('is the last of them where there are too many, and the beginning where none asks', () => {
    const many = Array.from({ length: 100 }, (_, i) => `When is the meeting number ${i}?`);
    const asked = askedIn(many.join(' '));
    assert.ok(asked.length <= LONGEST_QUESTION && asked.endsWith('number 99?') && asked.startsWith('When is'));
    assert.equal(askedIn(story), story.slice(0, LONGEST_QUESTION));
  });

  it('is answered', async () => {
    const reply = await aWorld().app.dispatch(aMessage(`Hello. ${story}What is Team around the School? Thank you.`));
    assert.equal(factsOf(cards.answer, reply).id, 'what-is-tas');
  });
});
