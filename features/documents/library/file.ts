// What is known of a file or folder of the library, and what a change makes of it.
import type { Instant } from '../../../platform/calendar.ts';
import type { LibraryItem } from '../../../platform/library.ts';

export type LibraryFile = LibraryItem & {
  /** When it had changed last as it was first seen: what changed since is another version. */
  firstChangedAt: string;
  /** Where it was before, the first address first. */
  was: readonly string[];
  /** In which reading of the whole library it was seen last. */
  reading: number;
};

/** How far the library has been read. */
export type Reading = {
  /** What to ask with; empty: from the beginning. */
  link: string;
  reading: number;
  /** The whole library is being read: what is not seen until its end is no longer there. */
  isWhole: boolean;
  /** When all there was had been read; `null`: not yet. */
  readAt: Instant | null;
  /** What Graph answered instead; empty while all is well. */
  fault: string;
};

export const NOT_READ: Reading = { link: '', reading: 1, isWhole: true, readAt: null, fault: '' };

/** A file keeps its addresses when it is deleted, so that whoever links there is told. */
export function changed(known: LibraryFile | undefined, item: LibraryItem, reading: number): LibraryFile {
  const first = { ...item, firstChangedAt: item.changedAt, was: [], reading };
  if (!known) return first;
  if (item.is === 'deleted') return { ...known, is: 'deleted', reading };
  const hasMoved = known.url !== item.url && known.url !== '';
  const was = hasMoved ? [...new Set([...known.was, known.url])].slice(-MOST_ADDRESSES) : known.was;
  return { ...first, firstChangedAt: known.firstChangedAt || item.changedAt, was };
}

const MOST_ADDRESSES = 20;

/** An address without what differs between two of the same file: documents of Office are opened with the id that they keep. */
export function addressOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, searchParams } = new URL(url);
  const id = searchParams.get('sourcedoc');
  return `${host}${id ? ` ${id.replace(/[{}]/gu, '')}` : decoded(pathname)}`.toLowerCase();
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
