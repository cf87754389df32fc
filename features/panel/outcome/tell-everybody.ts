// Tells everybody how it ended, once each: only what was previewed, and only if nothing has changed since.
import { isLate } from '../../rounds/index.ts';
import type { Reply } from '../../../platform/card.ts';
import type { Form } from '../../../platform/turn.ts';
import { outOfDate } from '../out-of-date.ts';
import type { Ids, Report } from '../../../platform/ports.ts';
import { textIn } from '../../../platform/fields.ts';
import { auditOf } from '../audit.ts';
import { doneBy, type Panel } from '../panel.ts';
import { hashOf, previewCard, type PreviewNeeds } from './preview.ts';
import type { EventNeeds } from './notify-people.ts';
import { standingCard, type StandingNeeds } from './standing.ts';
import { hearersOf } from './who.ts';
import { refusals } from '../../../platform/refusals.ts';

export type TellNeeds = PreviewNeeds &
  StandingNeeds &
  EventNeeds & {
    ids: Ids;
    report: Report;
    /** Where choosing a panel begins. */
    begin: (form: Form) => Promise<Reply | undefined>;
  };

/** Tells everybody, if the officer saw exactly what they get, and says twice that they mean it where the round is open. */
export const tellOutcomes =
  (needs: TellNeeds) =>
  async (form: Form): Promise<Reply> => {
    const at = form.receivedAt;
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const panel = await needs.panels.find(needs.service.round.id);
    if (!panel) return outOfDate(needs);
    if (panel.told || panel.workedOut !== 'done') return standingCard(panel, {}, needs);
    // 1. Is it what was shown, and is nobody left out?
    const hearers = await hearersOf(panel, needs);
    const same = textIn(form.fields['hash']) === hashOf(hearers, needs);
    if (!same || hearers.newcomers.length + hearers.lost.length > 0)
      return previewCard(hearers, { at, page: 1, changed: !same }, needs);
    // 2. While nominations still come in, one press is not enough.
    const sure = form.fields['although'] === 'open' || isLate(at, needs.service);
    if (!sure) return previewCard(hearers, { at, page: Number.MAX_SAFE_INTEGER, sure: true }, needs);
    // 3. Save what everybody is told, with its outbox event; the queue sends it.
    const version = panel.version + 1;
    const told: Panel = { ...hearers.panel, version, told: doneBy(form) };
    const reason = JSON.stringify({ people: hearers.people.length });
    const event = await needs.panels.save(told, auditOf('panel.told', { form, version, reason }, needs));
    if (!event) {
      const now = await needs.panels.find(panel.round);
      return now?.told ? standingCard(now, {}, needs) : outOfDate(needs);
    }
    return standingCard(told, {}, needs);
  };
