// A row of the download becomes a row of the register: the columns that are kept, and what is wrong with it.
import { needed, optional, registerRow } from '../../features/schools/register-row.ts';
import { type ContentProblem, whatIsThere } from '../../platform/reading/problems.ts';
import { UNREADABLE } from '../characters.ts';
import { fit } from '../../platform/reading/fit.ts';

/** The columns of schools.csv as the import writes it, in DfE's order. */
export const kept = [
  'URN',
  'LA (code)',
  'EstablishmentNumber',
  'EstablishmentName',
  'TypeOfEstablishment (code)',
  'TypeOfEstablishment (name)',
  'EstablishmentTypeGroup (code)',
  'EstablishmentTypeGroup (name)',
  'EstablishmentStatus (code)',
  'EstablishmentStatus (name)',
  'CloseDate',
  'PhaseOfEducation (code)',
  'PhaseOfEducation (name)',
  'StatutoryLowAge',
  'StatutoryHighAge',
  'NumberOfPupils',
  'Trusts (name)',
  'Federations (name)',
  'DistrictAdministrative (name)',
  'Town',
  'Postcode',
] as const;

export type KeptColumn = (typeof kept)[number];
export type KeptRow = Record<KeptColumn, string>;

export const keptFrom = (cell: (column: KeptColumn) => string): KeptRow =>
  Object.fromEntries(kept.map((column) => [column, cell(column)])) as KeptRow;

/** What a school can do without: where it cannot be read it is left out, and the school is kept. */
const CAN_BE_LEFT_OUT: readonly KeptColumn[] = ['CloseDate', 'StatutoryLowAge', 'StatutoryHighAge', 'Postcode'];

const checkedColumns = [...needed, ...Object.keys(optional)] as KeptColumn[];

type Read = { row: KeptRow; leftOut: string[] } | { why: string[] };

/** The row as the service will read it, so that nothing is written that it would refuse; or why it cannot be. */
export function readRow(raw: KeptRow): Read {
  const row: KeptRow = {
    ...raw,
    CloseDate: raw.CloseDate.replaceAll('/', '-'),
    Postcode: raw.Postcode.toUpperCase()
      .replaceAll(' ', '')
      .replace(/(?=.{3}$)/u, ' ')
      .trim(),
  };
  const problems: ContentProblem[] = [];
  const value = Object.fromEntries(checkedColumns.map((column) => [column, row[column]]));
  fit({ schema: registerRow, value, place: { file: '' }, problems });
  const columnOf = ({ within }: ContentProblem) => checkedColumns.find((column) => column === within?.at(-1));
  const isMinor = (problem: ContentProblem) => CAN_BE_LEFT_OUT.some((column) => column === columnOf(problem));
  const said = (problem: ContentProblem) => {
    const column = columnOf(problem);
    return `${column ?? ''} ${whatIsThere(column && raw[column])}, ${problem.should}`;
  };
  const why = [...problems.filter((problem) => !isMinor(problem)).map(said), ...unreadableIn(raw)];
  if (why.length > 0) return { why };
  const without = new Set(problems.map(columnOf));
  return { row: keptFrom((column) => (without.has(column) ? '' : row[column])), leftOut: problems.map(said) };
}

/** A name with a hole would be shown to everybody. */
const unreadableIn = (raw: KeptRow): string[] =>
  kept
    .filter((column) => raw[column].includes(UNREADABLE))
    .map(
      (column) => `${column} ${whatIsThere(raw[column])}, should have no character that cannot be read: type it anew`,
    );
