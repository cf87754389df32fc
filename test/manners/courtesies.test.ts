// A thousand courtesies as people type them: hardly any is taken for a question of the FAQ that ships.
import assert from 'node:assert/strict';
import { aMessage, aWorld } from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { shipped } from '../shipped.ts';
import courtesies from './courtesies.json' with { type: 'json' };

const HOW_MANY = 1000;
/** What shows or offers a question of the FAQ. */
const ENTRIES = new Set(['faq/answer', 'faq/answers', 'faq/did-you-mean']);
const words: Readonly<Record<string, readonly string[]>> = courtesies.words;

/** Numbers below `below` that look like chance and are the same each time. */
function numbers(): (below: number) => number {
  let state = 7;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function someCourtesies(): string[] {
  const next = numbers();
  const filled = (message: string): string =>
    message.replace(/\{(\w+)\}/gu, (_, list: string) => {
      const of = words[list] ?? [];
      return filled(of[next(of.length)] ?? '');
    });
  const made = new Set(courtesies.typed);
  for (let turn = 0; made.size < HOW_MANY; turn += 1) {
    const message = filled(courtesies.messages[turn % courtesies.messages.length] ?? '');
    made.add(message.replace(/ +/gu, ' ').replace(/ ,/gu, ',').replace(/,\s*$/u, '').trim());
  }
  return [...made];
}

describe('courtesies by the thousand', () => {
  it('get a courtesy back, and at most one in a hundred a question of the FAQ', async () => {
    const { app } = aWorld({ content: shipped });
    const cards: { text: string; card: string }[] = [];
    for (const text of someCourtesies())
      cards.push({ text, card: cardOf(await app.dispatch(aMessage(text, { conversation: `a:${text}` }))) ?? '' });
    assert.equal(cards.length, HOW_MANY);
    const taken = cards.filter(({ card }) => ENTRIES.has(card));
    assert.ok(taken.length <= HOW_MANY / 100, JSON.stringify(taken, null, 1));
    const others = cards.filter(({ card }) => !card.startsWith('manners/'));
    assert.ok(others.length <= (3 * HOW_MANY) / 100, JSON.stringify(others, null, 1));
  });
});
