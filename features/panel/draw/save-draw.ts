// Keeps what an officer did to a draw, and has staff channels told of it.
import { auditOf, type PanelAction } from '../audit.ts';
import type { Form } from '../../../platform/turn.ts';
import type { Ids } from '../../../platform/ports.ts';
import type { Draw, Draws } from '../ports.ts';

type SaveNeeds = { draws: Pick<Draws, 'save'>; ids: Ids };

/** Saves the next version of a draw with its outbox event; `false`, and nothing is saved, when another change came first. */
export async function saveDraw(
  draw: Draw,
  { did, form, reason }: { did: PanelAction; form: Form; reason?: string },
  needs: SaveNeeds,
): Promise<boolean> {
  const audit = auditOf(did, { form, version: draw.version, reason }, needs);
  return (await needs.draws.save(draw, audit)) !== undefined;
}
