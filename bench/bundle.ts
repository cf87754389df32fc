// Bundles a program of the benchmark as dev/build.ts bundles the service, so that neither has an advantage from it.
import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Bundles the program at `entry` into the folder `out`, which becomes a function app if the program registers functions. */
export async function bundle(entry: URL, out: string): Promise<string> {
  mkdirSync(out, { recursive: true });
  const main = join(out, 'index.js');
  await build({
    entryPoints: [fileURLToPath(entry)],
    outfile: main,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minifySyntax: true,
    external: ['@azure/functions-core'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  writeFileSync(join(out, 'host.json'), '{ "version": "2.0" }');
  writeFileSync(join(out, 'package.json'), '{ "type": "module", "main": "index.js" }');
  return main;
}
