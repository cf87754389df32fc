// A CSV file opens as what it says: no cell is a formula, no text breaks out of its cell.
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvOf } from '../../platform/csv.ts';

describe('a CSV file', () => {
  for (const text of ['=1+1', '+44', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '\0=1'])
    it(`takes the meaning of a formula from ${JSON.stringify(text)}`, () => {
      assert.equal(csvOf([[text]]), `\uFEFF"'${text}"\r\n`);
    });

  for (const text of ['Ada', "O'Hara", 'a = b', '900001', '', 'St Mary-s', 'ada@example.org'])
    it(`leaves ${JSON.stringify(text)} as it is`, () => {
      assert.equal(csvOf([[text]]), `\uFEFF"${text}"\r\n`);
    });

  it('leaves a number a number, also below 0', () => {
    assert.equal(csvOf([[-0.5, 12, '-0.5']]), `\uFEFF-0.5,12,"'-0.5"\r\n`);
  });

  it('is read back by others as it was, whatever the cells say', () => {
    const cell = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const read: string[][] = parse(csvOf(rows), { bom: true, recordDelimiter: '\r\n' });
        assert.deepEqual(
          read.map((row) => row.map((text) => text.replace(/^'/u, ''))),
          rows.map((row) => row.map((text) => text.replace(/^'/u, ''))),
        );
      }),
    );
  });
});
