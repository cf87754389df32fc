// What happened to a nomination, step by step: who did what, when and why, and which answers a change changed.
import { formatInstant } from '../../../platform/calendar.ts';
import { answersIn } from '../answers.ts';
import type { NominationAction, NominationAuditEntry } from '../audit.ts';
import type { FormNeeds } from '../check-form.ts';
import type { Nomination } from '../nomination.ts';
import type { NominationReviewFacts } from './review-facts.ts';

export type Step = NominationReviewFacts['history'][number];
type Happened = { history: readonly NominationAuditEntry[]; versions: readonly Nomination[] };

/** What changes what a nomination says. */
const CHANGES = new Set<NominationAction>(['nomination.changed', 'nomination.corrected']);

/** Whether an entry says no more than that somebody read it. */
const isOpening = ({ did }: Pick<NominationAuditEntry, 'did'>): boolean => did === 'nomination.opened';

/** Who did what, newest first; `openings`: who opened it, too. */
export function stepsIn(
  { history, versions }: Happened,
  { openings }: { openings: boolean },
  needs: FormNeeds,
): Step[] {
  const { wording } = needs;
  return history
    .filter((entry) => openings || !isOpening(entry))
    .toSorted((a, b) => b.version - a.version || (a.at < b.at ? 1 : -1))
    .map(({ did, at, version, name, reason = '' }) => ({
      what: wording[`label.did.${did}`],
      who: name ?? wording['label.nominee'],
      at: formatInstant(at),
      reason,
      answers: CHANGES.has(did) ? changedAnswers(version, versions, needs).join(', ') : '',
    }));
}

/** The labels of the answers that a version changed. */
function changedAnswers(version: number, versions: readonly Nomination[], needs: FormNeeds): string[] {
  const now = versions.find((one) => one.version === version);
  const before = versions.find((one) => one.version === version - 1);
  if (!now || !before) return [];
  const said = answersIn(before, needs);
  return answersIn(now, needs).flatMap(({ label, value }, n) => (said[n]?.value === value ? [] : [label]));
}
