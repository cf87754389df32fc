// What the council's tables about schools leave open is told by file and row, and stops nothing.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findGaps } from '../../loader/gaps.ts';
import { loadContent } from '../../loader/load.ts';
import { adviserOf } from '../../features/schools/school.ts';

const CONTENT = join(import.meta.dirname, '../../content');

describe('the tables about schools', () => {
  let dir = '';
  before(() => {
    dir = mkdtempSync(join(tmpdir(), 'gaps-'));
    cpSync(CONTENT, dir, { recursive: true });
  });
  // Nothing else of the content is written to.
  afterEach(() => {
    rmSync(join(dir, 'schools'), { recursive: true });
    cpSync(join(CONTENT, 'schools'), join(dir, 'schools'), { recursive: true });
  });
  after(() => {
    rmSync(dir, { recursive: true });
  });
  const path = (table: string) => join(dir, 'schools', `${table}.csv`);
  const without = (table: string, line: string) => {
    const text = readFileSync(path(table), 'utf8');
    assert.ok(text.includes(line));
    writeFileSync(path(table), text.replace(line, ''));
  };

  it('have no gaps as they ship, and give each open school an area, a locality, a network and an adviser', () => {
    assert.deepEqual(findGaps(CONTENT), []);
    const { schools, advisers } = loadContent(CONTENT);
    const open = schools.filter(({ status }) => status === 'open');
    assert.ok(open.every((one) => one.area && one.locality && one.network && adviserOf(one, advisers)));
  });

  it('may lack a district or a school: the service loads, and each school that misses something is told', () => {
    without('areas', 'Wyre,North\n');
    without('networks', '900001,Calderwick network\n');
    const gaps = findGaps(dir);
    assert.equal(loadContent(dir).schools.find(({ urn }) => urn === '900069')?.area, '');
    assert.equal(gaps.length, 1 + 2 * 6);
    assert.equal(
      gaps[0],
      "content/schools/schools.csv: row 2 (URN 900001, St Mary's Catholic Primary School): has no network, should have its URN in content/schools/networks.csv",
    );
    assert.equal(
      gaps[1],
      'content/schools/schools.csv: row 70 (URN 900069, St Mary\'s Catholic Primary School): has no area, should have its district "Wyre" in content/schools/areas.csv',
    );
    assert.match(gaps[2] ?? '', /row 70 .*: has no adviser, should have its network, locality or area in/u);
  });

  it('may name what the register does not have: that is told with its row', () => {
    appendFileSync(path('areas'), 'Atlantis,North\n');
    appendFileSync(path('localities'), '999999,Calder\n');
    appendFileSync(path('networks'), '999998,Calderwick network\n');
    appendFileSync(path('advisers'), 'network,Nowhere,Flo Example,flo.example@example.org,\n');
    assert.deepEqual(findGaps(dir), [
      'content/schools/areas.csv: row 14: is "Atlantis", should be a district of a school in the register',
      'content/schools/localities.csv: row 14: is "999999", should be a district of a school, or a URN, in the register',
      'content/schools/networks.csv: row 75: is "999998", should be the URN of a school in the register',
      'content/schools/advisers.csv: row 7: is "network Nowhere", should be a network, locality or area of an open school',
    ]);
  });

  it('may be empty, which is no gap: the council does not use them', () => {
    for (const table of ['localities', 'networks', 'advisers'])
      writeFileSync(path(table), `${readFileSync(path(table), 'utf8').split('\n')[0] ?? ''}\n`);
    assert.deepEqual(findGaps(dir), []);
    assert.ok(!('network' in (loadContent(dir).schools[0] ?? {})));
  });

  it('put one school elsewhere than its district, and find the nearest adviser', () => {
    appendFileSync(path('localities'), '900001,Pendle\n');
    const { schools, advisers } = loadContent(dir);
    const one = (urn: string) => schools.find((school) => school.urn === urn) ?? assert.fail(urn);
    assert.deepEqual([one('900001').locality, one('900002').locality], ['Pendle', 'Burnley']);
    const adviser = (urn: string) => adviserOf(one(urn), advisers)?.name;
    assert.deepEqual(['900001', '900047', '900064'].map(adviser), ['Elin Hughes', 'Dee Example', 'Eli Example']);
  });
});
