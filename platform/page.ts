// A long list, a part at a time: what a card shows of it, and from where the parts before and after it begin.

/** `from` and `to` count from 1, and are 0 where there is nothing. `previous` and `next` count from 0, and go back to `pageOf`. */
export type Page = { from: number; to: number; of: number; previous: number | null; next: number | null };

/** The part of at most `most` that `at`, counted from 0, lies in. Beyond the end it is the last part: the list may have become shorter. */
export function pageOf<T>(all: readonly T[], at: number, most: number): { shown: T[]; page: Page } {
  const within = Math.min(Math.max(at, 0), Math.max(all.length - 1, 0));
  const start = within - (within % most);
  const shown = all.slice(start, start + most);
  const end = start + shown.length;
  const page = {
    from: Math.min(start + 1, end),
    to: end,
    of: all.length,
    previous: start > 0 ? start - most : null,
    next: end < all.length ? end : null,
  };
  return { shown, page };
}
