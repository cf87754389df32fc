// Tells people whose form is not sent that nominations now close on another day, and lets reminders come again before that.
import { closeOf, type Day, formatClose, formatInstant, formatLeft, plusMinutes } from '../../platform/calendar.ts';
import type { Source } from '../../platform/notifications/deliver.ts';
import { planNotifications } from '../../platform/notifications/plan.ts';
import { cards } from './cards.ts';
import { countInTime, type InTimeNeeds } from './in-time.ts';
import { isUnsent, sentBefore } from './nomination.ts';
import { MINUTES_BEFORE, type RemindNeeds, reminded } from './remind.ts';
import { type CloseMoved, reminderDues } from './notifications.ts';

/** `change`: its number, so that each is told once. */
type Moved = { change: number; was: Day; closes: Day };

export const unsentForms =
  ({ drafts, service }: Pick<RemindNeeds, 'drafts' | 'service'>) =>
  async (): Promise<number> =>
    (await drafts.list(service.round.id)).length;

/** Answers whether nothing is left to be done. Repeating it changes nothing. */
export const tellOfClose =
  (needs: RemindNeeds & InTimeNeeds) =>
  async (moved: Moved): Promise<boolean> => {
    const { service, drafts, clock, deliveries } = needs;
    const { id: round, closes } = service.round;
    // Another change came since, which is told instead.
    if (closes !== moved.closes) return true;
    // 1. Nobody stays late who is in time now.
    const areInTime = await countInTime(needs);
    // 2. A reminder that was of the old close comes again. One whose moment has come may be of the new one already.
    const now = clock();
    const ahead = reminderDues.filter((due) => plusMinutes(closeOf(closes), -MINUTES_BEFORE[due]) > now);
    for (const due of ahead) await deliveries.forget({ kind: 'reminder', round, due });
    // 3. Whoever begins later has seen the new one.
    const recipients = async () => reminded(await drafts.list(round), needs);
    const areTold = await planNotifications(
      { kind: 'close-moved', round, ...moved } satisfies CloseMoved,
      recipients,
      needs,
    );
    return areInTime && areTold;
  };

/** What they get: nothing, if they have sent their form, or it has moved again. */
export const closeMovedSource =
  ({ clock, drafts, nominations, service }: RemindNeeds) =>
  (about: Omit<CloseMoved, 'kind'>): Promise<Source | undefined> => {
    const { id: round, title, closes } = service.round;
    if (about.round !== round || about.closes !== closes) return Promise.resolve(undefined);
    return Promise.resolve({
      card: async ({ recipient }) => {
        const draft = await drafts.ofRecipient(round, recipient);
        const standing = draft && (await nominations.find(round, draft.person));
        if (!isUnsent(draft, standing)) return undefined;
        return cards.closeMoved.with({
          sent: sentBefore(standing),
          round: title,
          was: formatClose(about.was),
          closes: formatClose(closes),
          left: formatLeft(closeOf(closes), clock()),
          saved: formatInstant(draft.savedAt),
        });
      },
    });
  };
