// The register of schools: finding one next to minisearch as it comes and a plain scan, and importing a download next to csv-parse alone.
import MiniSearch from 'minisearch';
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { madeUpSchool, writeDownload } from '../dev/gias/made-up.ts';
import { schoolOf } from '../features/schools/register-row.ts';
import { createRegister, type School } from '../features/schools/school.ts';
import { keptFrom } from '../loader/import/row.ts';
import type { ImportTime } from './schools/measure.ts';
import { figure, table, times } from './table.ts';
import { median, percentile } from './timing.ts';

const REGISTERS = [628, 25_000];
const ASKED = 300;
const DOWNLOADS = [
  { rows: 25_000, every: 40 },
  { rows: 50_000, every: 80 },
  { rows: 25_000, every: 1 },
];
const IMPORTS = 3;

const schoolNumber = (n: number): School => {
  const cells = madeUpSchool(n);
  return schoolOf(
    keptFrom((column) => cells[column] ?? ''),
    { area: '' },
  );
};

/** Milliseconds to find a school by its name and town, and to offer schools for the first half of that. */
export function schoolSearch(): string {
  const rows = REGISTERS.flatMap((count) => {
    const schools = Array.from({ length: count }, (_, n) => schoolNumber(n)).filter(({ status }) => status === 'open');
    const whole = Array.from({ length: ASKED }, (_, n) => schools[(n * 7919) % schools.length])
      .filter((school) => school !== undefined)
      .map(({ name, town }) => `${name}, ${town}`);
    const half = whole.map((text) => text.slice(0, text.length / 2));
    const register = createRegister(schools);
    const index = measured([''], register.suggest)[0] ?? 0;
    const mini = new MiniSearch<School>({ idField: 'urn', fields: ['name', 'town', 'postcode'] });
    const miniIndex = measured([''], () => {
      mini.addAll(schools);
    });
    const scan = (text: string) => {
      const words = text.toLowerCase().split(/\W+/u);
      return schools
        .filter(({ name, town }) => {
          const there = `${name} ${town}`.toLowerCase();
          return words.every((word) => there.includes(word));
        })
        .slice(0, 15);
    };
    const row = (what: string, texts: string[], ours: (text: string) => unknown, peer: (text: string) => unknown) => {
      const [own, other, plain] = [ours, peer, scan].map((run) => measured(texts, run));
      const p50 = median(own ?? []);
      return [
        String(count),
        what,
        figure(index),
        figure(p50),
        figure(percentile(own ?? [], 0.99)),
        figure(miniIndex[0] ?? 0),
        figure(median(other ?? [])),
        figure(median(plain ?? [])),
        times(p50 / median(other ?? [])),
        times(p50 / median(plain ?? [])),
      ];
    };
    return [
      row('name and town', whole, register.find, (text) => mini.search(text, { combineWith: 'AND' })),
      row('half of it', half, register.suggest, (text) => mini.search(text, { combineWith: 'AND', prefix: true })),
    ];
  });
  const peers = ['minisearch index ms', 'p50 ms', 'scan p50 ms', 'cost', 'cost to scan'];
  return table([['schools', 'asked', 'index ms', 'p50 ms', 'p99 ms', ...peers], ...rows]);
}

const measured = (texts: readonly string[], run: (text: string) => unknown): number[] =>
  texts.map((text) => {
    const began = performance.now();
    run(text);
    return performance.now() - began;
  });

/** Seconds and megabytes at the peak for a download, each in a process of its own. */
export async function schoolImport(folder: string): Promise<string> {
  const rows: string[][] = [];
  for (const size of DOWNLOADS) {
    const file = join(folder, `download-${size.rows}-${size.every}.csv`);
    const dir = `${file}-content`;
    await writeDownload(file, size);
    const took = { import: [] as ImportTime[], parse: [] as ImportTime[] };
    for (let run = 0; run < IMPORTS; run += 1)
      for (const what of ['import', 'parse'] as const) {
        cpSync('content', dir, { recursive: true });
        took[what].push(inNewProcess([what, file, dir]));
      }
    const middle = (what: keyof typeof took, of: keyof ImportTime) => median(took[what].map((one) => one[of]));
    const cells = (what: keyof typeof took) => [figure(middle(what, 'ms') / 1000), figure(middle(what, 'mb'))];
    const cost = times(middle('import', 'ms') / middle('parse', 'ms'));
    rows.push([String(size.rows), String(size.rows / size.every), ...cells('import'), ...cells('parse'), cost]);
  }
  const heading = ['rows', 'of the council', 'import s', 'peak MB', 'csv-parse s', 'peak MB', 'cost'];
  return table([heading, ...rows]);
}

const inNewProcess = (args: string[]): ImportTime =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'schools/measure.ts'), ...args], {
      encoding: 'utf8',
    }),
  ) as ImportTime;
