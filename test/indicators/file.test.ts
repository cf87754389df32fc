// The figures as files, for whoever works on with them.
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { aWorld, madeUp } from '../builders.ts';
import { aSite, visit } from '../pages/visit.ts';

const world = aWorld();
const fileOf = async (id: string, query: Record<string, string> = {}) => {
  const reply = await visit(world, 'GET /compare/{id}/figures.csv', { parameters: { id }, query });
  assert.ok(reply.kind === 'file');
  const rows: Record<string, string>[] = parse(reply.text, { bom: true, columns: true });
  return { name: reply.name, rows };
};

describe('the file of figures', () => {
  it('has what is published as numbers, also below 0, and why there is none', async () => {
    const { name, rows } = await fileOf('progress-8');
    assert.equal(name, 'progress-8-2018-19.csv');
    assert.deepEqual(
      rows.map((row) => [row['Area'], row['Level'], row['Rank'], row['Figure'], row['Note']]),
      [
        ['Alderwick', 'authority', '1', '0.2', ''],
        ['Birchholme', 'authority', '2', '-0.11', ''],
        ['Elmthwaite', 'authority', '3', '-0.5', ''],
        ['Calderwick', 'authority', '', '', 'not published (it is not reliable enough)'],
        ['Dunnshaw', 'authority', '', '', 'not published (it is too small to show)'],
        ['Far West', 'region', '', '-0.18', ''],
        ['England', 'country', '', '-0.03', ''],
      ],
    );
    assert.deepEqual(
      [rows[0]?.['Year'], rows[0]?.['Status'], rows[0]?.['Source']],
      ['2018/19', 'Final figures', 'Made-up tables'],
    );
  });

  it('is one for all years of all indicators, with who borders on us', async () => {
    const { status, body } = await aSite(world)('/compare/figures.csv');
    assert.equal(status, 200);
    const rows: Record<string, string>[] = parse(String(body), { bom: true, columns: true });
    const years = madeUp.indicators.indicators.flatMap((one) => one.years);
    assert.equal(rows.length, years.length * madeUp.indicators.areas.length);
    assert.deepEqual(
      rows
        .slice(0, 7)
        .map((row) => [row['Area'], row['Year'], row['Borders on us']])
        .toSorted(),
      [
        ['Alderwick', '2017/18', 'yes'],
        ['Birchholme', '2017/18', ''],
        ['Calderwick', '2017/18', ''],
        ['Dunnshaw', '2017/18', ''],
        ['Elmthwaite', '2017/18', 'yes'],
        ['England', '2017/18', ''],
        ['Far West', '2017/18', ''],
      ],
    );
  });

  it('is of the year that is asked for', async () => {
    const { name, rows } = await fileOf('key-stage-2-expected', { year: '2017/18' });
    assert.equal(name, 'key-stage-2-expected-2017-18.csv');
    assert.equal(rows.find((row) => row['Area'] === 'Calderwick')?.['Figure'], '60');
  });
});
