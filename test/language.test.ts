// General English: what ships in english.bin, what is refused, and the steps by which it is made.
import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dot, meaningOf } from '../features/faq/matching/vectors.ts';
import { wordsOf } from '../features/faq/matching/text.ts';
import { LanguageError, pack, unpack } from '../language/format.ts';
import { loadLanguage } from '../language/load.ts';
import { solve } from '../language/make/conjugate-gradients.ts';
import { distil, unitRows } from '../language/make/distil.ts';
import { embed } from '../language/make/embed.ts';
import { mainAxes, project } from '../language/make/main-axes.ts';
import { quantise } from '../language/make/quantise.ts';
import { glossesIn, sentencesOf, stringsIn } from '../language/make/sentences.ts';
import { sharesOf, wordsToMeet, zipfShares } from '../language/make/words.ts';

const close = (actual: ArrayLike<number>, expected: readonly number[], within = 1e-5) => {
  assert.equal(actual.length, expected.length);
  for (const [i, value] of expected.entries())
    assert.ok(Math.abs((actual[i] ?? NaN) - value) <= within, `${actual[i] ?? NaN} at ${i} is not ${value}`);
};

describe('the language', () => {
  const english = loadLanguage();
  const alike = (a: string, b: string) => dot(meaningOf(wordsOf(a), english), meaningOf(wordsOf(b), english));

  it('has words that are used alike point the same way', () => {
    for (const [word, like, unlike] of [
      ['school', 'teacher', 'banana'],
      ['governor', 'trustee', 'banana'],
      ['deadline', 'date', 'purple'],
      ['money', 'funding', 'giraffe'],
      ['meeting', 'conference', 'potato'],
    ] as const)
      assert.ok(alike(word, like) > alike(word, unlike) + 0.02, `${word}: ${like} before ${unlike}`);
  });

  it('has sentences that mean the same point the same way', () => {
    const asked = 'when do I have to send the form back';
    assert.ok(alike(asked, 'what is the closing date for returning it') > alike(asked, 'who will sit on the panel'));
  });

  it('knows common words from rare ones, and other forms of a word as the word', () => {
    const share = (word: string) => english.share(word) ?? 0;
    assert.ok(share('the') > share('school') && share('school') > share('trustee') && share('trustee') > 0);
    assert.ok(share('the') > 0.02 && share('the') < 0.1);
    assert.equal(share('nominated'), share('nominate'));
  });

  it('knows that rarer words are words, though not what they mean', () => {
    assert.ok((english.share('safeguarding') ?? 0) > 0);
    assert.equal(english.vector('crumlin'), undefined);
    assert.ok((english.share('crumlin') ?? 0) > 0);
  });

  it('does not know what is no word, nor what only JavaScript knows', () => {
    for (const word of ['', 'zzqxw', '__proto__', 'toString', 'hasOwnProperty', 'the\nof']) {
      assert.equal(english.share(word), undefined);
      assert.equal(english.vector(word), undefined);
    }
    assert.equal(typeof (english.share('constructor') ?? 0), 'number');
  });

  it('gives numbers only, the same each time', () => {
    const again = loadLanguage();
    assert.equal(english.vector('school'), english.vector('school'));
    for (const word of ['school', 'the', 'governor', 'tuesday', 'why']) {
      assert.equal(again.share(word), english.share(word));
      assert.deepEqual(again.vector(word), english.vector(word));
      assert.equal(english.vector(word)?.length, english.dimensions);
      assert.ok(Array.from(english.vector(word) ?? []).every(Number.isFinite));
    }
  });
});

