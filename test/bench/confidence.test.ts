// What is known to be true of made-up rows is learnt from them, and `npm run confidence` writes what the service can read.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../../bench/answers/seeded.ts';
import { fitLogistic, logitOf, probability } from '../../bench/confidence/logistic.ts';
import type { Judged } from '../../bench/confidence/model.ts';
import { foreignRowsOf, type Row, rowsOf } from '../../bench/confidence/rows.ts';
import type { Encoding } from '../../bench/encoding.ts';
import { thresholdsFrom } from '../../bench/confidence/thresholds.ts';
import coefficients from '../../features/faq/matching/coefficients.json' with { type: 'json' };
import { noLanguage } from '../../features/faq/matching/language.ts';
import { compiled } from '../dev/compiled.ts';

const ROOT = join(import.meta.dirname, '../..');

const small = {
  entries: [
    { id: 'bus', title: 'What colour are the minibuses?', phrasings: ['minibus colour'] },
    { id: 'fee', title: 'How much does membership cost?', phrasings: ['membership fee', 'price to join'] },
    { id: 'hall', title: 'Can we hire the hall?', phrasings: ['hall hire'] },
    { id: 'key', title: 'Where is the key?', phrasings: ['key place'] },
  ],
  queries: [
    { text: 'which colour is the minibus', id: 'bus' },
    { text: 'what does membership cost', id: 'fee' },
    { text: 'is the hall for hire', id: 'hall' },
    { text: 'who has the key', id: 'key' },
    { text: 'will it rain', id: null },
  ],
};

describe('bench/confidence/logistic', () => {
  it('finds again the model that made the examples', () => {
    const model = { intercept: -0.5, weights: [2, -1, 0] };
    const chance = seeded(11);
    const examples = Array.from({ length: 20_000 }, () => {
      const values = [chance() * 2 - 1, chance() * 4, chance()];
      return { values, yes: chance() < probability(logitOf(model, values)), weight: 1 };
    });
    const { intercept, weights } = fitLogistic(examples);
    for (const [i, value] of [intercept, ...weights].entries())
      assert.ok(Math.abs(value - ([-0.5, 2, -1, 0][i] ?? 0)) < 0.15, `${i}: ${value}`);
  });

  it('counts an example of weight 2 twice', () => {
    const heavy = [
      { values: [0], yes: true, weight: 2 },
      { values: [0], yes: false, weight: 1 },
    ];
    const { intercept } = fitLogistic(heavy);
    assert.ok(Math.abs(probability(intercept) - 2 / 3) < 1e-9);
  });

  it('stays finite when a signal tells right from wrong without fail, or never changes', () => {
    const examples = [-2, -1, 1, 2].map((value) => ({ values: [value, 7], yes: value > 0, weight: 1 }));
    const { intercept, weights } = fitLogistic(examples);
    assert.ok([intercept, ...weights].every(Number.isFinite) && (weights[0] ?? 0) > 0 && weights[1] === 0);
  });
});

describe('bench/confidence/rows', () => {
  const how = { language: noLanguage };
  let rows: Row[];
  before(async () => {
    rows = await rowsOf('small', small, how);
  });
  const under = (condition: string) => rows.filter((row) => row.condition === condition);

  it('asks every query under every condition that changes something', async () => {
    assert.deepEqual([under('full').length, under('typo').length, under('few').length], [5, 5, 5]);
    const titles = { ...small, entries: small.entries.map((entry) => ({ ...entry, phrasings: [] })) };
    assert.ok((await rowsOf('titles', titles, how)).every(({ condition }) => condition !== 'few'));
  });

  it('takes queries out of scope with their entries', () => {
    assert.equal(under('full').filter(({ expected }) => expected === null).length, 1);
    // In each of four folds the query of the one entry that is left out, and the one that no entry answers.
    assert.equal(under('fold').filter(({ expected }) => expected === null).length, 8);
  });

  it('asks the questions of the set that fits least, which no entry answers', async () => {
    const named = { name: 'small', data: small };
    const near = { name: 'near', data: { entries: [], queries: [{ text: 'hall hire', id: null }] } };
    const far = { name: 'far', data: { entries: [], queries: [{ text: 'why do zebras graze', id: null }] } };
    const [row, ...others] = await foreignRowsOf(named, [near, far, near], how);
    assert.deepEqual([row?.condition, row?.set, row?.expected, others.length], ['foreign', 'small', null, 0]);
    assert.ok((row?.signals['score'] ?? 1) < 0.5);
    assert.deepEqual(await foreignRowsOf(named, [], how), []);
  });

  it('is the same each time', async () => {
    assert.deepEqual(await rowsOf('small', small, how), rows);
  });

  it('says more of each question where an encoder is asked, and goes by both', async () => {
    // To which every question is the last entry's, and by far.
    const encoding: Encoding = (entries) => {
      const last = new Map([[entries.at(-1)?.id ?? '', { near: 1, towards: 9 }]]);
      return Promise.resolve(() => Promise.resolve(last));
    };
    const [first, ...others] = await rowsOf('small', small, { ...how, encoding });
    assert.deepEqual([first?.id, first?.signals['towards'], first?.signals['towardsLead']], ['key', 9, 9]);
    assert.equal(others.length + 1, rows.length);
  });
});

