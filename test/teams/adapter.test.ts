// botbuilder as it is shipped: in a chunk of the bundle, loaded when it is first needed and not before.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { local } from './activities.ts';

const run = promisify(execFile);

const requireInModule = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

describe('botbuilder in the bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('is kept out of what is loaded at the start, and can be loaded later', async () => {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const { metafile } = await build({
      entryPoints: [fileURLToPath(new URL('../../bot/teams/adapter.ts', import.meta.url))],
      outdir: folder,
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      banner: { js: requireInModule },
      metafile: true,
      logLevel: 'error',
    });
    const [, entry] = Object.entries(metafile.outputs).find(([path]) => path.endsWith('/adapter.js')) ?? [];
    const early = entry?.imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path) ?? [];
    for (const chunk of early) assert.doesNotMatch(readFileSync(chunk, 'utf8'), /CloudAdapter/, chunk);
    // In a process of its own: the loader that runs these tests would read the chunk differently.
    const script = `const { lazyAdapter } = await import(${JSON.stringify(pathToFileURL(join(folder, 'adapter.js')).href)});
      const adapter = await lazyAdapter(${JSON.stringify(local)})();
      console.log(typeof adapter.process);`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
    assert.equal(stdout.trim(), 'function');
  });
});
