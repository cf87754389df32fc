// Makes the file of a link, by whichever feature declares its kind.
import type { AnyHandlers } from '../feature.ts';
import { handlerFor } from '../jobs.ts';
import type { Clock } from '../ports.ts';
import type { Downloads } from './download.ts';
import type { File } from './file.ts';

type FetchNeeds = { clock: Clock; downloads: Pick<Downloads, 'take'>; makers: Required<AnyHandlers>['downloads'] };

/** The file of a link; `undefined` where it was fetched before, has expired, or never was. */
export const fetchDownload =
  ({ clock, downloads, makers }: FetchNeeds) =>
  async (token: string): Promise<File | undefined> => {
    const holds = await downloads.take(token, clock());
    if (!holds) return undefined;
    const { kind, ...about } = holds;
    // Whoever read the row knows the kind, and has held it to the kind's schema.
    return handlerFor(makers, kind)(about as never);
  };
