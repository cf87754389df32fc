// Tells officers' checklist that people wait for their data to be deleted, and by when. It names nobody.
import { formatDay } from '../../platform/calendar.ts';
import type { Check } from '../../platform/checklist.ts';
import { filled } from '../../platform/format.ts';
import { dueOn, stateOf } from './erasure.ts';
import type { Erasures } from './ports.ts';
import type { ErasureNeeds } from './show.ts';

/** When those asked who wait, the first first. Who is on hold does not wait for officers. */
export async function waitingSince({ erasures }: { erasures: Pick<Erasures, 'all'> }): Promise<string[]> {
  const waiting = (await erasures.all()).filter((one) => ['wanted', 'asked'].includes(stateOf(one)) && !one.held);
  return waiting.flatMap(({ wantedAt }) => wantedAt ?? []).sort();
}

export const peopleWait =
  (needs: Pick<ErasureNeeds, 'erasures' | 'wording'>): Check =>
  async () => {
    const since = await waitingSince(needs);
    const [first] = since;
    if (first === undefined) return [];
    const code = since.length === 1 ? 'notReady.erasure' : 'notReady.erasure.many';
    const said = { count: String(since.length), day: formatDay(dueOn(first)) };
    return [{ text: filled(needs.wording[code], said), says: 'erasures' }];
  };
