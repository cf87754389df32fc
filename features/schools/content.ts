// The register of schools, from DfE's own columns, with the groups that the council's tables put each school in.
import type { School } from './school.ts';
import type { Files } from '../../platform/reading/files.ts';
import { reportRepeats, whatIsThere } from '../../platform/reading/problems.ts';
import { needed, optional, registerRow, schoolOf, type Groups } from './register-row.ts';
import { readTables, type Numbered, type SchoolTables } from './tables.ts';

export const REGISTER = 'schools/schools.csv';

/** The schools that can be read, with the rows they stand on. A school in no area, locality or network is no problem, but a gap. */
export function readSchools(files: Files, tables: SchoolTables): Numbered<{ school: School }>[] {
  const rows = files.rows(REGISTER, needed, Object.keys(optional)) ?? [];
  const groupsOf = groupsIn(tables);
  const schools = rows.flatMap(({ number, cells }) => {
    const place = { file: REGISTER, within: [`row ${number} (URN ${cells['URN'] ?? ''})`] };
    const row = files.fit(cells, registerRow, place);
    return row ? [{ number, school: schoolOf(row, groupsOf(row.URN, row['DistrictAdministrative (name)'])) }] : [];
  });
  reportRepeats(
    schools.map(({ school }) => school.urn),
    (repeated) => {
      const should = 'should be on one row only, as every school has its own URN';
      files.problems.push({ file: REGISTER, within: ['URN'], is: whatIsThere(repeated), should });
    },
  );
  return schools;
}

function groupsIn({ areas, localities, networks }: SchoolTables): (urn: string, district: string) => Groups {
  const areaOf = new Map(areas.map(({ district, area }) => [district, area]));
  const localityOf = new Map(localities.map(({ place, locality }) => [place, locality]));
  const networkOf = new Map(networks.map(({ urn, network }) => [urn, network]));
  return (urn, district) => ({
    area: areaOf.get(district) ?? '',
    locality: localityOf.get(urn) ?? localityOf.get(district),
    network: networkOf.get(urn),
  });
}

export const content = {
  read: (files: Files) => {
    const tables = readTables(files);
    const { advisers, areas } = tables;
    return {
      schools: readSchools(files, tables).map(({ school }) => school),
      advisers,
      /** The names of the areas. */
      areas: [...new Set(areas.map(({ area }) => area))],
    };
  },
};
