// What an entry has said, step by step: each moment at which people began to read another text, as far as it has come.
import { closeOf, type Instant } from '../../platform/calendar.ts';
import type { FaqEntry } from './entry.ts';
import { beginOf, entryAt, type Revision } from './revision.ts';

/** `before`: what it said until then, where it was answered; `now`: what it says since then. */
export type Step = {
  at: Instant;
  is: 'first' | 'changed' | 'withdrawn';
  before: FaqEntry | undefined;
  now: FaqEntry;
};

const said = (entry: FaqEntry | undefined): string =>
  JSON.stringify(entry && [entry.status, entry.title, entry.answer, entry.source]);

/** The steps of the entry with these revisions up to a moment, the latest first. What never stood, and what is still to come, is none. */
export function stepsOf(own: readonly Revision[], now: Instant): Step[] {
  const turns = own.flatMap((one) => [beginOf(one), ...(one.until === null ? [] : [closeOf(one.until)])]);
  const steps: Step[] = [];
  let last: FaqEntry | undefined;
  for (const at of [...new Set(turns)].sort().filter((turn) => turn <= now)) {
    const entry = entryAt(own, at);
    if (!entry || said(entry) === said(last)) continue;
    const before = last?.status === 'answered' ? last : undefined;
    const is = entry.status === 'answered' ? (before ? 'changed' : 'first') : 'withdrawn';
    // A question that has had no answer yet has said nothing.
    if (is !== 'withdrawn' || before) steps.push({ at, is, before, now: entry });
    last = entry;
  }
  return steps.reverse();
}