describe('bench/confidence/thresholds', () => {
  let row: Row | undefined;
  before(async () => {
    [row] = await rowsOf('one', small, { language: noLanguage });
  });
  const judged = (set: string, p: number, right: boolean): Judged => {
    assert.ok(row);
    return { ...row, set, p, id: 'a', expected: right ? 'a' : 'b' };
  };

  it('are the lowest from which on few enough are wrong', () => {
    // From 0.52 on 1 of 10 is wrong, below it 2 of 11.
    const some = [judged('x', 0.51, false), judged('x', 0.525, false)];
    const thresholds = thresholdsFrom([...some, ...Array.from({ length: 9 }, () => judged('x', 0.8, true))]);
    assert.deepEqual(
      [thresholds[8], thresholds[9], thresholds[17], thresholds[18]].map((p) => p?.toFixed(2)),
      ['0.53', '0.52', '0.52', '0.30'],
    );
    assert.equal(thresholds.length, 20);
  });

  it('hold in every set, also in a small one beside a large one', () => {
    const large = Array.from({ length: 100 }, () => judged('large', 0.9, true));
    assert.equal(thresholdsFrom([...large, judged('small', 0.5, false)])[19], 0.51);
  });

  it('end at 0.97 where no confidence is enough', () => {
    assert.deepEqual(
      thresholdsFrom([judged('x', 0.99, false)]),
      Array.from({ length: 20 }, () => 0.97),
    );
  });
});

describe('npm run confidence', () => {
  let script = '';
  before(async () => {
    script = await compiled('bench/confidence.ts');
  });
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-confidence-'));
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const confidence = (...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], {
      cwd: ROOT,
      encoding: 'utf8',
    });
  const shapeOf = ({ weights, ...rest }: typeof coefficients) => [Object.keys(rest), Object.keys(weights)];

  it('prints figures by set and writes what the service reads, the same each time', () => {
    for (const name of ['one', 'two']) writeFileSync(join(folder, `${name}.json`), JSON.stringify(small));
    const outs = ['first.txt', 'second.txt'].map((name) => join(folder, name));
    const runs = outs.map((out) => confidence(folder, '--out', out));
    assert.deepEqual(
      runs.map(({ status }) => status),
      [0, 0],
      runs[0]?.stderr,
    );
    for (const row of [/^ +all +one /mu, /^ +all +two /mu, /^ +others +one /mu, /^ +others +two /mu])
      assert.match(runs[0]?.stdout ?? '', row);
    const [first, second] = outs.map((out) => readFileSync(out, 'utf8'));
    assert.equal(first, second);
    assert.deepEqual(shapeOf(JSON.parse(first ?? '') as typeof coefficients), shapeOf(coefficients));
  });

  it('says how it is used, with exit code 2, and what is wrong with a file, with exit code 1', () => {
    const [unsaid, unknown, absent] = [confidence(), confidence('a.json', '--typos', '1'), confidence('absent.json')];
    assert.deepEqual([unsaid.status, unknown.status, absent.status], [2, 2, 1]);
    assert.match(unsaid.stderr, /^npm run confidence -- <file\.json or folder>/u);
    assert.equal(absent.stderr, 'absent.json does not exist.\n');
  });
});
