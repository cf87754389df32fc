// What Teams hears: one card alone, or an answer in a card's place.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { cardAnswer, cardMessage, quietAnswer } from '../../bot/teams/write-reply.ts';
import { refusals } from '../../platform/refusals.ts';

const card = render(refusals.channelOnly.with({}));

describe('Writing a reply', () => {
  it('sends exactly one card and no text beside it', () => {
    assert.deepEqual(cardMessage(card), {
      type: 'message',
      summary: card.fallbackText,
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    });
  });

  it('answers a button with the card that takes its place', () => {
    assert.deepEqual(cardAnswer(card), {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: card,
    });
  });

  it('never answers a button with an empty message, which Teams would take for a failure', () => {
    assert.ok(quietAnswer.value);
  });
});
