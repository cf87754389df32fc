// A download as DfE makes it, of schools that do not exist, with the traps of the real one; the same number makes the same school.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FROM_80 } from '../../loader/windows-1252.ts';
import { oneOf, pick } from '../pick.ts';
import { columns } from './columns.ts';

/** A row by the names of its columns; what is left out is empty. */
export type Cells = Readonly<Record<string, string>>;

const DISTRICTS = [
  ...['Burnley', 'Chorley', 'Fylde', 'Hyndburn', 'Lancaster', 'Pendle', 'Preston', 'Ribble Valley', 'Rossendale'],
  ...['South Ribble', 'West Lancashire', 'Wyre'],
];
const FIRST = 'Alder Birch Calder Dunn Elm Farn Garth Hazel Irwell Kell Ley Moor Nether Oaken Penn Quern'.split(' ');
const LAST = 'beck brook dale field fold gate holme hurst ley moor ridge shaw stead thwaite wick wood'.split(' ');
const SAINTS = "St Mary's;St. Mary's;ST MARYS;St Mary’s;St John's;Saint Anne's;St Cuthbert's;SS Peter & Paul".split(
  ';',
);
const FAITHS = 'Catholic;R.C.;Roman Catholic;Church of England;CofE;C.E.;CE (VA)'.split(';');
const KINDS = 'Primary School;Pri School;Infant School;Junior School;Primary  School;High School'.split(';');

/** A word for a place, other than the town's. */
export const madeUpPlace = (n: number): string => `${oneOf(FIRST, n, 7)}${oneOf(LAST, n, 8)}`;

const townOf = (n: number): string => `${oneOf(FIRST, n, 1)}${oneOf(LAST, n, 2)}`;

const nameOf = (n: number): string => {
  const kind = oneOf(KINDS, n, 3);
  if (pick(n, 4, 25) === 0) return `${oneOf(SAINTS, n, 5)} ${oneOf(FAITHS, n, 6)} ${kind}`;
  const place = `${madeUpPlace(n)} ${oneOf(FIRST, n, 9)}`;
  return pick(n, 10, 20) === 0 ? `The "${place}", Café ${kind}`.toUpperCase() : `${place} ${kind}`;
};

/** Of 100 schools six are closed, one is about to close and one is yet to open. */
const statusOf = (n: number): Cells => {
  const of100 = pick(n, 11, 100);
  const [code, name] =
    of100 < 6
      ? ['2', 'Closed']
      : of100 === 6
        ? ['3', 'Open, but proposed to close']
        : of100 === 7
          ? ['4', 'Proposed to open']
          : ['1', 'Open'];
  const closed = code === '2' ? { CloseDate: '31-08-2019', 'ReasonEstablishmentClosed (code)': '5' } : {};
  return { 'EstablishmentStatus (code)': code, 'EstablishmentStatus (name)': name, ...closed };
};

const postcodeOf = (n: number): string =>
  `ZZ${pick(n, 12, 99) + 1} ${pick(n, 13, 10)}${oneOf(['AA', 'BD', 'XY'], n, 14)}`;

/** School number n of an authority. URNs begin at 910001, where there are none. */
export const madeUpSchool = (n: number, authority = '888'): Cells => ({
  URN: String(910_001 + n),
  'LA (code)': authority,
  'LA (name)': 'An authority',
  EstablishmentNumber: String(2000 + (n % 7000)),
  EstablishmentName: nameOf(n),
  'TypeOfEstablishment (code)': '01',
  'TypeOfEstablishment (name)': 'Community school',
  'EstablishmentTypeGroup (code)': '4',
  'EstablishmentTypeGroup (name)': oneOf(['Local authority maintained schools', 'LA maintained schools'], n, 15),
  ...statusOf(n),
  OpenDate: '01-09-1996',
  'PhaseOfEducation (code)': nameOf(n).includes('High') ? '4' : '2',
  'PhaseOfEducation (name)': nameOf(n).includes('High') ? 'Secondary' : 'Primary',
  StatutoryLowAge: '4',
  StatutoryHighAge: '11',
  NumberOfPupils: String(40 + pick(n, 16, 600)),
  'Trusts (name)': pick(n, 17, 5) === 0 ? `${townOf(n % 40).toUpperCase()} EXAMPLE TRUST` : '',
  LastChangedDate: '14-11-2019',
  Street: pick(n, 18, 50) === 0 ? 'The Old Mill,\r\nMill Lane' : 'Mill Lane',
  Town: pick(n, 19, 40) === 0 ? '' : townOf(n),
  Postcode: postcodeOf(n),
  SchoolWebsite: `http://www.school-${n}.example.org`,
  TelephoneNum: '01632960000',
  'DistrictAdministrative (name)': oneOf(DISTRICTS, n, 20),
  'Country (name)': '',
});

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A row of the download, with the end of its line. */
const lineOf = (cells: Cells, order = columns): string =>
  `${order.map((name) => quoted(cells[name] ?? '')).join(',')}\r\n`;

const inWindows1252 = (text: string): Buffer =>
  Buffer.from(
    text.replace(/[\u0100-\uffff]/gu, (character) => String.fromCharCode(0x80 + FROM_80.indexOf(character))),
    'latin1',
  );

/** Rows as the bytes of a download; `order`: the columns in another order, or others. */
export const asDownload = (rows: readonly Cells[], order = columns): Buffer =>
  inWindows1252(
    [Object.fromEntries(order.map((name) => [name, name])), ...rows].map((row) => lineOf(row, order)).join(''),
  );

/** School number n of the country: every `every`-th one is of authority 888. */
const ofTheCountry = (n: number, every: number): Cells =>
  madeUpSchool(n, n % every === 0 ? '888' : String(300 + (n % 500)));

function* pieces({ rows, every }: Size): Generator<Buffer> {
  yield asDownload([]);
  const AT_ONCE = 500;
  for (let from = 0; from < rows; from += AT_ONCE) {
    const length = Math.min(AT_ONCE, rows - from);
    yield inWindows1252(Array.from({ length }, (_, n) => lineOf(ofTheCountry(from + n, every))).join(''));
  }
}

type Size = { rows: number; every: number };

/** Writes a download of so many rows; 1 in `every` is of authority 888. */
export const writeDownload = (path: string, size: Size): Promise<void> =>
  pipeline(Readable.from(pieces(size)), createWriteStream(path));
