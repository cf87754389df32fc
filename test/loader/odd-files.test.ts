// Files as offices have them: saved by other programs, in other encodings, with what nobody sees. They are read, or one sentence says what is wrong.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columns } from '../../dev/gias/columns.ts';
import { type Cells, madeUpSchool } from '../../dev/gias/made-up.ts';
import { readAnswers } from '../../dev/faq-spreadsheet.ts';
import { DownloadError } from '../../loader/import/download.ts';
import { importSchools } from '../../loader/import/import.ts';
import { loadContent } from '../../loader/load.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const NAME = 'Ysgol Tŷ’r Café';

const aRow = (n: number, over: Cells = {}): Cells => ({
  ...madeUpSchool(n),
  'EstablishmentStatus (code)': '1',
  CloseDate: '',
  EstablishmentName: NAME,
  ...over,
});

type Shape = { delimiter?: string; heading?: (heading: string) => string; end?: string; before?: string };

function table(
  rows: readonly Cells[],
  { delimiter = ',', heading = (same) => same, end = '', before = '' }: Shape = {},
) {
  const line = (cells: readonly string[]) => `${cells.map((cell) => `"${cell}"`).join(delimiter)}${end}\r\n`;
  return (
    before + [columns.map(heading), ...rows.map((row) => columns.map((name) => row[name] ?? ''))].map(line).join('')
  );
}

const utf16be = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
const utf16le = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
/** A name in UTF-8, and beside it one that was pasted from a file in Windows-1252. */
const mixed = () =>
  Buffer.concat([
    Buffer.from(table([aRow(0)])),
    Buffer.from(`${table([aRow(1, { EstablishmentName: 'Caf\xe9 \x92' })]).split('\r\n')[1] ?? ''}\r\n`, 'latin1'),
  ]);

describe('a download of the register, odd as it is', () => {
  let dir = '';
  before(() => {
    dir = mkdtempSync(join(tmpdir(), 'odd-'));
    cpSync(CONTENT, dir, { recursive: true });
  });
  // Nothing else of the content is written to.
  afterEach(() => {
    rmSync(join(dir, 'schools'), { recursive: true });
    cpSync(join(CONTENT, 'schools'), join(dir, 'schools'), { recursive: true });
  });
  after(() => {
    rmSync(dir, { recursive: true });
  });
  const importBytes = (bytes: Buffer | string) => {
    const file = join(dir, 'download.csv');
    writeFileSync(file, bytes);
    return importSchools({ dir, file, authority: '888', isDry: false });
  };
  const names = () =>
    [...readFileSync(join(dir, 'schools/schools.csv'), 'utf8').matchAll(/^"(\d{6})","\d+","\d*","([^"]*)"/gmu)].map(
      ([, , name]) => name,
    );

  const odd: Record<string, Buffer | string> = {
    'with unnamed columns at the end': table([aRow(0)], { end: ',,' }),
    'with something in an unnamed column': table([aRow(0)], { end: ',,' }).replace(/,,\r\n$/u, ',checked,\r\n'),
    'with a sep= line': table([aRow(0)], { before: 'sep=;\r\n', delimiter: ';' }),
    'with a byte order mark and a quoted sep= line': `\uFEFF${table([aRow(0)], { before: '"sep=,"\n' })}`,
    'with tabs': table([aRow(0)], { delimiter: '\t' }),
    'in UTF-16, little end first': utf16le(table([aRow(0)])),
    'in UTF-16, big end first, with tabs': utf16be(table([aRow(0)], { delimiter: '\t' })),
    'in UTF-16 with a sep= line': utf16le(table([aRow(0)], { before: 'sep=\t\r\n', delimiter: '\t' })),
    'with headings in small letters': table([aRow(0)], { heading: (text) => text.toLowerCase() }),
    'with headings in capitals': table([aRow(0)], { heading: (text) => ` ${text.toUpperCase()} ` }),
    'with codes such as 888.0': table([
      Object.fromEntries(
        Object.entries(aRow(0)).map(([name, cell]) => [
          name,
          /code\)|URN|Age/u.test(name) && /^\d+$/u.test(cell) ? `${cell}.0` : cell,
        ]),
      ),
    ]),
    'with invisible characters': table([
      aRow(0, { EstablishmentName: 'Ysgol\u200b T\u00adŷ’r \u202eCaf\u0000é\u202c\ufeff' }),
    ]),
  };
  for (const [what, bytes] of Object.entries(odd))
    it(`is read: ${what}`, async () => {
      const { skipped, leftOut } = await importBytes(bytes);
      assert.deepEqual([skipped, leftOut, names()], [[], [], [NAME]]);
      assert.equal(loadContent(dir).schools[0]?.name, NAME);
    });

  it('is read in both encodings where names are mixed, with a byte order mark too', async () => {
    for (const bytes of [mixed(), Buffer.concat([Buffer.from('\uFEFF'), mixed()])]) {
      assert.deepEqual((await importBytes(bytes)).skipped, []);
      assert.deepEqual(names(), [NAME, 'Café ’']);
    }
  });

  it('is read across the borders of what comes at a time, in UTF-16', async () => {
    const many = Array.from({ length: 200 }, (_, n) => aRow(n));
    assert.equal((await importBytes(utf16be(table(many)))).changes.length, 200);
  });

  it('is told, row by row, where it cannot be', async () => {
    const { skipped, others } = await importBytes(
      Buffer.from(
        table([
          aRow(0),
          aRow(1, { EstablishmentName: 'Caf\x81' }),
          aRow(2, { 'LA (code)': 'abc' }),
          aRow(3, { 'LA (code)': '' }),
        ]).replaceAll('ŷ’', 'y'),
        'latin1',
      ),
    );
    assert.equal(others, 0);
    assert.deepEqual(
      skipped.map(({ number, why }) => `${number}: ${why}`),
      [
        '3: EstablishmentName is "Caf\uFFFD", should have no character that cannot be read: type it anew',
        '4: LA (code) is "abc", should be a code of digits',
        '5: LA (code) is empty, should be a code of digits',
      ],
    );
  });

  it('is refused in one sentence in UTF-16 without a byte order mark', async () => {
    await assert.rejects(
      importBytes(Buffer.from(table([aRow(0)]), 'utf16le')),
      (error) =>
        error instanceof DownloadError && /^is in an encoding that cannot be read: save it as/u.test(error.message),
    );
  });
});

