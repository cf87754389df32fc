// Shows what changed in an answer, word by word, for somebody who knows the old one.
import { diffWords } from 'diff';
import { firstWords } from './cut.ts';

/** A stretch of the answer as it was and as it is, with a few words around it; empty where something was only added or left out. */
export type Difference = { was: string; now: string };

/** So many words on each side of a change show where it stands. */
const WORDS_AROUND = 4;

/** More changes than this are another text, which is read as a whole. */
export const MOST_DIFFERENCES = 6;

/** The changes between two answers in Markdown, in their order. Changes that stand close together are one. */
export function differences(before: string, after: string): Difference[] {
  const parts = diffWords(plain(before), plain(after));
  const found: Difference[] = [];
  let open: { was: string; now: string } | undefined;
  let lead = '';
  const close = (tail: string): void => {
    if (open) found.push({ was: (open.was + tail).trim(), now: (open.now + tail).trim() });
    open = undefined;
  };
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      const words = value.split(/(?<=\s)/u);
      if (open && words.length <= 2 * WORDS_AROUND) open = { was: open.was + value, now: open.now + value };
      else close(words.slice(0, WORDS_AROUND).join(''));
      lead = words.slice(-WORDS_AROUND).join('');
      continue;
    }
    open ??= { was: lead, now: lead };
    if (removed) open.was += value;
    else open.now += value;
  }
  close('');
  return found;
}

/** In one line and without the marks of Markdown. */
const plain = (markdown: string): string => firstWords(markdown, Infinity);
