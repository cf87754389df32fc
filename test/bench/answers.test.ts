// The figures about answers are those worked out by hand, and `npm run answers` prints them where a program finds them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataError, readData } from '../../bench/answers/data.ts';
import { auroc, calibrationError, meanReciprocalRank, qualityOf, type Asked } from '../../bench/answers/metrics.ts';
import { compiled } from '../dev/compiled.ts';

const ROOT = join(import.meta.dirname, '../..');

const anAsked = (over: Partial<Asked> = {}): Asked => ({
  expected: 'a',
  id: 'a',
  p: 0.9,
  outcome: 'answer',
  alternatives: ['b', 'c'],
  ...over,
});

const near = (actual: number | null | undefined, expected: number) => {
  assert.ok(
    actual !== null && actual !== undefined && Math.abs(actual - expected) < 1e-12,
    `${actual}, not ${expected}`,
  );
};

describe('bench/answers/metrics', () => {
  it('averages one over the place of the right entry, counting neither the eleventh nor what is out of scope', () => {
    const others = Array.from({ length: 9 }, (_, index) => `other-${index}`);
    const places = [
      anAsked(),
      anAsked({ id: 'b', alternatives: ['a'] }),
      anAsked({ id: 'b', alternatives: [...others.slice(0, 8), 'a'] }),
      anAsked({ id: 'b', alternatives: [...others, 'a'] }),
      anAsked({ id: null, alternatives: [] }),
      anAsked({ expected: null }),
    ];
    near(meanReciprocalRank(places), (1 + 1 / 2 + 1 / 10) / 5);
    assert.equal(meanReciprocalRank([anAsked({ expected: null })]), null);
  });

  it('finds the area under the curve by pairs, a tie counting half', () => {
    assert.equal(auroc([0.9, 0.8], [0.1, 0.2]), 1);
    assert.equal(auroc([0.1], [0.2, 0.3]), 0);
    assert.equal(auroc([0.5, 0.5], [0.5, 0.5, 0.5]), 0.5);
    // Of the six pairs: 0.7 wins three; 0.4 wins one, ties one, loses one.
    assert.equal(auroc([0.7, 0.4], [0.4, 0.3, 0.6]), 4.5 / 6);
    assert.equal(auroc([], [0.5]), null);
    assert.equal(auroc([0.5], []), null);
  });

  it('weighs how far confidence and truth are apart in each of 15 bins', () => {
    // (14/15, 1]: 0.975 and 0.5, of two; (7/15, 8/15]: 0.5 and 0, of one; (0, 1/15]: 0 and 1, of one.
    const asked = [
      anAsked({ p: 1 }),
      anAsked({ p: 0.95, id: 'b' }),
      anAsked({ p: 0.5, expected: null }),
      anAsked({ p: 0 }),
    ];
    near(calibrationError(asked), (2 * (0.975 - 0.5) + 0.5 + 1) / 4);
    near(calibrationError([anAsked({ p: 1 }), anAsked({ p: 0, id: 'b' })]), 0);
    // The same bin: errors of the two cancel. Two bins, split at 1/15, which belongs to the lower: they do not.
    near(calibrationError([anAsked({ p: 0.51 }), anAsked({ p: 0.49, id: 'b' })]), 0);
    near(calibrationError([anAsked({ p: 1 / 15 }), anAsked({ p: 0.01, id: 'b' })]), 0.5 - (1 / 15 + 0.01) / 2);
    near(calibrationError([anAsked({ p: 1 / 15 }), anAsked({ p: 0.07, id: 'b' })]), (1 - 1 / 15 + 0.07) / 2);
    assert.equal(calibrationError([]), null);
  });

  it('counts what is answered, what of it is right, and what is offered', () => {
    const quality = qualityOf([
      anAsked(),
      anAsked({ id: 'b', p: 0.6, alternatives: ['a'] }),
      anAsked({ id: 'b', p: 0.5, alternatives: ['c', 'a'], outcome: 'did-you-mean' }),
      anAsked({ id: 'b', p: 0.4, alternatives: ['c', 'd', 'a'], outcome: 'did-you-mean' }),
      anAsked({ p: 0.3, outcome: 'not-known' }),
      anAsked({ expected: null, p: 0.6 }),
      anAsked({ expected: null, id: null, p: 0, alternatives: [], outcome: 'not-known' }),
      anAsked({ expected: null, p: 0.2, outcome: 'did-you-mean' }),
    ]);
    assert.equal(quality.p1, 2 / 5);
    near(quality.mrr10, (1 + 1 / 2 + 1 / 3 + 1 / 4 + 1) / 5);
    // In scope 0.9 0.6 0.5 0.4 0.3 against 0.6 0 0.2: 3 + 2.5 + 2 + 2 + 2 of 15.
    near(quality.auroc, 11.5 / 15);
    assert.equal(quality.coverage, 2 / 5);
    assert.equal(quality.precision, 1 / 3);
    assert.equal(quality.oosAnswered, 1 / 3);
    // Right 0.9 0.3 against 0.6 0.5 0.4 0.6 0 0.2: 6 + 2 of 12.
    near(quality.aurocRight, 8 / 12);
    assert.equal(quality.didYouMean, 1 / 2);
    // Of those in scope one is answered rightly and one is offered.
    assert.deepEqual([quality.found, quality.oosOffered], [2 / 5, 1 / 3]);
  });

  it('has no figure where there is nothing to count', () => {
    const shy = qualityOf([anAsked({ outcome: 'not-known' })]);
    assert.deepEqual(
      [shy.p1, shy.coverage, shy.precision, shy.oosAnswered, shy.auroc, shy.aurocRight, shy.didYouMean],
      [1, 0, null, null, null, null, null],
    );
    const lost = qualityOf([anAsked({ expected: null, outcome: 'answer' })]);
    assert.deepEqual([lost.p1, lost.mrr10, lost.coverage, lost.precision, lost.oosAnswered], [null, null, null, 0, 1]);
  });
});

