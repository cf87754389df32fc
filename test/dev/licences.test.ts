// The licence notices of what is bundled: every package with its text, and none left out in silence.
import assert from 'node:assert/strict';
import type { Metafile } from 'esbuild';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'mocha';
import { licenceNotices } from '../../dev/licences/notices.ts';

describe('the licence notices', () => {
  const top = mkdtempSync(join(tmpdir(), 'roundtable-licences-'));
  after(() => {
    rmSync(top, { recursive: true });
  });

  /** A package as npm would lay it down. */
  const lay = (at: string, manifest: object, files: Record<string, string> = {}): string => {
    const folder = join(top, 'node_modules', at).replaceAll('\\', '/');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return folder;
  };

  const bundleOf = (bytes: Record<string, number>): Metafile => {
    const inputs = Object.entries(bytes).map(([folder, bytesInOutput]): [string, { bytesInOutput: number }] => [
      `${folder}/index.js`,
      { bytesInOutput },
    ]);
    const output = { bytes: 1, imports: [], exports: [], inputs: Object.fromEntries(inputs) };
    return { inputs: {}, outputs: { 'dist/index.js': output } };
  };

  const one = lay('@a/one', { name: '@a/one', version: '1.0.0', license: 'MIT' }, { LICENSE: 'Text of one' });
  const two = lay('two', { name: 'two', version: '2.0.0', license: 'ISC' }, { 'license.md': 'Two', NOTICE: 'By Two' });
  const older = lay('@a/one/node_modules/two', { name: 'two', version: '1.9.0', license: 'ISC' }, { LICENSE: 'Older' });

  it('take what a package brings of another, without its manifest, for a part of it', () => {
    const notices = licenceNotices(bundleOf({ [`${one}/dist/node_modules/three`]: 1 }), {});
    assert.match(notices, /@a\/one 1\.0\.0\n.*Text of one/su);
  });

  it('say name, version, licence and text of each package, and of two versions both', () => {
    const notices = licenceNotices(bundleOf({ [one]: 1, [two]: 1, [older]: 1, features: 9 }), {});
    assert.deepEqual(
      [...notices.matchAll(/^(\S+ \S+)\nLicence: (\S+)\n\n([^-]*)/gmu)].map(([, ...said]) => said.map((x) => x.trim())),
      [
        ['@a/one 1.0.0', 'MIT', 'Text of one'],
        ['two 1.9.0', 'ISC', 'Older'],
        ['two 2.0.0', 'ISC', 'By Two\n\nTwo'],
      ],
    );
  });

  it('leave out a package of which nothing is left in the bundle', () => {
    assert.doesNotMatch(licenceNotices(bundleOf({ [one]: 1, [two]: 0 }), {}), /two/u);
  });

  it('are refused for a package that names no licence or has no text, until somebody has looked', () => {
    const silent = lay('silent', { name: 'silent', version: '0.4.0' });
    const bundle = bundleOf({ [silent]: 1 });
    assert.throws(
      () => licenceNotices(bundle, {}),
      /silent 0\.4\.0 names no licence; .*\n- silent 0\.4\.0 has no lic/u,
    );
    const gap = { why: 'Its home page says so.', licence: 'MIT', copyright: 'Copyright (c) Jo Silent' };
    assert.match(licenceNotices(bundle, { 'silent 0.4.0': gap }), /MIT\n\nCopyright \(c\) Jo Silent\n\nPermission is/u);
    assert.throws(() => licenceNotices(bundle, { 'silent 0.3.0': gap }), /silent 0\.3\.0 is in .* take it out/u);
  });
});
