// `npm run import:indicators` takes figures from files as people save them, and says of what it refuses why.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importIndicators } from '../../loader/import/indicators.ts';
import { loadContent } from '../../loader/load.ts';
import { copyFixture } from '../fixture.ts';
import { compiled } from './compiled.ts';

const ROOT = join(import.meta.dirname, '../..');

const HEADINGS =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,la_name,sex,avg_att8';

type Place = { level: string; code: string; name: string };
const places: Place[] = [
  { level: 'Local authority', code: 'E10000901', name: 'Calderwick' },
  { level: 'Local authority', code: 'E10000902', name: 'Alderwick' },
  { level: 'Local authority', code: 'E06000903', name: 'Birchholme' },
  { level: 'Local authority', code: 'E08000904', name: 'Dunnshaw' },
  { level: 'Local authority', code: 'E08000905', name: 'Elmthwaite' },
  { level: 'Local authority', code: 'E09000999', name: 'Somewhere else' },
  { level: 'Regional', code: 'E12000902', name: 'Far West' },
  { level: 'National', code: 'E92000001', name: 'England' },
];

type Over = { period?: string; time?: string; sex?: string };
const row = (
  { level, code, name }: Place,
  value: string,
  { period = '201819', time = 'Academic year', sex = 'Total' }: Over = {},
) =>
  [
    ...[period, time, level, 'E92000001', 'England', level === 'National' ? '' : 'E12000902', 'Far West'],
    ...(level === 'Local authority' ? [code, name] : ['', '']),
    ...[sex, value],
  ].join(',');

/** Figures of all places, in their order. */
const rows = (values: readonly string[], over: Over = {}) =>
  places.map((place, at) => row(place, values[at] ?? '1.0', over));
const SAME = ['46.7', '50.1', '46.7', 'c', '41.0', '33.3', '45.5', '46.7'];
const NEW = ['47.2', '50.1', 'low', '44', '41.000', '33.3', '45.6', '46.7'];
const TOLD = [
  'Calderwick was 46.7, is now 47.2',
  'Birchholme was 46.7, is now low',
  'Dunnshaw was c, is now 44.0',
  'Far West was 45.5, is now 45.6',
];

