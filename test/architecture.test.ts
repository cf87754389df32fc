// The shape of the tree: who imports whom, which packages stay where, and what every file begins with.
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import ts from 'typescript';
import { free, mayImport, packagesOf, partOf } from '../architecture.js';

const elsewhere = new Set(['node_modules', 'dist', 'coverage', 'test-output', '.data', '.git']);

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return elsewhere.has(entry.name) ? [] : sourcesIn(path);
    return /\.[jt]s$/.test(entry.name) ? [path] : [];
  });

const sources = sourcesIn('.').map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** All modules a file imports, whichever way: `import`, `export from`, `import()`, `import type`. */
const importsOf = (text: string) => ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);

describe('architecture', () => {
  it('knows to which part every source file belongs', () => {
    assert.deepEqual(
      sources.filter(({ path }) => !partOf(path)).map(({ path }) => path),
      [],
    );
  });

  it('lets a part import only the parts that the table allows', () => {
    const wrong = sources.flatMap(({ path, text }) => {
      const from = partOf(path);
      return importsOf(text).flatMap((name) => {
        if (!name.startsWith('.') || from === undefined) return [];
        const to = partOf(normalize(join(dirname(path), name)));
        return to === undefined || to === from || mayImport[from]?.includes(to) ? [] : [`${path} imports ${name}`];
      });
    });
    assert.deepEqual(wrong, []);
  });

  it('keeps packages inside the parts that own them', () => {
    const wrong = sources.flatMap(({ path, text }) => {
      const part = partOf(path) ?? '';
      if (free.includes(part)) return [];
      return importsOf(text)
        .filter((name) =>
          Object.entries(packagesOf).some(
            ([owned, owners]) => (name === owned || name.startsWith(`${owned}/`)) && !owners.includes(part),
          ),
        )
        .map((name) => `${path} imports ${name}`);
    });
    assert.deepEqual(wrong, []);
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
      drawers.filter((name) => Object.keys(mayImport).some((part) => existsSync(join(part, name)) || existsSync(name))),
      [],
    );
  });
});
