// Follows the files that the service is made of: a change is built and started, and what cannot be leaves the service as it was.
import { watch } from 'chokidar';
import { once } from 'node:events';
import { basename, relative, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Build } from './build.ts';

/** An editor that saves all, or a change of branch, writes many files one after the other. Milliseconds. */
const SETTLED = 100;

/** Folders of which nothing gets into the app. */
const ELSEWHERE = new Set([
  'node_modules',
  'dist',
  'coverage',
  'test',
  'test-output',
  'bench',
  'docs',
  'dev',
  'manifest',
]);

const CODE = /\.(?:ts|js|json|bin|njk|scss|svg)$/u;

export type Reload = {
  readonly build: Pick<Build, 'make' | 'copy'>;
  /** Starts what was made, and lets go of what ran before; rejects when it does not start, with the one before still running. */
  readonly restart: () => Promise<void>;
  /** Where the council's content is, when it is not `content`. */
  readonly contentDir: string | undefined;
  readonly say: (line: string) => void;
};

/** Reloads on every change in the folder in which we run, from when it resolves until it is closed. */
export async function reloadOnChange(needs: Reload): Promise<{ close: () => Promise<void> }> {
  const contentDirs = ['content', ...(needs.contentDir === undefined ? [] : [needs.contentDir])].map((dir) =>
    resolve(dir),
  );
  const isContent = (path: string) => contentDirs.some((dir) => path.startsWith(dir + sep));
  const changed = new Set<string>();
  let reloading = false;

  const reloadAll = async (): Promise<void> => {
    if (reloading) return;
    reloading = true;
    while (changed.size > 0) {
      let seen: number;
      do {
        seen = changed.size;
        await sleep(SETTLED);
      } while (changed.size > seen);
      const what = [...changed].every(isContent) ? 'Content' : 'Code';
      changed.clear();
      needs.say(await reload(what, needs));
    }
    reloading = false;
  };

  const watcher = watch(['.', ...contentDirs], {
    ignoreInitial: true,
    ignored: (path, stats) =>
      isElsewhere(path) || (stats?.isFile() === true && !isContent(resolve(path)) && !CODE.test(path)),
  });
  for (const event of ['add', 'change', 'unlink'] as const)
    watcher.on(event, (path) => {
      changed.add(resolve(path));
      void reloadAll();
    });
  await once(watcher, 'ready');
  return { close: () => watcher.close() };
}

/** Answers with a line that says how it ended; what was wrong has been printed before. */
async function reload(what: 'Code' | 'Content', { build, restart }: Reload): Promise<string> {
  const began = performance.now();
  try {
    if (what === 'Content') build.copy();
    else await build.make();
  } catch {
    return `${what} changed and cannot be built (see above); the service from before the change keeps running`;
  }
  try {
    await restart();
  } catch {
    return `${what} changed and does not start (see above); the service from before the change keeps running`;
  }
  return `${what} changed: reloaded in ${((performance.now() - began) / 1000).toFixed(1)} s`;
}

/** Also what editors keep beside a file while it is open. */
const isElsewhere = (path: string): boolean =>
  /^\.[^.]|~$/u.test(basename(path)) || ELSEWHERE.has(relative('.', path).split(sep)[0] ?? '');
