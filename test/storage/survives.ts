// Holds a kind of row to its promise: a record that becomes a row and is read again is the same record.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RowOf } from '../../platform/rows.ts';
import type { Entity } from '../../platform/table.ts';
import { checkChanges } from '../../storage/limits.ts';

export const keys = { partitionKey: 'a partition', rowKey: 'a row' };

/** Asserts that of every record that the types allow. */
export function survives<T>(name: string, row: RowOf<T>, records: fc.Arbitrary<T>): void {
  it(`keeps every ${name} as it is`, () => {
    fc.assert(
      fc.property(records, (record) => {
        const entity = row.toEntity(keys, record);
        checkChanges('Any', [{ insert: entity }]);
        // Over the line and back: rows travel as JSON.
        const travelled = JSON.parse(JSON.stringify(entity)) as Entity;
        assert.deepEqual(row.fromEntity({ ...travelled, etag: 'W/"1"', timestamp: 'any', written: 'any' }), record);
      }),
    );
  });
}
