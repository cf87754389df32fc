// The register of schools, from DfE's own columns, and the area that each district belongs to.
import type { School } from '../core/school.ts';
import { check } from './check.ts';
import type { Folder } from './files.ts';
import { reportRepeats, whatIsThere } from './problems.ts';
import { phases, statuses, typeGroups, types } from './register-codes.ts';
import { readRows, type Row } from './spreadsheet.ts';
import { age, anything, code, group, knownCode, postcode, text, urn } from './values.ts';

const REGISTER = 'schools/schools.csv';
const AREAS = 'schools/areas.csv';

const areaRow = group({ district: text, area: text });

const registerRow = group({
  URN: urn,
  EstablishmentName: text,
  'TypeOfEstablishment (code)': code,
  'TypeOfEstablishment (name)': text,
  'EstablishmentTypeGroup (code)': code,
  'EstablishmentTypeGroup (name)': text,
  'EstablishmentStatus (code)': knownCode(statuses),
  'PhaseOfEducation (code)': knownCode(phases),
  StatutoryLowAge: age,
  StatutoryHighAge: age,
  'Trusts (name)': anything,
  'DistrictAdministrative (name)': text,
  Town: text,
  Postcode: postcode,
});

/** The area of each district; `undefined` when the file cannot be read. */
export function readAreas(folder: Folder): Map<string, string> | undefined {
  const rows = readRows(folder, AREAS, Object.keys(areaRow.shape));
  const known = rows?.flatMap(({ number, cells }) => {
    const place = { file: AREAS, within: [`row ${number}`] };
    return check({ schema: areaRow, value: cells, place, problems: folder.problems }) ?? [];
  });
  reportRepeats(known?.map(({ district }) => district) ?? [], (district) => {
    const should = 'should be on one row only';
    folder.problems.push({ file: AREAS, within: ['district'], is: whatIsThere(district), should });
  });
  return known && new Map(known.map(({ district, area }) => [district, area]));
}

/** The schools that can be read. Without areas, districts go unchecked: that problem has been told already. */
export function readSchools(folder: Folder, areas: ReadonlyMap<string, string> | undefined): School[] {
  const rows = readRows(folder, REGISTER, Object.keys(registerRow.shape)) ?? [];
  const schools = rows.map((row) => readSchool(folder, row, areas)).filter((school) => school !== undefined);
  reportRepeats(
    schools.map((school) => school.urn),
    (repeated) => {
      const should = 'should be on one row only, as every school has its own URN';
      folder.problems.push({ file: REGISTER, within: ['URN'], is: whatIsThere(repeated), should });
    },
  );
  return schools;
}

function readSchool(folder: Folder, row: Row, areas: ReadonlyMap<string, string> | undefined): School | undefined {
  const place = { file: REGISTER, within: [`row ${row.number} (URN ${row.cells.URN ?? ''})`] };
  const cells = check({ schema: registerRow, value: row.cells, place, problems: folder.problems });
  if (!cells) return undefined;
  const district = cells['DistrictAdministrative (name)'];
  if (areas && !areas.has(district)) {
    const should = `should be a district of content/${AREAS}: ${[...areas.keys()].join(', ')}`;
    const within = [...place.within, 'DistrictAdministrative (name)'];
    folder.problems.push({ file: REGISTER, within, is: whatIsThere(district), should });
  }
  return {
    urn: cells.URN,
    name: cells.EstablishmentName,
    phase: phases.get(Number(cells['PhaseOfEducation (code)'])) ?? '',
    type: types.get(Number(cells['TypeOfEstablishment (code)'])) ?? cells['TypeOfEstablishment (name)'],
    typeGroup: typeGroups.get(Number(cells['EstablishmentTypeGroup (code)'])) ?? cells['EstablishmentTypeGroup (name)'],
    status: statuses.get(Number(cells['EstablishmentStatus (code)'])) ?? 'closed',
    district,
    area: areas?.get(district) ?? '',
    town: cells.Town,
    postcode: cells.Postcode,
    ...(cells['Trusts (name)'] && { trust: cells['Trusts (name)'] }),
    ...(cells.StatutoryLowAge && { lowAge: Number(cells.StatutoryLowAge) }),
    ...(cells.StatutoryHighAge && { highAge: Number(cells.StatutoryHighAge) }),
  };
}