describe('npm run answers', () => {
  let script = '';
  before(async () => void (script = await compiled('bench/answers.ts')));
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-answers-'));
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const file = (name: string, content: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const answers = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: ROOT, encoding: 'utf8' });
    return { status, lines: stdout.trimEnd().split('\n'), stderr };
  };
  const fields = (line: string | undefined) => JSON.parse(line ?? '') as Record<string, unknown>;

  const entries = [
    { id: 'bus', title: 'What colour are the minibuses?', phrasings: ['which colour does a minibus have'] },
    { id: 'fee', title: 'How much does membership cost?', phrasings: [] },
  ];
  const small = {
    entries,
    queries: [
      { text: 'what colour are the minibuses', id: 'bus' },
      { text: 'How much does membership cost', id: 'fee' },
      { text: 'zebra xylophone', id: null },
    ],
  };

  it('prints a table, and the figures as JSON in the last line', () => {
    const { status, lines, stderr } = answers(file('small.json', small));
    assert.equal(status, 0, stderr);
    assert.match(lines[0] ?? '', /^ +file .*p@1 %.*queries$/u);
    assert.match(lines[2] ?? '', /^ +small\.json /u);
    const { p50ms, p95ms, trainMs, ece, ...figures } = fields(lines.at(-1));
    assert.deepEqual(figures, {
      p1: 100,
      mrr10: 1,
      auroc: 1,
      coverage: 100,
      precision: 100,
      oosAnswered: 0,
      n: 3,
      aurocRight: 1,
      didYouMean: null,
      found: 100,
      oosOffered: 0,
      file: 'small.json',
    });
    assert.ok([p50ms, p95ms, trainMs, ece].every((figure) => typeof figure === 'number' && figure >= 0));
    assert.equal(
      Object.keys(fields(lines.at(-1)))
        .slice(0, 11)
        .join(' '),
      'p1 mrr10 auroc coverage precision oosAnswered ece p50ms p95ms trainMs n',
    );
  });

  it('prints every query with --each, typed wrongly with --typos, and a line for each file of a folder', () => {
    file('small.json', small);
    file('smaller.json', { entries, queries: small.queries.slice(0, 1) });
    const { status, lines, stderr } = answers(folder, '--each', '--typos', '1', '--seed', '3');
    assert.equal(status, 0, stderr);
    const each = lines.slice(0, 4).map(fields);
    for (const one of each)
      assert.deepEqual(Object.keys(one), ['text', 'expected', 'id', 'p', 'outcome', 'alternatives']);
    assert.deepEqual(
      each.map(({ expected }) => expected),
      ['bus', 'fee', null, 'bus'],
    );
    assert.notEqual(each[0]?.['text'], small.queries[0]?.text);
    assert.equal(each[0]?.['text'], each[3]?.['text']);
    assert.deepEqual(
      lines.slice(-2).map((line) => [fields(line)['file'], fields(line)['n']]),
      [
        ['small.json', 3],
        ['smaller.json', 1],
      ],
    );
  });

  it('says how it is used, with exit code 2, when it is not told what to measure or told nonsense', () => {
    for (const args of [[], ['--each'], ['a.json', '--typos', 'many'], ['a.json', '--typo', '1']]) {
      const { status, stderr } = answers(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /^npm run answers -- <file\.json or folder>/u);
    }
  });

  const wrong: Record<string, [unknown, RegExp]> = {
    'a text that is missing': [
      { entries, queries: [small.queries[0], { id: 'bus' }] },
      /queries\[1\]\.text is missing, should be a text\.$/u,
    ],
    'an id that is a number': [
      { entries, queries: [{ text: 'what', id: 5 }] },
      /queries\[0\]\.id is 5, should be the id of an entry, or null\.$/u,
    ],
    'phrasings that are a text': [
      { entries: [{ ...entries[0], phrasings: 'none' }], queries: small.queries },
      /entries\[0\]\.phrasings is "none", should be a list\.$/u,
    ],
    'no queries': [{ entries }, /queries is missing, should be a list\.$/u],
    'an empty list': [{ entries, queries: [] }, /queries is an empty list, should have at least one item\.$/u],
    'a list instead of it all': [[], /all of it is an empty list, should be a group of fields\.$/u],
    'an entry that does not exist': [
      { entries, queries: [{ text: 'what', id: 'tax' }] },
      /queries\[0\]\.id is "tax", which is the id of no entry\.$/u,
    ],
    'an entry twice': [
      { entries: [...entries, entries[0]], queries: small.queries },
      /entries\[2\]\.id is "bus", which an earlier entry has\.$/u,
    ],
    'something that is not JSON': ['{"entries":', /is not JSON: .*\.$/u],
  };
  for (const [what, [content, sentence]] of Object.entries(wrong))
    it(`says what is wrong and where: ${what}`, () => {
      const path = file('wrong.json', content);
      assert.throws(
        () => readData(path),
        (error) => error instanceof DataError && error.message.startsWith(path) && sentence.test(error.message),
      );
    });

  it('says in one sentence, with exit code 1, what is wrong with a file, or that it does not exist', () => {
    const wrongly = answers(file('small.json', small), file('wrong.json', { entries, queries: [{ id: 'bus' }] }));
    assert.deepEqual([wrongly.status, wrongly.lines], [1, ['']]);
    assert.match(wrongly.stderr, /^\S*wrong\.json: queries\[0\]\.text is missing, should be a text\.\n$/u);
    const absent = answers(join(folder, 'absent.json'));
    assert.equal(absent.status, 1);
    assert.match(absent.stderr, /^\S*absent\.json does not exist\.\n$/u);
  });
});
