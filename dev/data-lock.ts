// One Roundtable for one folder of data: two emulators on it would overwrite each other's rows without a word.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const holderOf = (lock: string): number | undefined => {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined;
  } catch {
    return undefined; // nobody has it
  }
};

/** Takes the folder for this process, until it is given back. Throws a sentence when another process has it. */
export function lockData(dataDir: string): { unlock: () => void } {
  const lock = join(dataDir, 'roundtable.pid');
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch {
    throw new Error(`DATA_DIR is "${dataDir}", which is not a folder and cannot become one; set DATA_DIR to a folder.`);
  }
  const holder = holderOf(lock);
  if (holder !== undefined && holder !== process.pid && isRunning(holder))
    throw new Error(
      `The data in ${dataDir} is in use by another Roundtable (process ${holder}); stop that one, or set DATA_DIR to another folder.`,
    );
  writeFileSync(lock, String(process.pid));
  return {
    unlock: () => {
      if (holderOf(lock) === process.pid) rmSync(lock, { force: true });
    },
  };
}
