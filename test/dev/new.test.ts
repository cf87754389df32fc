// A new noun works as it is made: it types, its own tests pass, and a message reaches it; one line of the rest has changed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeNoun } from '../../dev/new.ts';
import { compiled } from './compiled.ts';

const TOP = join(import.meta.dirname, '../..');
/** Neither what can be made again nor what is kept of earlier runs. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'coverage', 'test-output', '.git', '.data']);
/** Nouns whose names the code of all nouns uses, in a project of their own; answers with where each of them is. */
function withCommonNames(copy: string): string[] {
  const top = join(copy, 'common-names');
  mkdirSync(join(top, 'content'), { recursive: true });
  writeFileSync(join(top, 'features.ts'), '');
  mkdirSync(join(top, 'adaptive-cards'));
  for (const folder of ['platform', 'adaptive-cards/refusals'])
    symlinkSync(join(copy, folder), join(top, folder), 'junction');
  return ['events', 'messages', 'forms', 'notices'].map((noun) => {
    makeNoun(noun, top);
    return `common-names/features/${noun}`;
  });
}

describe('npm run new', () => {
  let copy = '';
  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'roundtable-new-'));
    for (const path of readdirSync(TOP).filter((name) => !LEFT_OUT.has(name) && !name.startsWith('.data')))
      cpSync(join(TOP, path), join(copy, path), { recursive: true });
    symlinkSync(join(TOP, 'node_modules'), join(copy, 'node_modules'), 'junction');
  });
  after(() => {
    if (copy !== '') rmSync(copy, { recursive: true });
  });

  it('adds one line to the list of features, and writes in the folders of the noun alone', () => {
    const before = readFileSync(join(copy, 'features.ts'), 'utf8');
    const written = makeNoun('lanterns', copy);
    assert.equal(
      readFileSync(join(copy, 'features.ts'), 'utf8'),
      `${before}export { lanterns } from './features/lanterns/index.ts';\n`,
    );
    for (const path of written) {
      assert.match(path, /^(?:features|adaptive-cards|content|test)\/lanterns\//u);
      assert.doesNotMatch(readFileSync(join(copy, path), 'utf8'), /[Ee]xample|ORDER/u, path);
    }
  });

  it('makes code that the compiler and the linter take, also of nouns such as events', () => {
    execFileSync(
      process.execPath,
      [
        join(TOP, 'node_modules/oxlint/bin/oxlint'),
        ...['app.ts', 'features.ts', 'features/lanterns', 'test/lanterns'],
        ...withCommonNames(copy),
      ],
      { cwd: copy, encoding: 'utf8' },
    );
  });

  it('makes a command that people can use, and tests that pass', async () => {
    const mocha = join(TOP, 'node_modules/mocha/lib/cli/cli.js');
    const tests = await compiled('test/lanterns/send.test.ts', copy);
    const said = execFileSync(process.execPath, [mocha, '--no-config', '--timeout', '60000', tests], {
      cwd: copy,
      encoding: 'utf8',
    });
    assert.match(said, /8 passing/u);
  });

  it('writes nothing over what is there, and nothing under a name that is no noun', () => {
    assert.throws(() => makeNoun('lanterns', copy), /is there already. Nothing was written/u);
    for (const noun of ['', '../evil', 'Lantern', 'a b', 'help-me'])
      assert.throws(() => makeNoun(noun, copy), /should be one word in small letters/u);
  });
});
