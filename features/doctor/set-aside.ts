// Tells staff channels, by kind and count, that work failed too often and was set aside: once for each time that there is more of a kind.
import { plusMinutes } from '../../platform/calendar.ts';
import type { Source } from '../../platform/notifications/deliver.ts';
import type { Deliveries } from '../../platform/notifications/notification.ts';
import { planNotifications } from '../../platform/notifications/plan.ts';
import type { Followed } from '../../platform/outbox.ts';
import type { Clock, Enqueue } from '../../platform/ports.ts';
import type { CountSetAside } from '../../platform/set-aside.ts';
import { keyOf } from '../../platform/table.ts';
import type { StaffChannels } from '../staff-channels/index.ts';
import { cards } from './cards.ts';
import type { SetAsideFound } from './notifications.ts';
import type { Counts, SetAsideTold } from './store.ts';
import { type Wording, wording as codes } from './wording.ts';

export type SetAsideNeeds = {
  clock: Clock;
  countSetAside: CountSetAside;
  setAsideTold: SetAsideTold;
  staffChannels: Pick<StaffChannels, 'list'>;
  deliveries: Deliveries;
  enqueue: Enqueue;
  wording: Wording;
};

/** What is put back on its queue may come again, each time later. Until a day has gone by that is the same fault. */
const FORGOTTEN_AFTER_MINUTES = 24 * 60;

const most = (some: Counts, others: Counts, pick: (...two: number[]) => number): Counts =>
  Object.fromEntries(
    [...new Set([...Object.keys(some), ...Object.keys(others)])]
      .map((kind) => [kind, pick(some[kind] ?? 0, others[kind] ?? 0)] as const)
      .filter(([, count]) => count > 0),
  );

/** Looks at what is set aside now. Answers with 1 where channels are to hear of it. */
export const lookForSetAside =
  ({ clock, countSetAside, setAsideTold }: SetAsideNeeds) =>
  async (): Promise<number> => {
    const now = clock();
    const [counted, before] = await Promise.all([countSetAside(), setAsideTold.last()]);
    const there: Counts = Object.fromEntries(counted.map(({ queue, count }) => [queue, count]));
    const { number = 0, at = now, told = {} } = before ?? {};
    const isMore = counted.some(({ queue, count }) => count > (told[queue] ?? 0));
    if (isMore) {
      const found = {
        number: number + 1,
        at: now,
        told: most(told, there, Math.max),
        there: most({}, there, Math.max),
      };
      return (await setAsideTold.announce(found, before?.etag)) ? 1 : 0;
    }
    // What went away counts as told no longer, so that it is told again if it comes back.
    const left = most(told, there, Math.min);
    const isLess = Object.entries(told).some(([kind, count]) => count !== left[kind]);
    if (before && isLess && plusMinutes(at, FORGOTTEN_AFTER_MINUTES) <= now)
      await setAsideTold.forget({ ...before, told: left });
    return 0;
  };

/** Plans the notice for all channels that follow. */
export const planSetAside = (needs: SetAsideNeeds) => async (): Promise<Followed> => {
  const last = await needs.setAsideTold.last();
  if (!last) return 'done';
  const recipients = (await needs.staffChannels.list()).map(({ conversation, address }) => ({
    recipient: keyOf(conversation),
    address,
    about: '',
  }));
  const about: SetAsideFound = { kind: 'set-aside', number: last.number };
  return (await planNotifications(about, recipients, needs)) ? 'done' : 'waiting';
};

/** The notice; none where there was more meanwhile, which has a notice of its own. */
export const setAsideSource =
  ({ setAsideTold, wording }: SetAsideNeeds) =>
  async ({ number }: Omit<SetAsideFound, 'kind'>): Promise<Source | undefined> => {
    const last = await setAsideTold.last();
    if (last?.number !== number) return undefined;
    const kinds = Object.entries(last.there).map(([kind, count]) => ({ text: wording[codeOf(kind)], count }));
    return { card: () => cards.setAside.with({ kinds, total: kinds.reduce((sum, { count }) => sum + count, 0) }) };
  };

const isCode = (code: string): code is keyof Wording => code in codes;

function codeOf(kind: string): keyof Wording {
  const code = `setAside.${kind}`;
  return isCode(code) ? code : 'setAside.other';
}