describe('the file of a language', () => {
  const small = {
    words: ['the', 'café', 'rare'],
    shares: Float32Array.of(0.5, 0.25, 0.125),
    dimensions: 4,
    scales: Float32Array.of(0.5, 2),
    vectors: Int8Array.of(1, -2, 3, 127, 0, 0, -127, 5),
  };
  const folder = mkdtempSync(join(tmpdir(), 'language-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });
  const saved = (bytes: Uint8Array) => {
    const path = join(folder, 'some.bin');
    writeFileSync(path, bytes);
    return path;
  };
  const refused = (bytes: Uint8Array, why: RegExp) => {
    assert.throws(
      () => loadLanguage(saved(bytes)),
      (error) => error instanceof LanguageError && why.test(error.message) && !error.message.includes('\n'),
    );
  };

  it('holds what was packed', () => {
    assert.deepEqual(unpack(pack(small)), small);
    const { share, vector, dimensions } = loadLanguage(saved(pack(small)));
    assert.deepEqual([dimensions, share('café'), share('rare'), share('more')], [4, 0.25, 0.125, undefined]);
    assert.deepEqual(vector('the'), Float32Array.of(0.5, -1, 1.5, 63.5));
    assert.deepEqual(vector('café'), Float32Array.of(0, 0, -254, 10));
    assert.equal(vector('rare'), undefined);
  });

  it('is refused in one sentence when it is missing, of another kind, of another version, cut short or changed', () => {
    const whole = pack(small);
    const changed = (at: number) => whole.with(at, (whole[at] ?? 0) ^ 1);
    assert.throws(() => loadLanguage(join(folder, 'none.bin')), /none\.bin cannot be used: .*no such file/);
    refused(new Uint8Array(), /too short/);
    refused(new TextEncoder().encode('the quick brown fox jumps over the lazy dog'), /not a language file/);
    refused(changed(4), /of version 0, and 1 is read here/);
    refused(changed(8), /bytes where \d+ belong/);
    refused(changed(40), /checksum/);
    refused(changed(whole.length - 1), /checksum/);
    for (let length = 0; length < whole.length; length++) refused(whole.slice(0, length), /cannot be used/);
  });

  it('is refused when a byte of the one that ships was lost', () => {
    const english = readFileSync('language/english.bin');
    refused(english.subarray(0, -1), /bytes where \d+ belong/);
    refused(english.with(3_000_000, (english[3_000_000] ?? 0) ^ 0x10), /checksum/);
  });
});

describe('making a language', () => {
  it('keeps the words that matching can meet', () => {
    assert.deepEqual(wordsToMeet(['the', ',', 'co-op', "'s", 'x2', 'élan', 'The']), ['the', 'x2', 'élan']);
  });

  it('shares by Zipf: half as much at twice the rank, one in all', () => {
    close(zipfShares(3), [6 / 11, 3 / 11, 2 / 11]);
    assert.ok(Math.abs(zipfShares(300_000).reduce((sum, share) => sum + share) - 1) < 1e-9);
  });

  it('counts a word with the other words of its stem, and what was read against what Zipf expects', () => {
    const words = ['a', 'nominate', 'nominated'];
    close(sharesOf(words, { talk: [], subtitles: [] }), [6 / 11, 5 / 11, 5 / 11]);
    const [a = 0, nominate = 0] = sharesOf(words, { talk: Array<string>(100_000).fill('nominated!'), subtitles: [] });
    close([a, nominate], [3 / 11, 8 / 11]);
    const subtitles = [
      { word: 'A', count: 3 },
      { word: 'of', count: 1 },
    ];
    close(sharesOf(words, { talk: [], subtitles }), [(6 / 11 + 3 / 4) / 2, 5 / 22, 5 / 22]);
  });

  it('reads glosses and strings', () => {
    const line =
      '00001740 03 n 02 physical_entity(a) 0 thing 1 002 @ 1 n 0000 | that which is real; "a real thing"; "b"  ';
    assert.deepEqual(glossesIn(`  1 licence\n${line}\n`, { noun: true }), [
      { noun: true, definition: 'physical entity: that which is real', examples: ['a real thing', 'b'] },
    ]);
    assert.deepEqual(stringsIn([{ a: 'x', n: 1, no: null }, ['y']]), ['x', 'y']);
  });

  it('chooses short sentences, each once, the same each time', () => {
    const talk = [' Who are you then? ', 'Short one', 'I am who I am', 'I am who I am', 'x '.repeat(30)];
    const glosses = [{ noun: false, definition: 'go: to move away', examples: ['they went by train', 'no'] }];
    const sentences = sentencesOf(talk, glosses);
    assert.deepEqual(sentences, sentencesOf(talk, glosses));
    assert.deepEqual(
      sentences.toSorted(),
      ['I am who I am', 'Who are you then?', 'go: to move away', 'they went by train'].toSorted(),
    );
  });

  it('finds the axis along which points differ most', () => {
    // On the line y = x + 1, and one pair across it: mean (0, 1), variances 2 : 1 along (1, 1) and (1, -1).
    const rows = { data: Float32Array.of(2, 3, -2, -1, 1, 0, -1, 2), width: 2 };
    const found = mainAxes(rows, { count: 2 });
    close(found.mean, [0, 1]);
    const half = Math.SQRT1_2;
    close(found.axes.map(Math.abs), [half, half, half, half]);
    assert.ok((found.axes[0] ?? 0) * (found.axes[1] ?? 0) > 0 && (found.axes[2] ?? 0) * (found.axes[3] ?? 0) < 0);
    const along = 2 * Math.SQRT2;
    close(project(rows, found).map(Math.abs), [along, 0, along, 0, 0, Math.SQRT2, 0, Math.SQRT2]);
  });

  it('solves equations, a column at a time', () => {
    // [4 1; 1 3] x = [1; 2] has the answer [1/11; 7/11]; the second column is twice the first, the third solved at the start.
    const times = (x: Float32Array) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = x;
      return Float32Array.of(4 * a + d, 4 * b + e, 4 * c + f, a + 3 * d, b + 3 * e, c + 3 * f);
    };
    const right = Float32Array.of(1, 2, 0, 2, 4, 0);
    const x = solve({ times, right, start: new Float32Array(6), columns: 3, steps: 4 });
    close(x, [1 / 11, 2 / 11, 0, 7 / 11, 14 / 11, 0]);
  });

  it('moves words to where the sentences that hold them point', () => {
    const lesson = {
      words: ['red', 'apple', 'unseen'],
      shares: Float32Array.of(0, 0, 0),
      sentences: ['Red apple', 'Apple'],
      targets: { sentences: Float32Array.of(0, 1, 1, 0), words: Float32Array.of(1, 0, 1, 0, 0, 1) },
      start: Float32Array.of(1, 0, 1, 0, 0, 1),
      dimensions: 2,
    };
    // By hand, for one sentence of two words of weight 1/√2, each word alone counting 0.3, and 0.5 to stay:
    // 1.3 a + 0.5 b = 0.8 for the first numbers of both, so 0.8 / 1.8; (1.3 + 0.5) a = 1/√2 for the second ones.
    const [first, second] = [0.8 / 1.8, Math.SQRT1_2 / 1.8];
    close(distil(lesson), [first, second, first, second, 0, 1]);
  });

  it('makes rows of length one, and leaves nothing as it is', () => {
    close(unitRows(Float32Array.of(3, 4, 0, 0), 2), [0.6, 0.8, 0, 0]);
  });

  it('writes numbers as whole ones of their vector’s scale', () => {
    const { scales, vectors } = quantise(Float32Array.of(127, -63.4, 0, 0, -0.127, 0.001), 2);
    close(scales, [1, 0, 0.001]);
    assert.deepEqual([...vectors], [127, -63, 0, 0, -127, 1]);
  });

  it('goes on embedding where an interrupted run was', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'language-'));
    const texts = Array.from({ length: 150 }, (_, i) => 'x'.repeat(150 - i));
    const asked: number[] = [];
    const encoder = (most: number) => () =>
      Promise.resolve({
        most,
        // The real one is a method, too, and needs its `this`.
        embed(batch: string[]) {
          if (asked.length === this.most) return Promise.reject(new Error('interrupted'));
          asked.push(batch.length);
          return Promise.resolve(batch.map(({ length }) => Array<number>(512).fill(length)));
        },
      });
    const run = (most: number) => embed(texts, { cache, name: 'some', encoder: encoder(most), say: () => undefined });
    try {
      await assert.rejects(run(1), /interrupted/);
      const rows = await run(9);
      assert.deepEqual(asked, [64, 64, 22]);
      assert.deepEqual(await run(0), rows);
      assert.deepEqual([rows.length, rows[0], rows[512 * 149 + 511]], [150 * 512, 150, 1]);
    } finally {
      rmSync(cache, { recursive: true });
    }
  });
});
