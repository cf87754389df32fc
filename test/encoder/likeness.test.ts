// What the encoder's vectors say of an entry, and that whoever asks on another thread is never kept waiting by it.
import assert from 'node:assert/strict';
import { encodeBeside } from '../../encoder/beside.ts';
import { learnLikeness } from '../../encoder/likeness.ts';

/** Texts as directions in a plane. */
const VECTORS: Readonly<Record<string, readonly number[]>> = {
  'Who pays?': [1, 0],
  'what does it cost': [0.96, 0.28],
  'When does it start?': [0, 1],
  'which day does it begin': [0.28, 0.96],
};
const vectorOf = (text: string): Float32Array => Float32Array.from(VECTORS[text] ?? [0, 0]);

const [money, start] = [
  { id: 'money', title: 'Who pays?', alsoAskedAs: ['what does it cost'] },
  { id: 'start', title: 'When does it start?', alsoAskedAs: ['which day does it begin'] },
];
const said = [money, start].map(({ id, title, alsoAskedAs }) => ({ id, said: [title, ...alsoAskedAs] }));

describe('how like each entry a text is', () => {
  it('is by its nearest phrasing, and by where its phrasings point and those of others do not', () => {
    const found = learnLikeness(said, vectorOf)(Float32Array.from([0.8, 0.6]));
    assert.ok(Math.abs((found.get('money')?.near ?? 0) - (0.8 * 0.96 + 0.6 * 0.28)) < 1e-6);
    assert.ok((found.get('money')?.towards ?? 0) > (found.get('start')?.towards ?? 1));
  });

  it('does not grow with the number of phrasings', () => {
    const often = { id: 'money', said: Array.from({ length: 20 }, () => 'Who pays?') };
    const found = learnLikeness([often, said[1] ?? often], vectorOf)(Float32Array.from([Math.SQRT1_2, Math.SQRT1_2]));
    assert.ok(Math.abs((found.get('money')?.towards ?? 0) - (found.get('start')?.towards ?? 9)) < 0.2);
  });
});

describe('an encoder on another thread', () => {
  const reports: unknown[] = [];
  const report = (_: string, error: unknown) => void reports.push(error);
  const beside = (file: string, longestWait = 60_000) =>
    encodeBeside({ report, thread: new URL(file, import.meta.url), longestWait });
  const entries = [money, start];
  const soon = () => new Promise((go) => void setImmediate(go));

  it('has nothing to say until it has learnt the entries, and then of those only', async () => {
    const encoder = beside('./thread.js');
    assert.equal(await encoder('who pays', entries), undefined);
    let found = await encoder('who pays', entries);
    for (; !found; found = await encoder('who pays', entries)) await soon();
    assert.deepEqual([...found.keys()], ['money', 'start']);
    assert.equal(await encoder('who pays', [money]), undefined);
  });

  it('that takes too long, fails or is not installed costs nobody their answer, and is asked no more', async () => {
    const slow = beside('./thread.js', 50);
    while (!(await slow('who pays', entries))) await soon();
    assert.equal(await slow('never', entries), undefined);
    const broken = beside('./nowhere.js');
    assert.equal(await broken('who pays', entries), undefined);
    while (reports.length === 0) await soon();
    assert.equal(await broken('who pays', entries), undefined);
    assert.equal(reports.length, 1);
    assert.equal(await encodeBeside({ report, thread: undefined })('who pays', entries), undefined);
  });
});
