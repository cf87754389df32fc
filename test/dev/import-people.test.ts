// `npm run import:people` says row by row what became of it, and repeats nobody's address.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiled } from './compiled.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('npm run import:people', () => {
  const dir = mkdtempSync(join(tmpdir(), 'people-'));
  const file = join(dir, 'people.csv');
  let script = '';
  before(async () => {
    script = await compiled('dev/import-people.ts');
  });
  after(() => {
    rmSync(dir, { recursive: true });
  });
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: join(dir, 'data') },
    });
    return { status, said: stdout.trimEnd().split('\n'), complaint: stderr.trim() };
  };

  it('tries a file out, imports it, and has nothing to do the second time', () => {
    const rows = ['ada@example.org,900001,Headteacher', 'bo@example.org,900002,Wizard', 'cai,900002,Headteacher'];
    writeFileSync(file, ['email,URN,role', ...rows].join('\n'));
    const skipped = [
      'Row 3: skipped, because the role should be one of: Headteacher, Other school leader, Governor or trustee, Chair of governors, Early years leader, Post-16 leader, Other.',
      'Row 4: skipped, because the email address is missing or not in the correct format.',
      'Rows read: 3.',
    ];
    const dry = [
      ...skipped,
      'To be kept: 1. The same: 0. Left alone: 0. Skipped: 2.',
      'Nothing is written: this was a dry run.',
    ];
    assert.deepEqual(run(file, '--dry-run').said, dry);
    // It wrote nothing: all of it is still to be kept.
    assert.deepEqual(run(file).said, [...skipped, 'Kept: 1. The same: 0. Left alone: 0. Skipped: 2.']);
    assert.deepEqual(run(file).said, [...skipped, 'Kept: 0. The same: 1. Left alone: 0. Skipped: 2.']);
  });

  it('says what is wrong with a file, or with what was typed, and repeats no cell', () => {
    writeFileSync(file, 'email,role\nada@example.org,Headteacher\n');
    const { status, complaint } = run(file);
    assert.equal(status, 1);
    assert.equal(complaint, 'people.csv: URN should be one of the headings in row 1\nNothing was imported.');
    writeFileSync(file, 'email,URN,role\nada@example.org,900001\n');
    assert.match(run(file).complaint, /^people\.csv: row 2 should have 3/u);
    for (const args of [[], [file, '--wet'], [file, '--dry-run', 'more']])
      assert.match(run(...args).complaint, /^Type: npm run import:people/u);
  });
});
