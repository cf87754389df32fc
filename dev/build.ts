// Makes dist/: one function app, ready to run here or to deploy. An ESM bundle, content, the language, host.json and a package.json.
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const OUT = 'dist';

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT);
await build({
  entryPoints: { index: 'functions/index.ts' },
  outdir: OUT,
  bundle: true,
  // Heavy libraries are imported when they are first needed; splitting keeps them in files of their own until then.
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  minifySyntax: true,
  // Only Azure's worker, or our local host, can provide this module.
  external: ['@azure/functions-core'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
cpSync('host.json', `${OUT}/host.json`);
cpSync('content', `${OUT}/content`, { recursive: true, filter: (path) => !path.endsWith('.ts') });
cpSync('language/english.bin', `${OUT}/language/english.bin`);
cpSync(createRequire(import.meta.url).resolve('highs/runtime'), `${OUT}/solver/highs.wasm`);
writeFileSync(
  `${OUT}/package.json`,
  `${JSON.stringify({ name: 'roundtable', type: 'module', main: 'index.js' }, null, 2)}\n`,
);
// For the real Functions host (npm run start:func), which reads them beside host.json. Publishing leaves them out.
if (existsSync('local.settings.json')) cpSync('local.settings.json', `${OUT}/local.settings.json`);
