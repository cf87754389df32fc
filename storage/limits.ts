// What Azure refuses to store is refused here first, by name, because the emulator lets much of it through.
import { storageFault } from '../platform/storage-fault.ts';
// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
import { type Change, type Entity, entityOf } from '../platform/table.ts';

const KEY_UNITS = 512;
const STRING_UNITS = 32_768;
const ENTITY_BYTES = 1024 * 1024;
const TRANSACTION_BYTES = 4 * 1024 * 1024;
// 255, less the keys and the timestamp.
const COLUMNS = 252;
const CHANGES = 100;

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const NOT_IN_KEYS = /[/\\#?\u0000-\u001f\u007f-\u009f]/;
const COLUMN_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/;

const isInt32 = (value: number): boolean => (value | 0) === value;

function problemOfKey(name: string, key: string): string | undefined {
  if (key.length > KEY_UNITS) return `its ${name} has ${key.length} characters, ${KEY_UNITS} is the limit`;
  if (NOT_IN_KEYS.test(key))
    return `its ${name} has a character that keys must not have (/ \\ # ? or a control character)`;
  return undefined;
}

function problemOfColumn([name, value]: [string, string | number | boolean]): string | undefined {
  if (!COLUMN_NAME.test(name)) return `"${name}" is not a name for a column`;
  if (typeof value === 'string' && value.length > STRING_UNITS)
    return `${name} has ${value.length} characters, ${STRING_UNITS} is the limit`;
  if (typeof value === 'number' && !isInt32(value)) return `${name} is not a whole number of 32 bits`;
  return undefined;
}

const bytesOfValue = (value: string | number | boolean): number =>
  typeof value === 'string' ? value.length * 2 + 4 : typeof value === 'number' ? 4 : 1;

/** A row's size as Azure counts it. */
export const bytesOf = (entity: Entity): number =>
  Object.entries(entity).reduce((sum, [name, value]) => sum + 8 + name.length * 2 + bytesOfValue(value), 4);

function problemOf(entity: Entity): string | undefined {
  const { partitionKey, rowKey, ...columns } = entity;
  const names = Object.entries(columns);
  if (names.length > COLUMNS) return `it has ${names.length} columns, ${COLUMNS} is the limit`;
  const bytes = bytesOf(entity);
  return (
    problemOfKey('partition key', partitionKey) ??
    problemOfKey('row key', rowKey) ??
    names.map(problemOfColumn).find((problem) => problem !== undefined) ??
    (bytes > ENTITY_BYTES ? `it has ${bytes} bytes, ${ENTITY_BYTES} is the limit` : undefined)
  );
}

/**
 * Throws unless the changes can be one transaction of rows that Azure accepts. Says table, column and size, never what was
 * to be stored.
 */
export function checkChanges(table: string, changes: readonly Change[]): void {
  const entities = changes.map(entityOf);
  const refuse = (problem: string): never => {
    throw storageFault(`Table ${table}: the row cannot be stored: ${problem}.`);
  };
  if (changes.length > CHANGES) refuse(`${changes.length} changes at once, ${CHANGES} is the limit`);
  if (new Set(entities.map(({ partitionKey }) => partitionKey)).size > 1) refuse('a transaction has one partition');
  for (const entity of entities) {
    const problem = problemOf(entity);
    if (problem !== undefined) refuse(problem);
  }
  const bytes = entities.reduce((sum, entity) => sum + bytesOf(entity), 0);
  if (bytes > TRANSACTION_BYTES) refuse(`the transaction has ${bytes} bytes, ${TRANSACTION_BYTES} is the limit`);
}
