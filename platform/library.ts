// Port of the council's library of documents, wherever it is kept: what has changed in it, page by page.
export type LibraryItem = {
  id: string;
  name: string;
  /** Where people open it; empty of what was deleted. */
  url: string;
  kilobytes: number;
  /** When what is in it changed last, an instant; empty of what was deleted. */
  changedAt: string;
  is: 'file' | 'folder' | 'deleted';
};

/** `next`: what to ask with for what comes after, now or some day. `isLast`: nothing comes now. */
export type LibraryPage = { items: readonly LibraryItem[]; next: string; isLast: boolean };

export type Library = {
  /**
   * What has changed. `from`: the `next` of the page before; empty: from the beginning, all there is. `again`: nobody knows any more what has
   * changed since, and all of it is to be had with that. Throws a fault.
   */
  changes: (from: string) => Promise<LibraryPage | { again: string }>;
  /** Throws a fault where the library cannot be looked into. */
  look: () => Promise<void>;
};
