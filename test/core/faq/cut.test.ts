// A long answer is cut where a reader would pause, and stays Markdown.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutMarkdown } from '../../../core/faq/cut.ts';

describe('cutting an answer', () => {
  const cases: [what: string, text: string, most: number, cut: string][] = [
    ['nothing from a short one', 'Short.', 6, 'Short.'],
    ['after a paragraph', 'One two.\n\nThree four five.', 14, 'One two.\n\n…'],
    ['after a line', '- one two\n- three four', 14, '- one two\n\n…'],
    ['after a sentence', 'One two. Three four five six.', 14, 'One two.\n\n…'],
    ['after a word', 'onetwothree fourfive', 16, 'onetwothree\n\n…'],
    ['before a link that would be broken', 'one two three [four](https://example.org)', 30, 'one two three…'],
    ['before bold words that would be broken', 'one two three **four five**', 22, 'one two three…'],
    ['wherever it must', 'x'.repeat(20), 10, `${'x'.repeat(10)}…`],
  ];
  for (const [what, text, most, cut] of cases)
    it(`takes ${what}`, () => {
      assert.equal(cutMarkdown(text, most), cut);
    });

  it('leaves the beginning, with links and bold words whole', () => {
    const pieces = fc.constantFrom(
      'word ',
      '**bold** ',
      '[a link](https://example.org/x) ',
      'End. ',
      '\n\n',
      '\n- ',
      '🎒',
      '[',
      '*',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.integer({ min: 5, max: 120 }), (some, most) => {
        const text = some.join('');
        const cut = cutMarkdown(text, most);
        assert.ok(cut === text || cut.length <= most + 3);
        if (cut === text) return;
        const kept = cut.replace(/(?:\n\n)?…$/u, '');
        assert.ok(text.startsWith(kept));
        assert.equal((kept.split('**').length - 1) % 2, 0);
        assert.doesNotMatch(kept, /[\uD800-\uDBFF]$/u);
      }),
    );
  });
});
