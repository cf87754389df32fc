// "How often does it meet, as it was on 24 January 2020": what an answer said on a day, from its history.
import type { KeyDocument } from '../documents/index.ts';
import type { Reply } from '../../platform/card.ts';
import {
  dayOf,
  endOf,
  formatDay,
  momentBefore,
  readDayOrMonth,
  startOf,
  closeOf,
  type Day,
  type Instant,
} from '../../platform/calendar.ts';
import { linksTo } from './review-due.ts';
import type { FaqEntry } from './entry.ts';
import type { AsOfFacts } from './answer-facts.ts';
import type { Revisions } from './ports.ts';
import { beginOf, entryAt, type Revision } from './revision.ts';
import { cards } from './cards.ts';

const AS_OF = /\b(?:as it was on|as it stood on|as of)\s/giu;
/** No day is written longer. */
const LONGEST_DAY = 40;

/** The question and the day of such a message; `undefined` when it is none, or the day is to come. An empty question is about "it". */
export function readAsOf(text: string, now: Instant): { question: string; day: Day } | undefined {
  const asked = text.replace(/(?<![?!.\s])[?!.\s]+$/u, '');
  for (const { index, 0: words } of asked.matchAll(AS_OF)) {
    const from = index + words.length;
    const day = asked.length - from > LONGEST_DAY ? undefined : readDayOrMonth(asked.slice(from).trim(), dayOf(now));
    if (day === undefined || day > dayOf(now)) continue;
    return {
      question: asked
        .slice(0, index)
        .replace(/(?<![\s,])[\s,]+$/u, '')
        .trim(),
      day,
    };
  }
  return undefined;
}

type Needs = { revisions: Pick<Revisions, 'of'>; documents: readonly KeyDocument[] };

/** The card of what an entry said at the end of a day; `undefined` without an entry or its history. */
export async function toldAsOf(entry: FaqEntry | undefined, day: Day, needs: Needs): Promise<Reply | undefined> {
  const facts = entry && (await asOfFacts(entry, day, needs));
  return facts && cards.asOf.with(facts);
}

/** What an entry said at the end of a day; `undefined` without its history. One read. */
export async function asOfFacts(
  entry: FaqEntry,
  day: Day,
  { revisions, documents }: Needs,
): Promise<AsOfFacts | undefined> {
  const own = await revisions.of(entry.id);
  if (own.length === 0) return undefined;
  const at = endOf(day);
  const then = entryAt(own, at);
  const { from, to } = spanAround(own, at);
  return {
    id: entry.id,
    title: (then ?? entry).title,
    day: formatDay(day),
    was: then?.status ?? 'before',
    answer: then?.answer ?? '',
    sources: then?.source ?? [],
    cited: then ? linksTo(then, documents) : [],
    from: formatDay(dayOf(then ? from : (to ?? startOf(day)))),
    to: to === null ? null : formatDay(dayOf(momentBefore(to))),
  };
}

/** From when to when (`null`: nobody knows of an end) an entry says what it says at a moment. */
function spanAround(own: readonly Revision[], at: Instant): { from: Instant; to: Instant | null } {
  const said = (when: Instant): string => {
    const then = entryAt(own, when);
    return JSON.stringify(then && [then.title, then.answer, then.source]);
  };
  const now = said(at);
  const turns = own.flatMap((one) => [beginOf(one), ...(one.until === null ? [] : [closeOf(one.until)])]).sort();
  const before = turns.filter((turn) => turn <= at);
  const other = before.findLastIndex((turn) => said(turn) !== now);
  const to = turns.find((turn) => turn > at && said(turn) !== now);
  return { from: before[other + 1] ?? at, to: to ?? null };
}
