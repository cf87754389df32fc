// What the council's tables about schools leave open. A gap stops nothing: the service runs, and knows less.
import { readSchools, REGISTER } from '../features/schools/content.ts';
import { adviserOf, type School } from '../features/schools/school.ts';
import { type Numbered, readTables, type SchoolTables, tableFiles } from '../features/schools/tables.ts';
import { type ContentProblem, sentence, whatIsThere } from '../platform/reading/problems.ts';
import { filesIn } from './council.ts';

/** A line for each gap, with file and row. Reads the files again; says nothing of what keeps the content from loading. */
export function findGaps(dir: string): string[] {
  const files = filesIn(dir);
  const tables = readTables(files);
  return gapsBetween(readSchools(files, tables), tables).map(sentence);
}

type Rows = readonly Numbered<{ school: School }>[];

function gapsBetween(rows: Rows, tables: SchoolTables): ContentProblem[] {
  const open = rows.filter(({ school }) => school.status === 'open');
  return [...gapsOfSchools(open, tables), ...gapsOfTables(open, { all: rows, ...tables })];
}

/** A table with no rows is one that the council does not use. */
function gapsOfSchools(open: Rows, { localities, networks, advisers }: SchoolTables): ContentProblem[] {
  return open.flatMap(({ number, school }) => {
    const { urn, name, district, area, locality, network } = school;
    const row = { file: REGISTER, within: [`row ${number} (URN ${urn}, ${name})`] };
    const gap = (is: string, should: string): ContentProblem => ({ ...row, is, should });
    return [
      ...(area ? [] : [gap('has no area', `should have its district "${district}" in content/${tableFiles.areas}`)]),
      ...(locality || localities.length === 0
        ? []
        : [
            gap(
              'has no locality',
              `should have its district "${district}" or its URN in content/${tableFiles.localities}`,
            ),
          ]),
      ...(network || networks.length === 0
        ? []
        : [gap('has no network', `should have its URN in content/${tableFiles.networks}`)]),
      ...(adviserOf(school, advisers) || advisers.length === 0
        ? []
        : [gap('has no adviser', `should have its network, locality or area in content/${tableFiles.advisers}`)]),
    ];
  });
}

type Named = SchoolTables & { all: Rows };

/** What the tables name and the register does not have. */
function gapsOfTables(open: Rows, { all, areas, localities, networks, advisers }: Named): ContentProblem[] {
  const urns = new Set(all.map(({ school }) => school.urn));
  const districts = new Set(all.map(({ school }) => school.district));
  const groups = new Set(
    open.flatMap(({ school: { area, locality, network } }) => [
      `area ${area}`,
      `locality ${locality ?? ''}`,
      `network ${network ?? ''}`,
    ]),
  );
  const gaps = (file: string, rows: readonly Numbered<{ value: string; known: boolean }>[], should: string) =>
    rows
      .filter(({ known }) => !known)
      .map(({ number, value }) => ({ file, within: [`row ${number}`], is: whatIsThere(value), should }));
  return [
    ...gaps(
      tableFiles.areas,
      areas.map(({ number, district }) => ({ number, value: district, known: districts.has(district) })),
      'should be a district of a school in the register',
    ),
    ...gaps(
      tableFiles.localities,
      localities.map(({ number, place }) => ({ number, value: place, known: urns.has(place) || districts.has(place) })),
      'should be a district of a school, or a URN, in the register',
    ),
    ...gaps(
      tableFiles.networks,
      networks.map(({ number, urn }) => ({ number, value: urn, known: urns.has(urn) })),
      'should be the URN of a school in the register',
    ),
    ...gaps(
      tableFiles.advisers,
      advisers.map(({ number, kind, of }) => ({ number, value: `${kind} ${of}`, known: groups.has(`${kind} ${of}`) })),
      'should be a network, locality or area of an open school',
    ),
  ];
}
