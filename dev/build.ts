// Makes one function app, ready to run here or to deploy: an ESM bundle, content, the language, host.json and a package.json.
// `npm run build` makes dist/, which holds exactly what is deployed: no source maps, and the licence notices of what is bundled.
import { context, type BuildOptions, type Metafile } from 'esbuild';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as Prepared from '../prepared.ts';
import { copyTemplates, makePages } from './assets.ts';
import { copyEncoder, copyVectors } from './encoder.ts';
import { licenceNotices } from './licences/notices.ts';

const options = {
  entryPoints: {
    index: 'functions/index.ts',
    'solver/panel-thread': 'solver/panel-thread.ts',
    'encoder/thread': 'encoder/thread.ts',
  },
  bundle: true,
  // Heavy libraries are imported when they are first needed; splitting keeps them in files of their own until then.
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minifySyntax: true,
  metafile: true,
  // Only Azure's worker, or our local host, can provide the first. Nunjucks asks for the second only to watch its templates.
  external: ['@azure/functions-core', 'chokidar'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
} satisfies BuildOptions;

export type Build = {
  /**
   * Makes the folder from the files as they are now. Rejects when they cannot be bundled, after esbuild has said why; then the
   * bundle is as it was. What is made to be deployed is not made of content that is wrong: then it rejects, saying what is.
   */
  readonly make: () => Promise<void>;
  /** Only what lies beside the bundle, such as content. */
  readonly copy: () => void;
  readonly close: () => Promise<void>;
};

/** `maps`: with source maps, for debugging here. `encoder`: with the packages of the sentence encoder and its vectors, where it is installed. */
type Wanted = { out: string; maps: boolean; encoder?: boolean };

/** Builds into `out`, which is emptied first. A second `make` takes a fraction of the first. */
export async function openBuild({ out, maps, encoder = false }: Wanted): Promise<Build> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const bundle = await context({ ...options, outdir: out, sourcemap: maps });
  return {
    make: async () => {
      const { metafile } = await bundle.rebuild();
      copyFiles(out);
      const pages = await makePages(out);
      if (maps) {
        copyVectors(out);
        return;
      }
      writeFileSync(`${out}/THIRD-PARTY-NOTICES.txt`, licenceNotices({ outputs: { ...metafile.outputs, ...pages } }));
      await prepare(metafile);
      if (encoder) await copyEncoder(out);
    },
    copy: () => {
      copyFiles(out);
      copyTemplates(out);
    },
    close: () => bundle.dispose(),
  };
}

/** The program that was made works out what it knows of the content beside it, so that a start only reads that. Throws when content is wrong. */
async function prepare({ outputs }: Metafile): Promise<void> {
  const [file] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === 'prepared.ts') ?? [];
  if (file === undefined) throw new Error('The bundle has no file of its own for prepared.ts');
  const { keep } = (await import(pathToFileURL(file).href)) as typeof Prepared;
  await keep();
}

function copyFiles(out: string): void {
  cpSync('host.json', `${out}/host.json`);
  rmSync(`${out}/content`, { recursive: true, force: true });
  cpSync('content', `${out}/content`, { recursive: true, filter: (path) => !path.endsWith('.ts') });
  for (const file of ['english.bin', 'NOTICE.txt']) cpSync(`language/${file}`, `${out}/language/${file}`);
  cpSync(createRequire(import.meta.url).resolve('highs/runtime'), `${out}/solver/highs.wasm`);
  const app = { name: 'roundtable', type: 'module', main: 'index.js' };
  writeFileSync(`${out}/package.json`, `${JSON.stringify(app, null, 2)}\n`);
  // For the real Functions host (npm run start:func), which reads them beside host.json. Publishing leaves them out.
  if (existsSync('local.settings.json')) cpSync('local.settings.json', `${out}/local.settings.json`);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === resolve(process.argv[1])) {
  const build = await openBuild({ out: 'dist', maps: false, encoder: process.env['SENTENCE_ENCODER'] !== 'off' });
  try {
    await build.make();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await build.close();
  }
}
