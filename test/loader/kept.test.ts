// What is kept with the program is given back as it was, or not at all.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprintOf } from '../../loader/fingerprint.ts';
import { readKept, writeKept } from '../../loader/kept.ts';

const folder = mkdtempSync(join(tmpdir(), 'roundtable-kept-'));
after(() => {
  rmSync(folder, { recursive: true });
});

describe('what is kept', () => {
  const file = join(folder, 'kept.bin');
  const shared = { spellings: new Set(['hit', 'bruis*']) };
  const value = { numbers: Float32Array.of(0.1, -2), of: new Map([['a', [shared, shared]]]), none: null, nan: NaN };
  const STAMP = ['program', 'content'];
  writeKept(file, STAMP, value);

  it('is given back as it was, with what is one thing in two places', () => {
    const read = readKept(file, STAMP) as typeof value;
    assert.deepEqual(read, value);
    const [one, other] = read.of.get('a') ?? [];
    assert.equal(one, other);
  });

  it('is not given to whoever stamps otherwise', () => {
    for (const stamp of [['program'], ['program', 'content', ''], ['programcontent'], ['content', 'program'], []])
      assert.equal(readKept(file, stamp), undefined, stamp.join());
  });

  it('is not given back when it is missing, cut short or changed anywhere', () => {
    const whole = readFileSync(file);
    const other = join(folder, 'other.bin');
    assert.equal(readKept(other, STAMP), undefined);
    for (let at = 0; at < whole.length; at++) {
      writeFileSync(other, whole.subarray(0, at));
      assert.equal(readKept(other, STAMP), undefined, `the first ${at} bytes`);
      writeFileSync(other, whole.with(at, (whole[at] ?? 0) ^ 1));
      assert.equal(readKept(other, STAMP), undefined, `another byte at ${at}`);
    }
  });
});

describe('the fingerprint of content', () => {
  const dir = join(folder, 'content');
  const inside = (name: string) => join(dir, name);
  const fresh = () => {
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(inside('faq'), { recursive: true });
    writeFileSync(inside('seats.json'), '{}');
    writeFileSync(inside('faq/cost.md'), 'Nothing.');
    return fingerprintOf(dir);
  };

  it('is the same for the same files, wherever they are', () => {
    const before = fresh();
    const elsewhere = join(folder, 'elsewhere');
    renameSync(dir, elsewhere);
    assert.equal(fingerprintOf(elsewhere), before);
    rmSync(elsewhere, { recursive: true });
    assert.equal(fresh(), before);
  });

  const changes: Record<string, () => void> = {
    'a character': () => {
      writeFileSync(inside('faq/cost.md'), 'nothing.');
    },
    'a new file': () => {
      writeFileSync(inside('faq/new.md'), '');
    },
    'a file that went': () => {
      rmSync(inside('faq/cost.md'));
    },
    'a name': () => {
      renameSync(inside('faq/cost.md'), inside('faq/costs.md'));
    },
    'text that moved from a file to the next': () => {
      writeFileSync(inside('faq/cost.md'), 'Nothing');
      writeFileSync(inside('seats.json'), '.{}');
    },
  };
  for (const [what, change] of Object.entries(changes))
    it(`is another after a change: ${what}`, () => {
      const before = fresh();
      change();
      assert.notEqual(fingerprintOf(dir), undefined);
      assert.notEqual(fingerprintOf(dir), before);
    });

  it('is not known where there is no folder, or a link in it', () => {
    fresh();
    assert.equal(fingerprintOf(join(folder, 'none')), undefined);
    symlinkSync(inside('seats.json'), inside('choices.json'));
    assert.equal(fingerprintOf(dir), undefined);
  });
});
