// Tells everybody how it ended, once each: only what was previewed, and only if nothing has changed since.
import type { Form, Reply } from '../../conversation.ts';
import { outOfDate } from '../../nomination/desk/review.ts';
import type { Ids } from '../../ports.ts';
import { textIn } from '../../question/fields.ts';
import type { Panel } from '../panel.ts';
import { hashOf, previewCard, type PreviewNeeds } from './preview.ts';
import { settleSoon, type SettleNeeds, type SoonNeeds } from './settle.ts';
import { standingCard, type StandingNeeds } from './standing.ts';
import { hearersOf } from './who.ts';

export type TellNeeds = PreviewNeeds &
  StandingNeeds &
  SettleNeeds &
  SoonNeeds & {
    ids: Ids;
    /** Where choosing a panel begins. */
    begin: (form: Form) => Promise<Reply | undefined>;
  };

/** Tells everybody, if the officer saw exactly what they get. */
export const tellOutcomes =
  (needs: TellNeeds) =>
  async ({ place, fields, person, receivedAt: at }: Form): Promise<Reply> => {
    if (place !== 'personal') return { card: 'private-only', facts: { chat: needs.chat } };
    const panel = await needs.panels.find(needs.service.round.id);
    if (!panel) return outOfDate(needs);
    if (panel.told) return standingCard(panel, {}, needs);
    // 1. Is it what was shown, and is nobody left out?
    const hearers = await hearersOf(panel, needs);
    const same = textIn(fields['hash']) === hashOf(hearers, needs);
    if (!same || hearers.newcomers.length + hearers.lost.length > 0)
      return previewCard(hearers, { page: 1, changed: !same }, needs);
    // 2. Save what everybody is told, with what is owed for it.
    const by = { tenantId: person.tenantId, objectId: person.objectId };
    const version = panel.version + 1;
    const told: Panel = { ...hearers.panel, version, told: { at, by, name: person.name } };
    const audit = { id: needs.ids.key(), at, by, did: 'panel.told', version, name: person.name } as const;
    const event = await needs.panels.save(told, {
      ...audit,
      reason: JSON.stringify({ people: hearers.people.length }),
    });
    if (!event) {
      const now = await needs.panels.find(panel.round);
      return now?.told ? standingCard(now, {}, needs) : outOfDate(needs);
    }
    // 3. The queue sends it.
    await settleSoon(event, needs);
    return standingCard(told, {}, needs);
  };
