// The shape of the tree beside who imports whom, which `npm run lint` checks: where files lie, and what each begins with.
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { mayImport } from '../architecture.js';

const elsewhere = new Set(['node_modules', 'dist', 'coverage', 'test-output', '.data', '.git']);

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return elsewhere.has(entry.name) ? [] : sourcesIn(path);
    return /\.[jt]s$/.test(entry.name) ? [path] : [];
  });

const sources = sourcesIn('.').map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const parts = [...Object.keys(mayImport), 'test', 'bench'];

describe('architecture', () => {
  it('knows to which part every source file belongs', () => {
    assert.deepEqual(
      sources
        .map(({ path }) => path)
        .filter((path) => !parts.some((part) => path === part || path.startsWith(`${part}/`))),
      [],
    );
  });

  it('reads process.env only where the service starts, and hands it to config.ts', () => {
    const readers = sources.filter(({ path, text }) => /process\.env/.test(text) && !/^(dev|test|bench)\//.test(path));
    assert.deepEqual(
      readers.map(({ path }) => path).filter((path) => !['config.ts', 'live.ts', 'manifest/package.ts'].includes(path)),
      [],
    );
  });

  it('never asks a use-case for the time, for chance or for an identifier: they are inputs', () => {
    const guilty = sources.filter(
      ({ path, text }) =>
        /^(platform|features)\//.test(path) &&
        /Date\.now|new Date\(\)|Math\.random|randomUUID|Temporal\.Now/.test(text),
    );
    assert.deepEqual(
      guilty.map(({ path }) => path),
      [],
    );
  });

  it('begins every file with a line that says what it promises', () => {
    const silent = sources.filter(({ text }) => !/^(#!.*\n)?(\/\/|\/\*\*)/.test(text));
    assert.deepEqual(
      silent.map(({ path }) => path),
      [],
    );
  });

  it('keeps the files of functions at 40 lines or fewer', () => {
    const long = sources.filter(({ path, text }) => path.startsWith('functions/') && text.split('\n').length > 41);
    assert.deepEqual(
      long.map(({ path }) => path),
      [],
    );
  });

  it('has no drawers for things without a name', () => {
    const drawers = ['utils', 'helpers', 'common', 'models', 'services', 'manager'];
    assert.deepEqual(
      drawers.filter((name) => parts.some((part) => existsSync(join(part, name)) || existsSync(name))),
      [],
    );
  });

  it('says once why each dependency is there', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const [, table = ''] = readFileSync('docs/how-it-works.md', 'utf8').split('## Dependencies');
    const named = [...table.matchAll(/^\| ([^|]+?) +\|/gmu)].flatMap(([, names = '']) => names.split(', '));
    // Types, and parts of what has a row: they say nothing new.
    const parts = /^@types\/|^retext-stringify$/u;
    for (const name of Object.keys({ ...dependencies, ...devDependencies }))
      assert.equal(named.filter((one) => one === name).length, parts.test(name) ? 0 : 1, name);
  });
});
