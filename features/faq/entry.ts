// One entry of the frequently asked questions, as the council keeps it.
import { createHash } from 'node:crypto';

export type FaqEntry = {
  id: string;
  /** Another text, another version; see `versionOf`. */
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
  /** Ids of key documents that the answer comes from: a newer version of one asks for a review. */
  cites?: string[];
  /** A button that belongs to the answer. */
  action?: 'nominate' | 'documents';
};

export type EntryText = Omit<FaqEntry, 'id' | 'version'>;

/**
 * The version of a text: the first 7 hexadecimal digits of the SHA-256 of what it says. The same text has the same version on every
 * computer, whether it stands in a file or was published by officers.
 */
export function versionOf(text: EntryText): string {
  const said = Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 7);
}

/** The entry with this name that says so. */
export const entryOf = (id: string, text: EntryText): FaqEntry => ({ ...text, id, version: versionOf(text) });

export const textOf = ({ id, version, ...text }: FaqEntry): EntryText => text;
