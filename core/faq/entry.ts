// One entry of the frequently asked questions, as the council keeps it.
export type FaqEntry = {
  id: string;
  /** The first 7 hexadecimal digits of the SHA-256 of the entry's file: another text, another version. */
  version: string;
  title: string;
  alsoAskedAs: string[];
  topic: string;
  /** `unanswered`: a question we know of and have no sourced answer to. It is passed to officers, never answered. */
  status: 'answered' | 'unanswered';
  /** Markdown; empty when unanswered. */
  answer: string;
  source: string[];
  /** ISO dates. */
  reviewed: string;
  reviewBy: string;
  ownerRole: string;
  related: string[];
  /** A button that belongs to the answer. */
  action?: 'nominate' | 'documents';
};
