// A command of ours as JavaScript: what translates TypeScript as it is loaded takes four times as long as most commands.
import { readFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'node_modules/.cache/roundtable');

/** Each of our files still knows where it lies, and finds there what it reads. */
const atHome: Plugin = {
  name: 'at home',
  setup: (bundle) => {
    bundle.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      // On its first line, so that the others keep their numbers.
      contents: `const ourPath = ${JSON.stringify(path)}, ourFolder = ${JSON.stringify(dirname(path))}, ourUrl = ${JSON.stringify(pathToFileURL(path).href)}; ${await readFile(path, 'utf8')}`,
      loader: 'ts',
    }));
  },
};
const whereItLies = {
  'import.meta.filename': 'ourPath',
  'import.meta.dirname': 'ourFolder',
  'import.meta.url': 'ourUrl',
};

const compilations = new Map<string, Promise<string>>();

/**
 * The path of what Node runs in the place of `script`, such as "dev/start.ts", of the project at `top`. Made once a process, which removes it
 * when it ends.
 */
export function compiled(script: string, top = ROOT): Promise<string> {
  const path = join(top, script);
  const known = compilations.get(path) ?? compile(path, script);
  compilations.set(path, known);
  return known;
}

async function compile(path: string, script: string): Promise<string> {
  const outfile = join(FOLDER, `${script.replaceAll(/\W/gu, '-')}-${process.pid}.mjs`);
  await build({
    entryPoints: [path],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
    plugins: [atHome],
    define: whereItLies,
    // It is the one that was typed, and so it runs.
    banner: { js: `process.argv[1] = ${JSON.stringify(path)};` },
  });
  process.once('exit', () => {
    rmSync(outfile, { force: true });
  });
  return outfile;
}
