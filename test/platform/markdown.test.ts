// What people type and paste keeps its lines in Markdown, and what Teams cannot show is found.
import assert from 'node:assert/strict';
import { unshowable, withLines } from '../../platform/markdown.ts';

describe('Markdown', () => {
  it('keeps the lines of a text that was typed, and makes lists of pasted bullets', () => {
    const typed = 'Dear all,\nThe dates are out:\n• 14 January\n– 11 February\n\nBest wishes\nElin';
    assert.equal(
      withLines(typed),
      'Dear all,\n\nThe dates are out:\n\n- 14 January\n- 11 February\n\nBest wishes\n\nElin',
    );
  });

  it('leaves lists and paragraphs as they are', () => {
    for (const text of ['One\n\nTwo', '- one\n- two', '1. one\n2. two', '- one\n  goes on\n- two', ''])
      assert.equal(withLines(text), text);
  });

  it('finds every line that Teams cannot show, and knows a heading from a number', () => {
    assert.deepEqual(unshowable('#1 priority: KS2 <-> KS3, 5 * 3'), []);
    assert.deepEqual(unshowable('Dates\n # Spring\n[one](http://example.org)'), [
      '# Spring',
      '[one](http://example.org)',
    ]);
  });
});
