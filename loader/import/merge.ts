// What a download changes in the register. Schools that it no longer has stay, closed: old nominations refer to them.
import { isOpen } from '../../features/schools/register-row.ts';
import { DownloadError } from './download.ts';
import { kept, type KeptRow } from './row.ts';

/** The schools of the download, by URN. */
export type Taken = Map<string, { number: number; row: KeptRow; leftOut: string[] }>;

/** `number`: the row of the download; none for a school that is no longer in it. */
export type Change = { urn: string; name: string; town: string } & (
  | { did: 'added' | 'closed'; number: number; closedOn: string }
  | { did: 'changed'; number: number; what: string[] }
  | { did: 'gone' }
);

export type Merged = {
  /** In the order of URNs. */
  rows: KeptRow[];
  changes: Change[];
  same: number;
  /** What could not be read of schools that were taken all the same. */
  leftOut: { number: number; urn: string; what: string }[];
};

/** More open schools than this cannot have gone at once, in number and in share: the download is another, or cut short. */
const MOST_GONE = { schools: 20, share: 0.2 };

/** @throws {DownloadError} when far too many of the open schools are not in the download */
export function merge(old: ReadonlyMap<string, KeptRow>, taken: Taken): Merged {
  const missing = [...old.values()].filter(({ URN }) => !taken.has(URN));
  const gone = missing.filter((row) => isOpen(row['EstablishmentStatus (code)']));
  refuseTooMany(gone.length, [...old.values()].filter((row) => isOpen(row['EstablishmentStatus (code)'])).length);

  const changes = [
    ...[...taken.values()].flatMap(({ number, row }) => changeOf(number, row, old.get(row.URN)) ?? []),
    ...gone.map((row): Change => ({ ...nameOf(row), did: 'gone' })),
  ];
  return {
    rows: [...[...taken.values()].map(({ row }) => row), ...missing.map(closed)].sort(
      (a, b) => Number(a.URN) - Number(b.URN),
    ),
    changes,
    same: taken.size - changes.filter(({ did }) => did !== 'gone').length,
    leftOut: [...taken].flatMap(([urn, { number, leftOut }]) => leftOut.map((what) => ({ number, urn, what }))),
  };
}

function refuseTooMany(gone: number, open: number): void {
  if (gone <= MOST_GONE.schools || gone <= open * MOST_GONE.share) return;
  throw new DownloadError(
    `lacks ${gone} of the ${open} open schools of the register, so it may be cut short or filtered: download it again. ` +
      'If it is right, delete schools/schools.csv in the content folder first',
  );
}

/** In place of a name that DfE gives to the status; the code is what counts. */
const NO_LONGER_THERE = 'Closed, or no longer in the download';

const closed = (row: KeptRow): KeptRow =>
  isOpen(row['EstablishmentStatus (code)'])
    ? { ...row, 'EstablishmentStatus (code)': '2', 'EstablishmentStatus (name)': NO_LONGER_THERE }
    : row;

const nameOf = ({ URN, EstablishmentName, Town }: KeptRow) => ({ urn: URN, name: EstablishmentName, town: Town });

function changeOf(number: number, row: KeptRow, old: KeptRow | undefined): Change | undefined {
  const status = (of: KeptRow) => isOpen(of['EstablishmentStatus (code)']);
  const about = { ...nameOf(row), number };
  if (!old) return { ...about, did: 'added', closedOn: status(row) ? '' : row.CloseDate };
  if (status(old) && !status(row)) return { ...about, did: 'closed', closedOn: row.CloseDate };
  const what = kept.filter((column) => old[column] !== row[column]);
  if (what.length === 0) return undefined;
  return { ...about, did: 'changed', what: what.map((column) => `${column} "${old[column]}" is now "${row[column]}"`) };
}
