// What timers and queues ask for: which work is due, and doing one piece of it.
import { plusMinutes } from './calendar.ts';
import { deliver } from './notifications/deliver.ts';
import { digestsDue, sendDigest, type DigestNeeds } from '../features/digest/send.ts';
import type { LivingFaq } from '../features/faq/living.ts';
import { correctionErrand, settleRevision, type RecallNeeds } from '../features/faq/recall.ts';
import {
  endorsementErrand,
  type ShownNeeds as EndorsementShownNeeds,
} from '../features/nominations/endorsement/shown.ts';
import { settleSuggestion, suggestionErrand, type SuggestionNeeds } from '../features/suggestions/owe.ts';
import { reminderErrand, remindersDue, type RemindNeeds } from '../features/nominations/remind.ts';
import { receiptErrand } from '../features/nominations/officers/entered.ts';
import { requestErrand } from '../features/nominations/officers/request.ts';
import { settleEvent, type SettleNeeds } from '../features/nominations/settle.ts';
import type { StandingNeeds } from '../features/nominations/standing.ts';
import {
  outcomeErrand,
  seatErrand,
  settlePanel,
  type SettleNeeds as PanelNeeds,
} from '../features/panel/outcome/settle.ts';
import { drawErrand, settleDraw, type OweDrawNeeds } from '../features/panel/draw/owe.ts';
import type { OutboxEvent, Post, Report, Work } from './ports.ts';
import { answerErrand, type DeliverNeeds } from '../features/questions/deliver.ts';
import { joinAlike, type JoinAlikeNeeds } from '../features/questions/join-alike.ts';
import { settleQuestion } from '../features/questions/settle.ts';

export type Jobs = {
  /** Enqueues the digests that are due; answers with how many. */
  digestsDue: () => Promise<number>;
  /** Enqueues the joining of questions that are plainly the same. */
  alikeDue: () => Promise<void>;
  /** Enqueues the reminders that are due of forms that are not sent; answers with how many forms wait. */
  remindersDue: () => Promise<number>;
  /** Enqueues work that a crash left behind; answers with how much. */
  sweepOutbox: () => Promise<number>;
  /** Does one piece of queued work. Repeating it changes nothing. */
  work: (work: Work) => Promise<void>;
};

/** An outbox event older than this was left behind: the turn that owed it is long over. */
const LEFT_BEHIND_MINUTES = 1;

type JobNeeds = RemindNeeds &
  EndorsementShownNeeds &
  SuggestionNeeds &
  SettleNeeds &
  StandingNeeds &
  RecallNeeds &
  PanelNeeds &
  OweDrawNeeds & {
    post: Post;
    report: Report;
    living: LivingFaq;
    digest: DigestNeeds;
    question: DeliverNeeds & JoinAlikeNeeds;
  };

/** The jobs, over what each of their parts needs. */

export function createJobs(needs: JobNeeds): Jobs {
  const { clock, enqueue, outbox, report, living, digest, question } = needs;
  const settlers = {
    'nomination.changed': settleEvent(needs),
    'suggestion.made': settleSuggestion(needs),
    'question.changed': settleQuestion(question),
    'faq.published': settleRevision(needs),
    'panel.changed': settlePanel(needs),
    'draw.changed': settleDraw(needs),
  } satisfies Record<OutboxEvent['kind'], unknown>;
  const send = sendDigest(digest);
  const answerTo = answerErrand(question);
  const correctionOf = correctionErrand(needs);
  const reminderOf = reminderErrand(needs);
  const endorsementOf = endorsementErrand(needs);
  const suggestionOf = suggestionErrand(needs);
  const requestTo = requestErrand(needs);
  const receiptOf = receiptErrand(needs);
  const outcomeOf = outcomeErrand(needs);
  const seatOf = seatErrand(needs);
  const drawOf = drawErrand(needs);
  const sendOne = deliver({
    ...needs,
    errandOf: (owed) => {
      switch (owed.kind) {
        case 'answer':
          return answerTo(owed);
        case 'correction':
          return correctionOf(owed);
        case 'reminder':
          return reminderOf(owed);
        case 'endorsement':
        case 'endorsement-answer':
          return endorsementOf(owed);
        case 'suggestion':
          return suggestionOf(owed);
        case 'request':
          return requestTo(owed);
        case 'receipt':
          return receiptOf(owed);
        case 'outcome':
          return outcomeOf(owed);
        case 'seat':
          return seatOf(owed);
        case 'draw':
          return drawOf(owed);
      }
    },
  });
  const join = joinAlike(question);

  return {
    digestsDue: digestsDue(digest),
    alikeDue: () => enqueue({ kind: 'alike' }),
    remindersDue: remindersDue(needs),
    sweepOutbox: async () => {
      const events = await outbox.waiting(plusMinutes(clock(), -LEFT_BEHIND_MINUTES));
      // One that cannot be enqueued keeps no other waiting.
      for (const event of events)
        await enqueue({ kind: 'outbox', event }).catch((error: unknown) => {
          report('sweeping the outbox', error);
        });
      return events.length;
    },
    work: async (work) => {
      await living.refresh();
      switch (work.kind) {
        case 'outbox':
          return settlers[work.event.kind](work.event);
        case 'digest':
          return send(work);
        case 'delivery':
          return sendOne(work);
        case 'alike':
          return join();
      }
    },
  };
}
