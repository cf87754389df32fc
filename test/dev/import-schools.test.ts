// `npm run import:schools` says row by row what it did, and what to do next.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asDownload, madeUpSchool } from '../../dev/gias/made-up.ts';
import { compiled } from './compiled.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('npm run import:schools', () => {
  const dir = mkdtempSync(join(tmpdir(), 'import-'));
  const file = join(dir, 'download.csv');
  const register = () => readFileSync(join(dir, 'schools/schools.csv'), 'utf8');
  let script = '';
  before(async () => {
    script = await compiled('dev/import-schools.ts');
    cpSync(join(ROOT, 'content'), dir, { recursive: true });
    const other = madeUpSchool(2, '301');
    const open = { 'EstablishmentStatus (code)': '1', EstablishmentName: 'Mill Lane School', Town: 'Elmwick' };
    writeFileSync(file, asDownload([{ ...madeUpSchool(0), ...open }, other, { ...madeUpSchool(1), URN: 'none' }]));
  });
  after(() => {
    rmSync(dir, { recursive: true });
  });
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: dir },
    });
    return { status, said: stdout.trimEnd().split('\n'), complaint: stderr.trim() };
  };

  it('tries a file out, imports it, and has nothing to do the second time', () => {
    const before = register();
    const told = [
      'Row 2: added Mill Lane School, Elmwick (URN 910001)',
      'Row 4: skipped (URN none): URN is "none", should be a URN of 6 digits',
      'Rows read: 3, of other authorities than 888: 1.',
      'Added: 1. Changed: 0. Closed: 0. The same: 0. Skipped: 1.',
      'Examples that make room: 74.',
    ];
    const dry = run(file, '--dry-run');
    assert.deepEqual([dry.status, dry.said], [0, [...told, 'Nothing is written: this was a dry run.']]);
    assert.equal(register(), before);

    const { status, said } = run(file);
    assert.equal(status, 0);
    assert.deepEqual(said.slice(0, 6), [...told, 'The register is new.']);
    assert.match(said[6] ?? '', /^The tables about schools have gaps: \d+\. "npm run content" lists them\.$/u);
    assert.equal(run(file).said.at(-1), 'The register is as it was.');
  });

  it('says in one sentence what is wrong', () => {
    writeFileSync(file, 'a,b\n');
    const { status, complaint } = run(file);
    assert.equal(status, 1);
    assert.match(complaint, /^download\.csv has no column "URN", .*\. The register is as it was\.$/u);
    assert.match(run().complaint, /^Type: npm run import:schools/u);
  });
});