describe('npm run import:indicators', () => {
  let dir = '';
  let file = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'indicators-'));
    file = join(dir, 'download.csv');
    copyFixture(dir);
  });
  afterEach(() => {
    rmSync(dir, { recursive: true });
  });
  const values = () => readFileSync(join(dir, 'indicators/values.csv'), 'utf8');
  const save = (lines: readonly string[], headings = HEADINGS) => {
    writeFileSync(file, [headings, ...lines].join('\r\n') + '\r\n');
  };
  const imported = (isDry = false) => importIndicators({ dir, file, isDry });
  const told = async () =>
    (await imported()).years.flatMap(({ changes }) =>
      changes.map(({ area, was, is }) => `${area} was ${was ?? 'nothing'}, is now ${is}`),
    );
  const refused = async (why: RegExp) => {
    const before = values();
    await assert.rejects(imported(), why);
    assert.equal(values(), before);
  };

  it('tries a file out, imports it, and has nothing to do the second time', async () => {
    save(rows(NEW));
    const script = await compiled('dev/import-indicators.ts');
    const run = (...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
        cwd: ROOT,
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: dir },
      });
      return { status, said: stdout.trimEnd().split('\n'), complaint: stderr.trim() };
    };
    const before = values();
    const lines = [
      ...TOLD.map((line) => `Attainment 8, 2018/19: ${line}`),
      'Rows read: 8, of other areas or groups: 1.',
      'Added: 0. Changed: 4. The same: 3. Problems: 0.',
    ];
    const dry = run(file, '--dry-run');
    assert.deepEqual([dry.status, dry.said], [0, [...lines, 'Nothing is written: this was a dry run.']]);
    assert.equal(values(), before);

    const { said } = run(file);
    assert.deepEqual(said, [...lines, 'The figures are new. Start the service again to let it use them.']);
    assert.equal(run(file).said.at(-1), 'The figures are as they were.');
    assert.match(run().complaint, /^Type: npm run import:indicators/u);
    assert.equal(loadContent(dir).indicators.figures.length, 42);

    save(rows(['a lot']));
    const bad = run(file);
    assert.equal(bad.status, 1);
    assert.match(bad.said[0] ?? '', /^Row 2, avg_att8: is "a lot", should be a number such as 46\.7, or one of z, x/u);
  });

  it('reads files as people save them', async () => {
    const plain = [HEADINGS, ...rows(NEW)];
    const apart = (mark: string) => plain.map((line) => line.replaceAll(',', mark));
    const saved: Record<string, Buffer> = {
      'with a byte order mark': Buffer.from(`\uFEFF${plain.join('\r\n')}\r\n`),
      'with semicolons, and a line that says so': Buffer.from(`sep=;\n${apart(';').join('\n')}\n`),
      'with tabs': Buffer.from(`${apart('\t').join('\n')}\n`),
      'in UTF-16': Buffer.from(`\uFEFF${apart('\t').join('\r\n')}\r\n`, 'utf16le'),
      'with columns without a heading': Buffer.from(`${plain.map((line) => `${line},,`).join('\n')}\n`),
      'with years as numbers': Buffer.from(`${plain.map((line) => line.replace(/^201819/u, '201819.0')).join('\n')}\n`),
      'with headings in capitals': Buffer.from(`${HEADINGS.toUpperCase()}\n${rows(NEW).join('\n')}\n`),
    };
    const before = values();
    for (const [how, bytes] of Object.entries(saved)) {
      writeFileSync(join(dir, 'indicators/values.csv'), before);
      writeFileSync(file, bytes);
      assert.deepEqual(await told(), TOLD, how);
      assert.equal(loadContent(dir).indicators.figures.length, 42, how);
    }
  });

  it('changes nothing where the figures are the same, and nothing of other indicators', async () => {
    save(rows(SAME));
    const before = values();
    assert.deepEqual([await told(), values()], [[], before]);
    save(rows(NEW));
    await imported();
    const others = (text: string) =>
      text
        .replaceAll(/"|\uFEFF/gu, '')
        .split('\n')
        .filter((line) => !line.startsWith('attainment-8'));
    assert.deepEqual(others(values()), others(before));
  });

  it('refuses other years and parts of a year, and says which', async () => {
    save([...rows(NEW, { period: '202223' }), ...rows(NEW, { time: 'Autumn term' }), ...rows(SAME)]);
    const { otherYears, otherTimes, isWritten } = await imported();
    assert.deepEqual([...otherYears], [['Attainment 8, 2022/23', 7]]);
    assert.deepEqual([...otherTimes], [['Autumn term', 7]]);
    assert.equal(isWritten, false);
  });

  it('takes the group that is meant, and refuses two figures for one', async () => {
    save([...rows(SAME, { sex: 'Girls' }), ...rows(NEW)]);
    assert.deepEqual(await told(), TOLD);
    const json = join(dir, 'indicators/indicators.json');
    const content = readFileSync(json, 'utf8');
    writeFileSync(json, content.replace('"sex": "Total"', ''));
    const before = values();
    const { problems, isWritten } = await imported();
    assert.deepEqual([isWritten, values()], [false, before]);
    assert.match(problems[0]?.why ?? '', /row 2\. They differ in sex \("Girls", "Total"\): say in "only"/u);
    writeFileSync(json, content.replace('"sex": "Total"', '"gender": "Total"'));
    await refused(/has no column "gender", which "only" of attainment-8 in indicators\.json names/u);
  });

  it('knows the symbol that older files write for what rounds to 0', async () => {
    save(rows(NEW.map((value) => (value === 'low' ? 'k' : value))));
    assert.deepEqual(await told(), TOLD);
  });

  it('leaves a year as it was where a figure cannot be read', async () => {
    save(rows(['46.75', '50.1', 'n/a']));
    const before = values();
    const { problems, isWritten } = await imported();
    assert.deepEqual(
      problems.map(({ number, column, why }) => `${number} ${column} ${why}`),
      [
        '2 avg_att8 is "46.75", should be a number with at most 1 decimal places, as it is published',
        '4 avg_att8 is "n/a", should be a number such as 46.7, or one of z, x, c, low, u where none is published',
      ],
    );
    assert.deepEqual([isWritten, values()], [false, before]);
  });

  it('writes an x for an authority that is not there, and refuses a file without us, the region or the country', async () => {
    save(rows(NEW).filter((line) => !line.includes('E08000904')));
    assert.deepEqual((await imported()).years[0]?.lacking, ['Dunnshaw']);
    assert.match(values(), /"attainment-8","2018\/19","E08000904","x"/u);
    save(rows(NEW).filter((line) => !line.includes('Regional')));
    await refused(/has no row for Far West \(E12000902\) in 2018\/19/u);
  });

  it('brings a year that the content has only named so far', async () => {
    const json = join(dir, 'indicators/indicators.json');
    const year = '{ "year": "2019/20", "status": "final", "source": "tables" },';
    const named = readFileSync(json, 'utf8').replace(/"id": "attainment-8".*?"years": \[/su, `$&${year}`);
    writeFileSync(json, named);
    save(rows(NEW, { period: '201920' }));
    const { years } = await imported();
    assert.deepEqual(
      years.map(({ year: of, changes }) => [of, changes.length, changes[0]?.was]),
      [['2019/20', 7, undefined]],
    );
    assert.equal(loadContent(dir).indicators.figures.length, 49);
  });

  it('says what it cannot use', async () => {
    save([], HEADINGS);
    await refused(/has no rows/u);
    save(rows(NEW), HEADINGS.replace('avg_att8', 'something'));
    await refused(/has no column of an indicator\. It has: .*something/u);
    save(rows(NEW), HEADINGS.replace('new_la_code', 'code'));
    await refused(/has no column "new_la_code": download a data set of Explore education statistics/u);
    writeFileSync(join(dir, 'indicators/areas.csv'), 'code,name,level\nX,Calderwick,ours\n');
    await refused(/content\/indicators\/areas\.csv: row 2: code: is "X", should be a code such as E10000017/u);
  });
});
