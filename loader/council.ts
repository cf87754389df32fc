// The council's folder, as features read it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../platform/reading/files.ts';
import { check } from './check.ts';
import { type Folder, readJson } from './files.ts';
import { readAllFiled } from './front-matter.ts';
import { readRows } from './spreadsheet.ts';

export const filesIn = (folder: Folder): Files => {
  const { dir, problems } = folder;
  const fit: Files['fit'] = (value, schema, place) => check({ schema, value, place, problems });
  return {
    json: (file, shape) => {
      const value = readJson(folder, file);
      return value === undefined ? undefined : fit(value, shape, { file });
    },
    markdown: (within, shape) => readAllFiled(folder, within, shape),
    rows: (file, columns, optional) => readRows(folder, file, columns, optional),
    fit,
    exists: (file) => existsSync(join(dir, file)),
    problems,
  };
};
