// Makes the files of pages for the browser: style and script, small and with a hash in their names.
import { build, type Metafile, transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative, sep } from 'node:path';

const COMPONENTS = dirname(createRequire(import.meta.url).resolve('govuk-frontend'));

/** Of what our users have: https://frontend.design-system.service.gov.uk/browser-support/ */
const BROWSERS = ['chrome64', 'firefox67', 'safari11.1', 'edge79'];

export const STYLES = ['site', 'app'];

/** Each is one file, whose name ends in its hash: a script that loads another is told its address by the page. */
export const SCRIPTS = ['site', 'school-search', 'teams', 'app', 'cards', 'msal', 'tab'];

/** Puts templates into `out`/pages, and what browsers load into `out`/assets. Answers with what the scripts were made of. */
export async function makePages(out: string): Promise<Metafile['outputs']> {
  rmSync(join(out, 'assets'), { recursive: true, force: true });
  mkdirSync(join(out, 'assets'), { recursive: true });
  const keep = (name: string, bytes: string | Uint8Array) => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase();
    const ending = extname(name);
    writeFileSync(join(out, 'assets', `${name.slice(0, -ending.length)}-${hash}${ending}`), bytes);
  };
  for (const name of STYLES) keep(`${name}.css`, await style(name));
  const madeOf: Metafile['outputs'] = {};
  for (const name of SCRIPTS) {
    const { contents, outputs } = await script(name);
    keep(`${name}.js`, contents);
    for (const [path, output] of Object.entries(outputs)) madeOf[`${name} ${path}`] = output;
  }
  keep('favicon.svg', readFileSync('pages/assets/favicon.svg'));
  copyTemplates(out);
  return madeOf;
}

/** Those of ours and those of the components, which include each other by `govuk/...`. */
export function copyTemplates(out: string): void {
  const templates = (path: string) => extname(path) === '' || path.endsWith('.njk');
  rmSync(join(out, 'pages'), { recursive: true, force: true });
  cpSync('pages', join(out, 'pages'), {
    recursive: true,
    filter: (path) => templates(path) && !relative('pages', path).startsWith('assets'),
  });
  cpSync(COMPONENTS, join(out, 'pages/govuk'), {
    recursive: true,
    filter: (path) => templates(path) && !relative(COMPONENTS, path).split(sep).includes('assets'),
  });
}

async function style(name: string): Promise<string> {
  // Sass takes a while to load, and nothing else needs it.
  const { compile } = await import('sass');
  const { css } = compile(`pages/assets/${name}.scss`, {
    loadPaths: [dirname(COMPONENTS), 'node_modules'],
    quietDeps: true,
  });
  const { code } = await transform(css, { loader: 'css', minify: true, target: BROWSERS });
  return code;
}

async function script(name: string): Promise<{ contents: Uint8Array; outputs: Metafile['outputs'] }> {
  const { outputFiles, metafile } = await build({
    metafile: true,
    entryPoints: [`pages/assets/${name}.ts`],
    bundle: true,
    minify: true,
    format: 'esm',
    // govuk-frontend ships what its browsers run; nothing newer is to come into it. Teams and those who sign in have newer ones.
    target: ['site', 'school-search'].includes(name) ? 'es2018' : 'es2022',
    write: false,
    logLevel: 'warning',
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`The script ${name} was not made`);
  return { contents: file.contents, outputs: metafile.outputs };
}
