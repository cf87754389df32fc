// The content of tests: a made-up council, over the sentences and commands that ship.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent, type Content } from '../loader/load.ts';

const SHIPPED = join(import.meta.dirname, '../content');
const FIXTURE = join(import.meta.dirname, 'fixtures/content');

/** What a council writes: of what ships, none of it is taken. */
const COUNCILS = /\.(?:md|csv)$/u;

/** Copies all of it into an empty folder. */
export function copyFixture(folder: string): void {
  cpSync(SHIPPED, folder, { recursive: true, filter: (path) => !COUNCILS.test(path) });
  cpSync(FIXTURE, folder, { recursive: true });
}

let loaded: Content | undefined;

/** Read once a process. */
export function fixture(): Content {
  return (loaded ??= read());
}

function read(): Content {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-fixture-'));
  try {
    copyFixture(folder);
    return loadContent(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
