// Writes a table of the council's content in the place of the old one.
import { open, rename, rm } from 'node:fs/promises';

/** All or nothing: a crash leaves the old table, and at worst a file beside it. `rows`: the headings first. */
export async function writeTable(path: string, rows: readonly (readonly string[])[]): Promise<void> {
  const beside = `${path}.${process.pid}.new`;
  const quoted = (cells: readonly string[]) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
  try {
    const handle = await open(beside, 'w');
    try {
      // Spreadsheet programs take a file without a byte order mark for another encoding.
      await handle.write(`\uFEFF${rows.map(quoted).join('')}`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
