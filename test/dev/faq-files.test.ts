// What officers published goes back among the council's files, and says the same there.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '../../loader/load.ts';
import { textOf } from '../../features/faq/entry.ts';
import type { Revision } from '../../features/faq/revision.ts';
import { exportFaq } from '../../dev/faq-files.ts';
import { anEntry, NOW, madeUp } from '../builders.ts';
import { copyFixture } from '../fixture.ts';

const revisionOf = ({ id, ...entry }: ReturnType<typeof anEntry>): Revision => ({
  entry: id,
  number: 1,
  text: textOf({ id, ...entry }),
  change: 'wording',
  why: '',
  from: null,
  until: null,
  author: null,
  question: null,
  publisher: null,
  publishedAt: NOW,
  override: null,
  facts: {},
});
const awkward = anEntry({
  id: 'awkward',
  title: '"Yes": is it - really? #1 & 2',
  alsoAskedAs: ['no', '2026-01-01', '- a list', 'it’s: this', '---', 'null', '~'],
  answer: 'Above.\n\n---\n\n- **One**: [two](https://example.org/a_b)\n- three',
  source: ['A letter: 2 November 2026, page 8', 'A very long title of a letter '.repeat(8).trim()],
});

describe('the FAQ written as files', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'faq-'));
    copyFixture(dir);
    rmSync(join(dir, 'faq'), { recursive: true });
  });
  afterEach(() => {
    rmSync(dir, { recursive: true });
  });

  it('is the same FAQ when it is loaded again, whatever its texts contain', async () => {
    const entries = [...madeUp.faq, awkward];
    const all = () => Promise.resolve(entries.map(revisionOf));
    assert.equal(await exportFaq({ all }, { folder: join(dir, 'faq'), at: NOW }), entries.length);
    const versions = (some: readonly { id: string; version: string }[]) =>
      some.map(({ id, version }) => [id, version]).sort();
    assert.deepEqual(versions(loadContent(dir).faq), versions(entries));
  });

  it('is no folder where nothing was published', async () => {
    assert.equal(await exportFaq({ all: () => Promise.resolve([]) }, { folder: join(dir, 'faq'), at: NOW }), 0);
    assert.ok(!existsSync(join(dir, 'faq')));
  });
});
