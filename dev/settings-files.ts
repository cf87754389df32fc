// What officers changed of settings, written into the council's files.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { standingOf } from '../changeable.ts';
import { filesWith, type FileValues, settingsIn, valueIn } from '../features/settings/setting.ts';
import { settingsIn as recordsIn } from '../features/settings/store.ts';
import { isSame } from '../features/settings/value.ts';
import { roundIn, standingValues } from '../features/settings/version.ts';
import type { Content } from '../loader/load.ts';
import type { Row } from '../platform/table.ts';

/** Writes each file that says something else than stands; answers with what is another in it, by the names of the files. */
export function exportSettings(rows: readonly Row[], folder: string, content: Content): Map<string, string[]> {
  const { said } = standingOf(content).councilFiles;
  const described = settingsIn(said, content.wording);
  const values = standingValues(recordsIn(rows).versions.at(-1), roundIn(said));
  const changed = described.filter((one) => {
    const value = values[one.id];
    return value !== undefined && !isSame(value, valueIn(said, one));
  });
  const files = new Map<string, string[]>();
  for (const { file, label } of changed) files.set(file, [...(files.get(file) ?? []), label]);
  for (const file of files.keys()) {
    const path = join(folder, file);
    // As it was saved, with its notes.
    const saved: FileValues = { [file]: JSON.parse(readFileSync(path, 'utf8')) as unknown };
    const own = changed.filter((one) => one.file === file);
    writeFileSync(path, `${JSON.stringify(filesWith(saved, own, values)[file], null, 2)}\n`);
  }
  return files;
}
