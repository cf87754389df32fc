// The council's own tables about its schools: areas, localities, networks and advisers. Each is a file of its own.
import type { Adviser } from './school.ts';
import type { Files } from '../../platform/reading/files.ts';
import { reportRepeats, whatIsThere } from '../../platform/reading/problems.ts';
import { email, group, guidOrNothing, oneOf, text, urn } from '../../platform/reading/values.ts';
import type * as z from 'zod';

/** A row of a table, and where it stands. */
export type Numbered<T> = T & { number: number };

const areaRow = group({ district: text, area: text });
const localityRow = group({ 'district or URN': text, locality: text });
const networkRow = group({ URN: urn, network: text });
const adviserRow = group({
  kind: oneOf(['network', 'locality', 'area']),
  of: text,
  adviser: text,
  email,
  'Entra object id': guidOrNothing,
});

export const tableFiles = {
  areas: 'schools/areas.csv',
  localities: 'schools/localities.csv',
  networks: 'schools/networks.csv',
  advisers: 'schools/advisers.csv',
} as const;

export type SchoolTables = {
  areas: Numbered<{ district: string; area: string }>[];
  /** `place`: a district, or the URN of one school, which counts more. */
  localities: Numbered<{ place: string; locality: string }>[];
  networks: Numbered<{ urn: string; network: string }>[];
  advisers: Numbered<Adviser>[];
};

/** The tables, as far as they can be read; what is wrong is added to the problems. */
export function readTables(files: Files): SchoolTables {
  const areas = readTable(files, { file: tableFiles.areas, shape: areaRow, key: ({ district }) => district });
  const localities = readTable(files, {
    file: tableFiles.localities,
    shape: localityRow,
    key: (row) => row['district or URN'],
  });
  const networks = readTable(files, { file: tableFiles.networks, shape: networkRow, key: ({ URN }) => URN });
  const advisers = readTable(files, {
    file: tableFiles.advisers,
    shape: adviserRow,
    key: ({ kind, of }) => `${kind} ${of}`,
  });
  return {
    areas,
    localities: localities.map((row) => ({
      number: row.number,
      place: row['district or URN'],
      locality: row.locality,
    })),
    networks: networks.map(({ number, URN, network }) => ({ number, urn: URN, network })),
    advisers: advisers.map(({ number, kind, of, adviser, email, ...row }) => ({
      number,
      kind,
      of,
      name: adviser,
      email,
      ...(row['Entra object id'] && { objectId: row['Entra object id'].toLowerCase() }),
    })),
  };
}

type Wanted<Shape extends z.ZodRawShape> = {
  file: string;
  shape: z.ZodObject<Shape, z.core.$strict>;
  /** What must not be there twice. */
  key: (row: z.infer<z.ZodObject<Shape, z.core.$strict>>) => string;
};

function readTable<Shape extends z.ZodRawShape>(files: Files, { file, shape, key }: Wanted<Shape>) {
  const columns = Object.keys(shape.shape);
  const rows = (files.rows(file, columns) ?? []).flatMap(({ number, cells }) => {
    const place = { file, within: [`row ${number}`] };
    const row = files.fit(cells, shape, place);
    return row ? [{ ...row, number }] : [];
  });
  reportRepeats(rows.map(key), (repeated) => {
    const should = 'should be on one row only';
    files.problems.push({ file, within: columns.slice(0, 1), is: whatIsThere(repeated), should });
  });
  return rows;
}
