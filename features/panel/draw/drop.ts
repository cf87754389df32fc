// Gives up a draw, with a reason. Staff channels hear of it, so that nobody draws until it suits without being seen.
import type { WordingCode } from '../wording.ts';
import type { Reply } from '../../../platform/card.ts';
import { textIn, wholeNumberIn } from '../../../platform/fields.ts';
import type { Form } from '../../../platform/turn.ts';
import { doneBy } from '../panel.ts';
import type { Draw } from '../ports.ts';
import { isTold } from './notify-channels.ts';
import { saveDraw } from './save-draw.ts';
import type { SealNeeds } from './seal.ts';
import { drawCard, drawNumber, type DrawPressed, elsewhere, standingDraw } from './show-draw.ts';

const LONGEST_REASON = 500;

/** Gives up the draw that the officer's card shows, if it is as they saw it and no panel was chosen by it. */
export const dropDraw =
  (needs: SealNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return elsewhere(needs);
    return drawCard(form, await drop(textIn(form.fields['reason']), form, needs), needs);
  };

async function drop(reason: string, form: Form, needs: SealNeeds): Promise<DrawPressed> {
  const { draw, posted } = await standingDraw(needs);
  // Somebody gave it up: this officer, perhaps, whose answer was lost.
  if (!draw) return {};
  const { draw: number, parts } = form.fields;
  if (drawNumber(draw) !== wholeNumberIn(number) || draw.parts.length !== wholeNumberIn(parts))
    return { reason, overtaken: true };
  const problem = (await needs.panels.find(draw.round)) ? 'draw.panel' : problemOf(reason);
  if (problem) return { reason, problem };
  // What channels were not told yet would never be told.
  if (!isTold(posted)) return { reason, problem: 'draw.early' };
  const dropped: Draw = { ...draw, version: draw.version + 1, dropped: { ...doneBy(form), reason } };
  const saved = await saveDraw(dropped, { did: 'draw.dropped', form, reason }, needs);
  return saved ? {} : { reason, overtaken: true };
}

function problemOf(reason: string): WordingCode | undefined {
  if (reason === '') return 'draw.reason.missing';
  return reason.length > LONGEST_REASON ? 'draw.reason.long' : undefined;
}
