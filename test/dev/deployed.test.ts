// What is deployed, made anew here: all that belongs in it, and nothing that is for a developer's computer alone.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'mocha';
import { openBuild } from '../../dev/build.ts';
import type * as Program from '../../prepared.ts';

describe('what is deployed', () => {
  const out = mkdtempSync(join(tmpdir(), 'roundtable-deployed-'));
  const names = (): string[] => readdirSync(out, { recursive: true, encoding: 'utf8' });
  const scripts = (): [name: string, text: string][] =>
    names()
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(out, name), 'utf8')]);

  before(async () => {
    const build = await openBuild({ out, maps: false });
    await build.make();
    await build.close();
    assert.notEqual(scripts().length, 0);
  });
  after(() => {
    rmSync(out, { recursive: true });
  });

  it('has no source maps, and no script names one', () => {
    assert.deepEqual(
      names().filter((name) => name.endsWith('.map')),
      [],
    );
    for (const [name, text] of scripts()) assert.doesNotMatch(text, /^\/\/# sourceMappingURL=/mu, name);
  });

  it('has the licence notices of what is bundled', () => {
    const notices = readFileSync(join(out, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['botbuilder', 'highs', 'zod', 'jspath'])
      assert.match(notices, new RegExp(`^${name} \\d`, 'mu'));
  });

  it('starts from what the build worked out, until the content is another', async () => {
    const chunk = (begin: RegExp): string => join(out, names().find((name) => begin.test(name)) ?? 'no such chunk');
    const { prepare } = (await import(pathToFileURL(chunk(/^chunks.prepared-/u)).href)) as typeof Program;
    // Without what reads content nothing can be worked out.
    renameSync(chunk(/^chunks.load-/u), join(out, 'away.js'));
    const { faq } = (await prepare()).content;
    assert.ok(faq.length > 0);
    writeFileSync(join(out, 'content/faq/one-more.md'), '');
    await assert.rejects(prepare(), { code: 'ERR_MODULE_NOT_FOUND' });
  });

  it('does not know "act as"', () => {
    for (const [name, text] of scripts()) assert.doesNotMatch(text, /act as (?:myself|governor)/iu, name);
  });
});
