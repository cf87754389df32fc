// Reads one page of what has changed in the library, and keeps it together with where the next begins. Twice changes nothing.
import type { Clock, Enqueue, Report } from '../../../platform/ports.ts';
import { isGraphFault } from '../../../platform/graph-fault.ts';
import type { Library, LibraryPage } from '../../../platform/library.ts';
import { changed, type LibraryFile } from './file.ts';
import type { LibraryFiles } from './store.ts';

export type ReadNeeds = {
  library: Library | undefined;
  libraryFiles: LibraryFiles;
  clock: Clock;
  enqueue: Enqueue;
  report: Report;
};

const NEXT = { kind: 'job', job: 'library', about: {} } as const;

/** A timer asks for the first page. */
export const askForChanges =
  ({ library, enqueue }: ReadNeeds) =>
  async (): Promise<number> => {
    if (!library) return 0;
    await enqueue(NEXT);
    return 1;
  };

export const readPage = (needs: ReadNeeds) => async (): Promise<void> => {
  const { library, libraryFiles, report } = needs;
  if (!library) return;
  const before = await libraryFiles.reading();
  try {
    const page = await library.changes(before.link);
    if ('again' in page) {
      const reading = { ...before, link: page.again, reading: before.reading + 1, isWhole: true, fault: '' };
      if (await libraryFiles.keep([], reading, before)) await needs.enqueue(NEXT);
    } else await keepPage(page, before, needs);
  } catch (error) {
    if (!isGraphFault(error)) throw error;
    // The reading stays where it is, so nothing is lost. The timer comes again, and officers and the doctor say so meanwhile.
    report('Reading the library', error);
    const fault = String(error.status || error.code);
    if (fault !== before.fault) await libraryFiles.keep([], { ...before, fault }, before);
  }
};

type Before = Awaited<ReturnType<LibraryFiles['reading']>>;

async function keepPage({ items, next, isLast }: LibraryPage, before: Before, needs: ReadNeeds): Promise<void> {
  const { libraryFiles, clock, enqueue } = needs;
  // The same item may be there more than once, and the last counts.
  const latest = new Map(items.map((item) => [item.id, item]));
  const known = new Map((await libraryFiles.some([...latest.keys()])).map((file) => [file.id, file]));
  const files = [...latest.values()].map((item) => changed(known.get(item.id), item, before.reading));
  const gone = isLast && before.isWhole ? await unseen(latest, before, needs) : [];
  // What is in a folder that was renamed or moved has another address, too, and is not among the changes: all of it is read anew.
  const isMoved =
    !before.isWhole && files.some(({ id, is, url }) => is === 'folder' && (known.get(id)?.url ?? url) !== url);
  const reading = {
    link: isLast && isMoved ? '' : next,
    reading: isLast && isMoved ? before.reading + 1 : before.reading,
    isWhole: isLast ? isMoved : before.isWhole,
    readAt: isLast ? clock() : before.readAt,
    fault: '',
  };
  const isKept = await libraryFiles.keep([...files, ...gone], reading, before);
  if (isKept && (!isLast || isMoved)) await enqueue(NEXT);
}

/** What a reading of the whole library has not met at its end. */
async function unseen(
  last: ReadonlyMap<string, unknown>,
  { reading }: Before,
  needs: ReadNeeds,
): Promise<LibraryFile[]> {
  const all = await needs.libraryFiles.all();
  return all
    .filter((file) => file.is !== 'deleted' && file.reading < reading && !last.has(file.id))
    .map((file) => ({ ...file, is: 'deleted' as const }));
}
