// A long answer is cut where a reader would pause, and stays Markdown.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutMarkdown, firstWords } from '../../features/faq/cut.ts';

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

describe('the first words of an answer', () => {
  const cases: [what: string, markdown: string, most: number, words: string][] = [
    ['all of a short one', 'Short.', 6, 'Short.'],
    [
      'without bold, slanted and code',
      'A **bold** and _slanted_ `word` of *some*.',
      99,
      'A bold and slanted word of some.',
    ],
    [
      'with the words of a link and not its address',
      'See [the letter](https://example.org/a_b).',
      99,
      'See the letter.',
    ],
    ['in one line, with the items of lists apart', 'Two:\n\n- one\n- two\n\n1. three', 99, 'Two: one; two; three'],
    ['with marks that mean themselves', 'a_b, 3 - 2, \\*star\\*', 99, 'a_b, 3 - 2, *star*'],
    ['up to the last whole word', 'one two three', 12, 'one two…'],
    ['up to a word that just fits', 'one two three', 7, 'one two…'],
    ['without the comma before the dots', 'one two, three', 9, 'one two…'],
    ['wherever one word must be cut', 'x'.repeat(9), 4, 'xxxx…'],
  ];
  for (const [what, markdown, most, words] of cases)
    it(`are ${what}`, () => {
      assert.equal(firstWords(markdown, most), words);
    });
});
