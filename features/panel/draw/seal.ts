// Seals a draw: what is drawn from is fixed, and its hash goes to all staff channels, before any part of a seed can be entered.
import type { Reply } from '../../../platform/card.ts';
import type { Ids } from '../../../platform/ports.ts';
import type { Form } from '../../../platform/turn.ts';
import { doneBy } from '../panel.ts';
import type { Draw } from '../ports.ts';
import { hashOf, publishedSelection, type Sealed } from '../published.ts';
import type { WordingCode } from '../wording.ts';
import { saveDraw } from './save-draw.ts';
import { drawCard, elsewhere, type ShowDrawNeeds, standingDraw, toSeal } from './show-draw.ts';

export type SealNeeds = ShowDrawNeeds & { ids: Ids };

/** Seals what the officer's card shows, with what they try. Pressing again shows what is sealed. */
export const sealDraw =
  (needs: SealNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return elsewhere(needs);
    // 1. One draw at a time, and each is told of to its end.
    const { stage, version } = await standingDraw(needs);
    if (stage !== 'none') return drawCard(form, {}, needs);
    // 2. Somebody to choose from, and a channel to tell.
    const sealed = await toSeal(form.fields, needs);
    const problem = await problemOf(sealed, needs);
    if (problem) return drawCard(form, { problem }, needs);
    // 3. Saved with its outbox event. Of two officers at once, the second sees what the first sealed.
    await save(sealed, version + 1, { form, needs });
    return drawCard(form, {}, needs);
  };

async function problemOf(
  { round, selection }: Sealed,
  { panels, staffChannels }: SealNeeds,
): Promise<WordingCode | undefined> {
  if (await panels.find(round)) return 'draw.panel';
  if (selection.candidates.length === 0) return 'draw.nobody';
  return (await staffChannels.any()) ? undefined : 'draw.channel';
}

async function save(sealed: Sealed, version: number, { form, needs }: { form: Form; needs: SealNeeds }): Promise<void> {
  const hash = hashOf(publishedSelection(sealed));
  const draw: Draw = { ...sealed, version, hash, sealed: doneBy(form), parts: [], dropped: null };
  await saveDraw(draw, { did: 'draw.sealed', form, reason: hash }, needs);
}
