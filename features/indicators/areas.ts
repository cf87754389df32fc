// Reads the areas that are compared: ours, the other authorities, and their region and country.
import type * as z from 'zod';
import type { Files } from '../../platform/reading/files.ts';
import { reportRepeats, whatIsThere } from '../../platform/reading/problems.ts';
import { anything, areaCode, group, oneOf, text } from '../../platform/reading/values.ts';
import { type Area, type Level, levels } from './indicator.ts';

export const AREAS = 'indicators/areas.csv';

const row = group({
  code: areaCode,
  name: text,
  level: oneOf(levels),
  'borders on us': oneOf(['yes', '']),
  'also said': anything,
});

const areaOf = ({ code, name, level, ...read }: z.infer<typeof row>): Area => ({
  code,
  name,
  level,
  neighbour: read['borders on us'] === 'yes',
  alsoSaid: read['also said']
    .split('|')
    .map((one) => one.trim())
    .filter(Boolean),
});

/** Each comparison is between one of ours, one region and one country. */
const ONCE: readonly Level[] = ['ours', 'region', 'country'];

/** Those that can be read; what is wrong is added to the problems. */
export function readAreas(files: Files): Area[] {
  const rows = files.rows(AREAS, ['code', 'name', 'level'], ['borders on us', 'also said']);
  const areas = (rows ?? []).flatMap(({ number, cells }) => {
    const read = files.fit(cells, row, { file: AREAS, within: [`row ${number}`] });
    return read ? [areaOf(read)] : [];
  });
  reportRepeats(
    areas.map(({ code }) => code),
    (code) => {
      files.problems.push({
        file: AREAS,
        within: ['code'],
        is: whatIsThere(code),
        should: 'should be on one row only',
      });
    },
  );
  for (const level of rows ? ONCE : []) {
    const count = areas.filter((area) => area.level === level).length;
    if (count === 1) continue;
    const is = count === 0 ? 'is missing' : `is on ${count} rows`;
    files.problems.push({ file: AREAS, within: ['level', level], is, should: 'should be on exactly one row' });
  }
  return areas;
}
