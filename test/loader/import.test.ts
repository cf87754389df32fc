// A download of DfE's register becomes the council's register, whatever is odd in it; a bad one leaves the old register as it is.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columns } from '../../dev/gias/columns.ts';
import { asDownload, type Cells, madeUpSchool, writeDownload } from '../../dev/gias/made-up.ts';
import { readSchools } from '../../features/schools/content.ts';
import { readTables } from '../../features/schools/tables.ts';
import { filesIn } from '../../loader/council.ts';
import { importSchools } from '../../loader/import/import.ts';
import { loadContent } from '../../loader/load.ts';

const CONTENT = join(import.meta.dirname, '../../content');

/** An open school of the authority. */
const aRow = (n: number, over: Cells = {}): Cells => ({
  ...madeUpSchool(n),
  'EstablishmentStatus (code)': '1',
  'EstablishmentStatus (name)': 'Open',
  CloseDate: '',
  ...over,
});
const CLOSED = { 'EstablishmentStatus (code)': '2', 'EstablishmentStatus (name)': 'Closed', CloseDate: '31-08-2026' };
const urnOf = (n: number) => aRow(n)['URN'] ?? '';

describe('importing schools', () => {
  let dir = '';
  before(() => {
    dir = mkdtempSync(join(tmpdir(), 'import-'));
    cpSync(CONTENT, dir, { recursive: true });
  });
  // Nothing else is written to.
  afterEach(() => {
    rmSync(file(), { force: true });
    rmSync(join(dir, 'schools'), { recursive: true });
    cpSync(join(CONTENT, 'schools'), join(dir, 'schools'), { recursive: true });
  });
  after(() => {
    rmSync(dir, { recursive: true });
  });

  const file = () => join(dir, 'download.csv');
  const register = () => readFileSync(join(dir, 'schools/schools.csv'), 'utf8');
  const importFile = (isDry = false) => importSchools({ dir, file: file(), authority: '888', isDry });
  const importBytes = (bytes: Buffer | string) => {
    writeFileSync(file(), bytes);
    return importFile();
  };
  const importRows = (...rows: Cells[]) => importBytes(asDownload(rows));
  const did = ({ changes }: Awaited<ReturnType<typeof importFile>>) => changes.map(({ did, urn }) => `${did} ${urn}`);
  const schools = () => {
    const files = filesIn(dir);
    const read = readSchools(files, readTables(files)).map(({ school }) => school);
    assert.deepEqual(files.problems, []);
    return read;
  };
  const school = (urn: string) => schools().find((one) => one.urn === urn);

  it('takes the schools of the authority, and the examples make room', async () => {
    const imported = await importRows(aRow(1), aRow(2, { 'LA (code)': '889' }), aRow(0));
    assert.deepEqual(did(imported), [`added ${urnOf(1)}`, `added ${urnOf(0)}`]);
    assert.deepEqual([imported.read, imported.others, imported.examples], [3, 1, 74]);
    assert.deepEqual(
      schools().map(({ urn }) => urn),
      [urnOf(0), urnOf(1)],
    );
  });

  it('reads Windows-1252, quotes, commas, line breaks and spaces inside cells', async () => {
    const name = ' St Mary’s “Café”,  Pri\r\nSchool ';
    await importRows(aRow(0, { EstablishmentName: name, Street: 'Mill,\r\nLane "1"' }), aRow(1));
    assert.equal(school(urnOf(0))?.name, 'St Mary’s “Café”, Pri School');
    assert.equal(school(urnOf(1))?.town, aRow(1)['Town']);
  });

  it('reads UTF-8, a byte order mark, semicolons, and columns in another order', async () => {
    const row = aRow(0, { EstablishmentName: 'Ysgol Tŷ — Café’s' });
    const order = columns.toReversed();
    const lines = [order, order.map((name) => row[name] ?? '')].map((cells) =>
      cells.map((cell) => `"${cell}"`).join(';'),
    );
    await importBytes(`\uFEFF${lines.join('\n')}`);
    assert.equal(school(urnOf(0))?.name, 'Ysgol Tŷ — Café’s');
  });

  it('finds columns by name, whatever order they have, and passes over others', async () => {
    const order = ['A new column', ...columns.toReversed().filter((name) => name !== 'Gender (code)')];
    await importBytes(asDownload([aRow(0, { 'A new column': 'x' })], order));
    assert.equal(school(urnOf(0))?.name, aRow(0)['EstablishmentName']);
  });

  it('changes nothing when the same file comes again', async () => {
    await importRows(aRow(0), aRow(1, CLOSED), aRow(2, { Postcode: 'unknown' }));
    const before = register();
    const again = await importFile();
    assert.deepEqual([again.changes, again.same, again.isWritten], [[], 3, false]);
    assert.equal(register(), before);
  });

  it('says what changed, with the row', async () => {
    await importRows(aRow(0), aRow(1));
    const { changes, same } = await importRows(aRow(1), aRow(0, { Town: 'Elsewhere' }));
    const [change] = changes;
    assert.deepEqual([changes.length, same], [1, 1]);
    assert.ok(change?.did === 'changed' && change.number === 3);
    assert.deepEqual(change.what, [`Town "${aRow(0)['Town'] ?? ''}" is now "Elsewhere"`]);
  });

  it('keeps closed schools with the day they closed, and those that are no longer in the file', async () => {
    await importRows(aRow(0), aRow(1), aRow(2));
    assert.deepEqual(did(await importRows(aRow(0), aRow(1, CLOSED))), [`closed ${urnOf(1)}`, `gone ${urnOf(2)}`]);
    assert.deepEqual([school(urnOf(1))?.status, school(urnOf(1))?.closed], ['closed', '2026-08-31']);
    assert.deepEqual([school(urnOf(2))?.status, school(urnOf(2))?.name], ['closed', aRow(2)['EstablishmentName']]);
    assert.deepEqual(did(await importFile()), []);
    assert.deepEqual(did(await importRows(aRow(0), aRow(1, CLOSED), aRow(2))), [`changed ${urnOf(2)}`]);
    assert.equal(school(urnOf(2))?.status, 'open');
  });

  it('skips rows it cannot use, with row and reason, and takes the rest', async () => {
    const long =
      asDownload([aRow(4)])
        .toString('latin1')
        .split('\r\n')[1] ?? '';
    const bytes = asDownload([
      aRow(0),
      aRow(1, { URN: '12' }),
      aRow(2, { EstablishmentName: ' ' }),
      aRow(3, { 'EstablishmentStatus (code)': '9' }),
      aRow(0, { Town: 'Twice' }),
    ]);
    const end =
      asDownload([aRow(5)])
        .toString('latin1')
        .split('\r\n')[1] ?? '';
    const { skipped } = await importBytes(
      Buffer.from(`${bytes.toString('latin1')}\r\n"x",${long}\r\n${end}`, 'latin1'),
    );
    assert.deepEqual(
      skipped.map(({ number, why }) => `${number}: ${why}`),
      [
        '3: URN is "12", should be a URN of 6 digits',
        '4: EstablishmentName is empty, should be text',
        '5: EstablishmentStatus (code) is "9", should be a code: 1 (open), 2 (closed), 3 (open), 4 (closed)',
        '6: row 2 has this URN, too',
        '8: has 134 cells, should have 133',
      ],
    );
    assert.deepEqual(
      schools().map(({ urn }) => urn),
      [urnOf(0), urnOf(5)],
    );
  });

  it('takes a school without what it can do without, and says so', async () => {
    const { leftOut } = await importRows(
      aRow(0, { Postcode: 'n/a', Town: '', CloseDate: '00-00-0000' }),
      aRow(1, { Postcode: ' zz11aa ', CloseDate: '31/08/2019' }),
    );
    assert.deepEqual(
      leftOut.map(({ number, what }) => `${number}: ${what.split(',')[0] ?? ''}`),
      ['2: Postcode is "n/a"', '2: CloseDate is "00-00-0000"'],
    );
    assert.deepEqual([school(urnOf(0))?.postcode, school(urnOf(0))?.town], ['', '']);
    assert.deepEqual([school(urnOf(1))?.postcode, school(urnOf(1))?.closed], ['ZZ1 1AA', '2019-08-31']);
  });

  it('writes nothing when it is a dry run, and says the same', async () => {
    writeFileSync(file(), asDownload([aRow(0)]));
    const before = register();
    const { changes, isWritten } = await importFile(true);
    assert.deepEqual([changes.length, isWritten, register() === before], [1, false, true]);
  });

  it('writes only what the service loads, of thousands of rows with all their oddities', async () => {
    await writeDownload(file(), { rows: 3000, every: 2 });
    const { changes, skipped, others } = await importFile();
    assert.deepEqual([changes.length, skipped.length, others], [1500, 0, 1500]);
    assert.equal(loadContent(dir).schools.length, 1500);
  });

  const whole = asDownload(Array.from({ length: 40 }, (_, n) => aRow(n)));
  const bad: Record<string, [bytes: Buffer | string, says: RegExp]> = {
    'is empty': ['', /^is empty/u],
    'is a web page': ['<!DOCTYPE html><html>\n<p>Sign in, to go on</p>', /^is a web page/u],
    'is still zipped': [Buffer.from('PK\x03\x04abc'), /^is a ZIP file/u],
    'is something else': [Buffer.from([0, 255, 254, 10, 34, 0, 13, 7, 200]), /^(has no column|cannot be read)/u],
    'lacks a column': [
      asDownload(
        [aRow(0)],
        columns.filter((name) => name !== 'LA (code)'),
      ),
      /^has no column "LA \(code\)": download/u,
    ],
    'ends inside quotes': [whole.subarray(0, whole.lastIndexOf('Mill Lane') + 4), /^cannot be read after row 40/u],
    'ends inside a row': [whole.subarray(0, whole.lastIndexOf('"Mill Lane"')), /^ends in the middle of row 41/u],
    'has a quote that is never closed': [
      whole.toString('latin1').replace('"Mill Lane"', '"Mill Lane'),
      /^cannot be read after row/u,
    ],
    'is of other authorities': [
      asDownload([aRow(0, { 'LA (code)': '889' })]),
      /^has no school with the LA \(code\) 888/u,
    ],
    'lacks many open schools': [asDownload([aRow(0)]), /^lacks 39 of the 40 open schools/u],
  };
  for (const [what, [bytes, says]] of Object.entries(bad))
    it(`refuses with one sentence a file that ${what}, and leaves the register as it is`, async () => {
      await importBytes(whole);
      const before = register();
      await assert.rejects(
        importBytes(bytes),
        (error: Error) => error.name === 'DownloadError' && says.test(error.message),
      );
      assert.equal(register(), before);
      assert.deepEqual(
        readdirSync(join(dir, 'schools')).filter((name) => name.endsWith('.new')),
        [],
      );
    });

  it('refuses a file that is not there', async () => {
    await assert.rejects(importFile(), { name: 'DownloadError', message: /^cannot be opened/u });
  });
});
