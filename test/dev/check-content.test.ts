// `npm run content` says that the content is right, and replays what people asked before.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiled } from './compiled.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('npm run content', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  let script = '';
  before(async () => {
    script = await compiled('dev/check-content.ts');
    cpSync(join(ROOT, 'content'), folder, { recursive: true });
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const lines = (verdicts: string): string[] => {
    writeFileSync(join(folder, 'verdicts.csv'), verdicts);
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: folder },
    });
    assert.equal(status, 0, stderr);
    return stdout.trimEnd().split('\n').slice(1);
  };

  it('says what the service would now answer right, wrong or not at all, and lists what is wrong', () => {
    // Two are phrasings and one is no English, so that the answers are certain.
    const said = lines('question,right\nwho wrote the isos report,isos\nzxcvb qwrtp,none\nIsos report link,vision\n');
    assert.deepEqual(said, [
      `Of 3 questions in ${folder}/verdicts.csv the service would now answer 1 right and 1 wrong, and 1 not at all (for 1 of these no entry is right).`,
      'Answered wrong:',
      '  "Isos report link": isos, should be vision',
    ]);
  });

  it('says nothing of verdicts when there are none', () => {
    assert.deepEqual(lines('question,right\n'), []);
  });
});
