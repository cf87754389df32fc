// Everything that people read of ours is plain English: each card in each situation, and the content that ships.
import assert from 'node:assert/strict';
import { render } from '../adaptive-cards/render.ts';
import { remarksOnContent } from '../dev/plain-english/content.ts';
import { remarksOn } from '../dev/plain-english/remarks.ts';
import { everyCard, sampleOf } from './cards/samples.ts';
import { situations } from './cards/situations.ts';
import { wordsOf } from './cards/walk.ts';

describe('plain English', () => {
  const shown = [
    ...[...everyCard].map(([path, card]) => [path, card.with(sampleOf(card))] as const),
    ...Object.entries(situations),
  ];
  for (const [situation, reply] of shown)
    it(`is what a card says: ${situation}`, () => {
      assert.deepEqual(wordsOf(render(reply)).flatMap(remarksOn), []);
    });

  it('is what the content that ships says', () => {
    assert.deepEqual(remarksOnContent('content'), []);
  });
});
