// A text that is cut is as long as it may be, and its last character is whole.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clip } from '../../platform/format.ts';

describe('a text that is cut', () => {
  it('ends with a whole character', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6].map((most) => clip('a🎒é🎒', most)),
      ['', 'a', 'a', 'a🎒', 'a🎒é', 'a🎒é', 'a🎒é🎒'],
    );
  });

  it('is the beginning of what it was, and all of it when it is short enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(30), (text, most) => {
        const cut = clip(text, most);
        assert.ok(text.startsWith(cut));
        assert.equal(Buffer.from(cut).toString(), cut);
        assert.ok(cut.length <= most && cut.length >= Math.min(most, text.length) - 1);
        assert.equal(clip(text, text.length), text);
      }),
    );
  });
});
