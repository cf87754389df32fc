// Finds the order that decides ties: from a finished draw where there is one, else from the round's name.
import type { Service } from '../../rounds/index.ts';
import { drawnSelection, seedOf } from '../gather.ts';
import type { Draws } from '../ports.ts';
import type { Pool, Selection } from '../selection.ts';
import { seedOfDraw } from './seed.ts';

/**
 * `sealed`: of a finished draw, the hash that was posted before, and what was drawn from: no other panel can be confirmed by it.
 * `underWay`: a draw is sealed and not finished, so no panel can be confirmed.
 */
export type DrawnBy = {
  seed: string;
  sealed: null | { hash: string; selection: Selection; pool: Pool };
  underWay: boolean;
};

/** What decides ties at this moment. */
export const drawnBy =
  ({ draws, service }: { draws: Pick<Draws, 'find'>; service: Service }) =>
  async (): Promise<DrawnBy> => {
    const draw = await draws.find(service.round.id);
    const seed = draw && seedOfDraw(draw);
    if (!draw || seed === undefined) return { seed: seedOf(service), sealed: null, underWay: draw !== undefined };
    const sealed = { hash: draw.hash, selection: drawnSelection(draw, seed), pool: draw.pool };
    return { seed, sealed, underWay: false };
  };
