// Facts of a document on cards and pages.
/** A document as cards show it. */
export type ShownDocument = {
  title: string;
  kind: string;
  published: string;
  size: string;
  summary: string;
  url: string;
};

/** A document in the list of all. `earlier`: its earlier versions, the latest first. */
export type ListedDocument = ShownDocument & { earlier: Pick<ShownDocument, 'published' | 'size' | 'url'>[] };
