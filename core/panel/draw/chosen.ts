// What a panel is chosen from: once there was a draw, what was sealed, whoever came or went since; until then, who stands now.
import { drawnSelection, gather, seedOf, type Gathered, type GatherNeeds } from '../gather.ts';
import type { Draws } from '../ports.ts';
import { hashOf, publishedSelection } from '../published.ts';
import type { Barrier, Pool, WhatIf } from '../selection.ts';
import { seedOfDraw } from './seed.ts';

export type Chosen = Gathered & {
  pool: Pool;
  seed: string;
  /** The hash that was posted before the seed was known; `null` without a lottery. */
  sealed: string | null;
  /** What officers try is not what was sealed: they may look at it, but nothing was drawn for it. */
  other: boolean;
};

/**
 * What officers try, with the order of the draw. After a draw `pool` is the draw's, and so is `whatIf` where it is left out. Who can be
 * chosen by now and was not in the draw has the barrier `not-drawn`.
 */
export async function chosenFrom(
  { whatIf, pool }: { whatIf: WhatIf | undefined; pool: Pool },
  needs: GatherNeeds & { draws: Pick<Draws, 'find'> },
): Promise<Chosen> {
  const { service, draws } = needs;
  const nothing: WhatIf = { in: [], out: [], changes: [] };
  const draw = await draws.find(service.round.id);
  const drawn = draw && seedOfDraw(draw);
  if (!draw || drawn === undefined) {
    const seed = seedOf(service);
    return {
      ...(await gather({ whatIf: whatIf ?? nothing, pool, seed }, needs)),
      pool,
      seed,
      sealed: null,
      other: false,
    };
  }
  const { people, barriers, selection: now } = await gather({ whatIf: nothing, pool: draw.pool, seed: drawn }, needs);
  const sealed = drawnSelection(draw, drawn);
  const inDraw = new Set(sealed.order);
  const tried = whatIf && {
    in: whatIf.in.filter((id) => inDraw.has(id)),
    out: whatIf.out.filter((id) => inDraw.has(id)),
    changes: whatIf.changes,
  };
  const selection = { ...sealed, whatIf: tried ?? sealed.whatIf };
  const late = now.candidates.filter(({ id }) => !inDraw.has(id)).map(({ id }) => [id, 'not-drawn'] as const);
  return {
    selection,
    people,
    barriers: new Map<string, Barrier>([...barriers, ...late]),
    pool: draw.pool,
    seed: drawn,
    sealed: draw.hash,
    other: hashOf(publishedSelection({ ...draw, selection })) !== draw.hash,
  };
}
