// `npm run answers` prints its figures where a program finds them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataError, readData } from '../../bench/answers/data.ts';
import { compiled } from '../dev/compiled.ts';

const ROOT = join(import.meta.dirname, '../..');

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
      precisionInScope: 100,
      fpr95: 0,
      openAccuracy: 100,
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

  it('asks all queries without each part of the entries with --left-out', () => {
    const { status, lines, stderr } = answers(file('small.json', small), '--each', '--left-out', '2');
    assert.equal(status, 0, stderr);
    const each = lines.slice(0, 6).map(fields);
    const expected = [each.slice(0, 3), each.slice(3)].map((part) => part.map((one) => one['expected']));
    assert.deepEqual(expected.map(String).sort(), [',fee,', 'bus,,']);
    for (const { expected: right, id } of each) assert.ok(right === null || id === right);
    assert.equal(fields(lines.at(-1))['n'], 6);
  });

  it('says how it is used, with exit code 2, when it is not told what to measure or told nonsense', () => {
    for (const args of [
      [],
      ['--each'],
      ['a.json', '--typos', 'many'],
      ['a.json', '--typo', '1'],
      ['a.json', '--left-out', '1'],
    ]) {
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
