// Does what follows from a theme that has changed, and from a thought that was coded: whoever is part of an answered theme hears its answer.
import { isMail } from '../../../platform/address.ts';
import { plusMinutes } from '../../../platform/calendar.ts';
import type { Deliveries, Recipient } from '../../../platform/notifications/notification.ts';
import { planUnlessSent } from '../../../platform/notifications/plan.ts';
import type { Followed, OutboxEvent } from '../../../platform/outbox.ts';
import type { Clock, Enqueue } from '../../../platform/ports.ts';
import type { Thoughts } from '../../thoughts/index.ts';
import { decided } from '../coding/coding.ts';
import { everything } from '../coding/overview.ts';
import type { ThemeAnswered } from '../notifications.ts';
import type { Codings, Themes } from '../ports.ts';
import { aboutIn } from '../store/themes.ts';
import { byId, rootOf, type Theme } from '../theme.ts';
import { recipientsOf, thoughtsOf } from './contributors.ts';

export type EventNeeds = {
  thoughts: Pick<Thoughts, 'all' | 'find'>;
  themes: Themes;
  codings: Codings;
  deliveries: Deliveries;
  clock: Clock;
  enqueue: Enqueue;
};

/** What was being sent when the words were changed may be noted as sent so much later. */
const MARGIN_MINUTES = 2;

export const answerOf = ({ id }: Theme): ThemeAnswered => ({ kind: 'theme-answer', theme: id });

/** Plans the answer for all whose thoughts are part of it, also by way of a theme that was merged into it. Safe to repeat. */
export const handleTheme =
  (needs: EventNeeds) =>
  async (event: OutboxEvent): Promise<Followed> => {
    const all = await everything(needs);
    const theme = rootOf(aboutIn(event), all.themes);
    if (!theme?.answer) return 'done';
    const sent = await planUnlessSent(answerOf(theme), recipientsOf(thoughtsOf(theme.id, all)), needs);
    const changed = await planChanges(theme, needs);
    return sent === 'final' && changed ? 'done' : 'waiting';
  };

/** The same for one thought, which may have come to a theme that was answered before. */
export const handleCoding =
  (needs: EventNeeds) =>
  async (event: OutboxEvent): Promise<Followed> => {
    const id = aboutIn(event);
    const [thought, codings, known] = await Promise.all([
      needs.thoughts.find(id),
      needs.codings.of(id),
      needs.themes.all(),
    ]);
    const themes = decided(codings, byId(known)).get(id) ?? [];
    const answered = themes.filter(({ answer }) => answer !== null);
    if (!thought) return 'done';
    const sent = await Promise.all(
      answered.map((theme) => planUnlessSent(answerOf(theme), recipientsOf([thought]), needs)),
    );
    return sent.every((one) => one === 'final') ? 'done' : 'waiting';
  };

/** Has those who have older words get the new ones in their place. Whether nothing is left to do. An email cannot be changed. */
async function planChanges({ id, answer }: Theme, needs: EventNeeds): Promise<boolean> {
  const editedAt = answer?.editedAt ?? null;
  if (!answer || editedAt === null) return true;
  const until = plusMinutes(editedAt, MARGIN_MINUTES);
  const told = await needs.deliveries.of({ kind: 'theme-answer', theme: id });
  const older = told.flatMap(({ recipient, address, activity, at, state }): Recipient[] =>
    state === 'sent' && activity !== undefined && at <= until && !isMail(address)
      ? [{ recipient, address, about: activity }]
      : [],
  );
  const change = { kind: 'theme-change', theme: id, edition: answer.edition } as const;
  return (await planUnlessSent(change, older, needs)) === 'final' && needs.clock() > until;
}