describe('a table that the council edits', () => {
  const dir = mkdtempSync(join(tmpdir(), 'odd-'));
  after(() => {
    rmSync(dir, { recursive: true });
  });
  const titles = (bytes: Buffer | string) => {
    writeFileSync(join(dir, 'answers.csv'), bytes);
    return readAnswers(dir, 'answers.csv').map(({ number, title, reviewBy }) => [number, title, reviewBy]);
  };
  const lines = (delimiter: string, end = '') =>
    [
      ['Question', 'Answer', 'SOURCE', 'Other ways to ask', 'topic', 'Review by'],
      ['Café?', 'Yes.', 'Letter', '', 'cost', '2027-01-31'],
    ]
      .map((row) => `${row.join(delimiter)}${end}`)
      .join('\n');

  it('is read as other programs save it', () => {
    const all = [
      lines(',', ',,'),
      lines('\t'),
      `sep=;\n${lines(';')}`,
      utf16le(lines('\t')),
      utf16be(lines(',')),
      Buffer.from(lines(','), 'latin1'),
      lines(',').replace('Café', 'C\u200baf\u202eé'),
    ];
    for (const bytes of all) assert.deepEqual(titles(bytes), [[2, 'Café?', '2027-01-31']]);
  });

  it('is refused in one sentence in UTF-16 without a byte order mark', () => {
    assert.throws(
      () => titles(Buffer.from(lines(','), 'utf16le')),
      /^Error: answers\.csv: is in an encoding that cannot be read, should be saved as "CSV UTF-8"$/u,
    );
  });

  it('is told where a character cannot be read', () => {
    assert.throws(
      () => titles(Buffer.from(lines(',').replace('Café', 'Caf\x81'), 'latin1')),
      /^Error: answers\.csv: row 2: is "Caf\uFFFD\?", should be typed anew: it has a character that cannot be read$/u,
    );
  });
});

describe('what nobody sees', () => {
  it('is taken out of texts and settings', () => {
    const dir = mkdtempSync(join(tmpdir(), 'odd-'));
    cpSync(CONTENT, dir, { recursive: true });
    const change = (file: string, from: string, to: string) => {
      const path = join(dir, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    };
    change('service.json', '"Roundtable"', String.raw`"Round\u202etable\ud800\u0000"`);
    change('faq/cost.md', 'title: ', 'title: \u200b\u202e');
    const { service, faq } = loadContent(dir);
    assert.equal(service.serviceName, 'Roundtable');
    assert.match(faq.find(({ id }) => id === 'cost')?.title ?? '', /^Will schools/u);
    rmSync(dir, { recursive: true });
  });
});
