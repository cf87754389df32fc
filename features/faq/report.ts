// The report by entry: how each was used, what people said of its answer, and what they miss. For officers; it names nobody.
import type { StaffChannels } from '../staff-channels/index.ts';
import type { Reply } from '../../platform/card.ts';
import { dayOf, formatDay, plusMinutes, type Instant } from '../../platform/calendar.ts';
import type { Message } from '../../platform/turn.ts';
import { clip } from '../../platform/format.ts';
import type { AnswerEvents, Judgements } from './ports.ts';
import type { GetCurrentFaq, CurrentFaq } from './current-faq.ts';
import type { EntryCounts, ReportFacts } from './answer-facts.ts';
import type { Judgement } from './judgement.ts';
import type { AnswerEvent } from './answer-event.ts';
import { refusals } from '../../platform/refusals.ts';
import { cards } from './cards.ts';

const DAYS = 90;
const MOST_ENTRIES = 15;
const MOST_REASONS = 10;
const LONGEST_REASON_SHOWN = 300;

export type ReportNeeds = {
  currentFaq: GetCurrentFaq;
  answerEvents: AnswerEvents;
  judgements: Judgements;
  /** How many questions were passed on after a moment, whatever became of them. */
  questionsSince: (at: Instant) => Promise<number>;
  staffChannels: StaffChannels;
};

/** The report of the last 90 days, for an officer who asks. */
export const faqReport =
  ({ currentFaq, answerEvents, judgements, questionsSince, staffChannels }: ReportNeeds) =>
  async ({ place, conversation, receivedAt }: Message): Promise<Reply> => {
    // In a channel that is not a staff channel, and in group chats, others would read along.
    if (place !== 'personal' && !(await staffChannels.find(conversation))) return refusals.staffChannelOnly.with({});
    const since = plusMinutes(receivedAt, -DAYS * 24 * 60);
    const [used, judged, passedOn] = await Promise.all([
      answerEvents.since(since),
      judgements.since(since),
      questionsSince(since),
    ]);
    return cards.report.with(composeReport({ used, judged, passedOn, since }, currentFaq()));
  };

type Material = { used: readonly AnswerEvent[]; judged: readonly Judgement[]; passedOn: number; since: Instant };

/** What the report says. An entry that has gone since goes by its id. */
export function composeReport({ used, judged, passedOn, since }: Material, { entry }: CurrentFaq): ReportFacts {
  const titleOf = (id: string): string => entry(id)?.title ?? id;
  const counts = new Map<string, EntryCounts>();
  const count = (id: string, what: Exclude<keyof EntryCounts, 'title'>): void => {
    const before = counts.get(id) ?? {
      title: titleOf(id),
      asked: 0,
      answered: 0,
      opened: 0,
      confirmed: 0,
      rejected: 0,
    };
    counts.set(id, { ...before, [what]: before[what] + 1 });
  };
  for (const { entry: id, by, answered } of used) {
    // What was counted before entries were tells their topics only.
    if (id === null) continue;
    count(id, by === 'question' ? 'asked' : 'opened');
    if (answered) count(id, 'answered');
  }
  for (const { entry: id, helps } of judged) count(id, helps ? 'confirmed' : 'rejected');
  const entries = [...counts.values()].sort(
    (a, b) => b.asked - a.asked || b.answered - a.answered || a.title.localeCompare(b.title),
  );
  const reasons = judged.filter(({ helps, reason }) => !helps && reason !== '').slice(-MOST_REASONS);
  return {
    since: formatDay(dayOf(since)),
    entries: entries.slice(0, MOST_ENTRIES),
    more: Math.max(0, entries.length - MOST_ENTRIES),
    reasons: reasons
      .map(({ entry: id, at, reason }) => ({ title: titleOf(id), day: formatDay(dayOf(at)), text: shorten(reason) }))
      .reverse(),
    passedOn,
  };
}

const shorten = (text: string): string =>
  text.length <= LONGEST_REASON_SHOWN ? text : `${clip(text, LONGEST_REASON_SHOWN - 1)}…`;
