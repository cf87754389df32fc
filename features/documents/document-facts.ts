// Facts of a document on cards.
/** A document as cards show it. */
export type ShownDocument = {
  title: string;
  kind: string;
  published: string;
  size: string;
  summary: string;
  url: string;
};
