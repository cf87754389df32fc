// Shows what changed in an answer, word by word, for somebody who knows the old one.
import { diffWords } from 'diff';
import { firstWords } from './cut.ts';

/** A stretch of the answer as it was and as it is, with a few words around it; empty where something was only added or left out. */
export type Difference = { was: string; now: string };

/** So many words on each side of a change show where it stands. */
const WORDS_AROUND = 4;

/** More changes than this are another text, which is read as a whole. */
export const MOST_DIFFERENCES = 6;

/** A stretch of both texts, or of one of them. */
export type Stretch = { text: string; is: 'same' | 'added' | 'removed' };

/** With more words changed than this, looking for what is the same takes long and finds nothing to read. */
const MOST_EDITS = 400;

/** All of two answers in Markdown, in its order. Where too much is another, the one is removed and the other added. */
export function stretches(before: string, after: string): Stretch[] {
  const [was, now] = [plain(before), plain(after)];
  const parts = diffWords(was, now, { maxEditLength: MOST_EDITS }) ?? [
    { value: was, removed: true, added: false },
    { value: now, removed: false, added: true },
  ];
  return parts
    .filter(({ value }) => value !== '')
    .map(({ value, added, removed }) => ({ text: value, is: added ? 'added' : removed ? 'removed' : 'same' }));
}

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
