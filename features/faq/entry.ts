// One entry of the frequently asked questions, as the council keeps it.
import { createHash } from 'node:crypto';
import { type Quoted, withFacts } from '../../platform/facts.ts';
import { plain } from '../../platform/text.ts';

export type FaqEntry = {
  id: string;
  /** Another text, another version; see `versionOf`. */
  version: string;
  title: string;
  alsoAskedAs: string[];
  topic: string;
  /** `unanswered`: a question we know of and have no sourced answer to. It is passed to officers, never answered. */
  status: 'answered' | 'unanswered';
  /** Markdown; empty when unanswered. With the facts in it that it quotes, as people read it. */
  answer: string;
  /** The answer as it is written and kept, with `{{round.closes}}` in it; only where it quotes facts. */
  written?: string;
  source: string[];
  /** ISO dates. */
  reviewed: string;
  reviewBy: string;
  ownerRole: string;
  related: string[];
  /** Ids of key documents that the answer comes from: a newer version of one asks for a review. */
  cites?: string[];
  /** A button that belongs to the answer. */
  action?: 'nominate' | 'documents' | 'compare';
};

/** Pages stand at these addresses beneath `/questions/` and officers' `/faq/`, where each entry stands at its id. No entry is called so. */
export const TAKEN_IDS: ReadonlySet<string> = new Set(['all', 'ask', 'new']);

/** The council’s names for topics, in the order in which it lists them. */
export type TopicNames = Readonly<Record<string, string>>;

/** Words as ids and topics are written: "Is there a crèche?" is `is-there-a-creche`. */
export const hyphened = (words: string): string =>
  plain(words)
    .replace(/[^a-z\d ]/gu, '')
    .split(' ')
    .filter(Boolean)
    .join('-');

/** What is written and kept of an entry: facts stand in it by their names. */
export type EntryText = Omit<FaqEntry, 'id' | 'version' | 'written'>;

/**
 * The version of a text with the facts that it quotes: the first 7 hexadecimal digits of the SHA-256 of what it says. The same text has the
 * same version on every computer, whether it stands in a file or was published by officers.
 */
export function versionOf(text: EntryText, quoted: Quoted = {}): string {
  const facts = Object.entries(quoted).sort(inOrder);
  const said = Object.entries(text).sort(inOrder);
  const all = facts.length > 0 ? [...said, ['', facts]] : said;
  return createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 7);
}

const inOrder = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** The entry with this name that says so. The one place where facts come into an answer. */
export function entryOf(id: string, text: EntryText, quoted: Quoted = {}): FaqEntry {
  const answer = withFacts(text.answer, quoted);
  const written = answer === text.answer ? {} : { written: text.answer };
  return { ...text, answer, ...written, id, version: versionOf(text, quoted) };
}

/** An entry as it is written. */
export const textOf = ({ id, version, written, ...text }: FaqEntry): EntryText => ({
  ...text,
  answer: written ?? text.answer,
});
