// A year of digests by a simulated clock: the timer's own ticks, the queue, and whatever fails in between.
import { isLong } from '../long.ts';
import { Cron } from 'croner';
import { TICKS } from '../../features/digest/due.ts';
import type { Digests } from '../../features/digest/ports.ts';
import { type ChannelSettings, DIGEST_AT, type Rhythm } from '../../features/staff-channels/settings.ts';
import { type Closure, type Day, type Instant, plusMinutes } from '../../platform/calendar.ts';
import type { Posted } from '../../platform/ports.ts';
import type { Work } from '../../platform/work.ts';
import { anAddress, aService, aStaffChannel, aWorld, madeUp, type World } from '../builders.ts';
import { memoryStores } from '../stores.ts';
import { cards as digestCards } from './cards.ts';

// In the short version from before the change of the clocks in October until after Easter, with the other change and Christmas.
export const FROM: Instant = isLong ? '2026-09-01T00:00:00.000Z' : '2026-10-12T00:00:00.000Z';
export const UNTIL: Instant = isLong ? '2027-09-01T00:00:00.000Z' : '2027-04-19T00:00:00.000Z';
/** The last digests before the summer say what became of those before them. */
const CALM_FROM: Instant = isLong ? '2027-07-01T00:00:00.000Z' : '2027-04-05T00:00:00.000Z';

/** When channels want their digests. */
export const wanted: Record<string, { rhythm: Rhythm; at: string }> = {
  '19:usual': { rhythm: 'school-days', at: DIGEST_AT },
  '19:first': { rhythm: 'school-days', at: '06:30' },
  '19:last': { rhythm: 'school-days', at: '21:00' },
  '19:mondays': { rhythm: 'monday', at: '07:30' },
  '19:fridays': { rhythm: 'friday', at: '16:30' },
  '19:never': { rhythm: 'never', at: '08:00' },
};

/** What can go wrong, each of them so many times in a thousand. */
export type Faults = {
  /** A worker stops before or after it claims, and before or after it confirms. */
  crash: number;
  busy: number;
  refused: number;
  /** No answer comes: it may have been posted, or not. */
  noAnswer: number;
  /** A message comes twice, and two work on it at once. */
  twice: number;
  /** The service is down for some hours. */
  down: number;
};

export const noFaults: Faults = { crash: 0, busy: 0, refused: 0, noAnswer: 0, twice: 0, down: 0 };

/** A digest that reached a channel. */
export type Arrived = { conversation: string; day: Day; at: Instant; unknown: string[]; number: number };

type Setting = {
  closures: Closure[];
  faults: Faults;
  random: () => number;
  until?: Instant;
  /** In place of how digests are claimed. */
  guard?: (digests: Digests) => Digests;
};

/** The ticks of the timer in that year. */
const ticks: Instant[] = [];
const cron = new Cron(TICKS, { timezone: 'UTC', paused: true, legacyMode: false });
for (let next = cron.nextRun(FROM); next && next.toISOString() < UNTIL; next = cron.nextRun(next))
  ticks.push(next.toISOString());

export async function aYear({ closures, faults, random, until = UNTIL, guard = (digests) => digests }: Setting) {
  const stores = memoryStores();
  const arrived: Arrived[] = [];
  const claimed = new Map<string, Day>();
  let calm = false;
  const happens = (fault: keyof Faults): boolean => !calm && random() * 1000 < faults[fault];
  const stops = (): void => {
    if (happens('crash')) throw new Error('the worker stopped');
  };
  const { claim, confirm } = guard(stores.digests);
  const digests: Digests = {
    ...stores.digests,
    claim: async (conversation, post, ...rest) => {
      stops();
      const answer = await claim(conversation, post, ...rest);
      if (answer.claimed) claimed.set(`${conversation} ${post.number}`, post.day);
      stops();
      return answer;
    },
    confirm: async (...about) => {
      stops();
      await confirm(...about);
      stops();
    },
  };
  const world: World = aWorld({
    ...stores,
    digests,
    content: { ...madeUp, service: aService({ closures }) },
    post: (address, reply): Promise<Posted> => {
      if (happens('busy')) return Promise.resolve({ posted: false, busy: true });
      if (happens('refused')) return Promise.resolve({ posted: false, refused: 'BotNotInTeam' });
      const silent = happens('noAnswer');
      if (silent && random() < 0.5) return Promise.reject(new Error('the line broke'));
      const { number, unknown } = digestCards.digest.factsIn(reply) ??
        digestCards.quiet.factsIn(reply) ?? { number: 0, unknown: [] };
      const day = claimed.get(`${address} ${number}`) ?? 'never claimed';
      arrived.push({ conversation: address, day, at: stores.time.now, unknown, number });
      return silent
        ? Promise.reject(new Error('the line broke'))
        : Promise.resolve({ posted: true, activity: `activity ${arrived.length}` });
    },
  });
  for (const [conversation, { rhythm, at }] of Object.entries(wanted)) {
    const settings = { rhythm, at, leftOut: [], tells: { questions: true, nominations: false } };
    await stores.staffChannels.follow(
      aStaffChannel({
        conversation,
        address: anAddress(conversation),
        followedAt: FROM,
        settings: { ...settings, since: FROM, from: FROM } satisfies ChannelSettings,
      }),
    );
  }
  let back = FROM;
  let done = 0;
  for (const tick of ticks) {
    if (tick > until) break;
    calm = tick > CALM_FROM;
    if (happens('down')) back = plusMinutes(tick, 60 + Math.floor(random() * 9 * 60));
    if (tick < back) continue;
    world.clock.now = tick;
    await world.app.jobs.timers['digest-timer']?.();
    done = await workOff(world, { done, until: plusMinutes(tick, 29), twice: () => happens('twice') });
  }
  return { arrived, stores, world };
}

/** Works off what waits, and what comes back of it before the next tick; answers with how much it was in all. */
async function workOff(
  world: World,
  { done, until, twice }: { done: number; until: Instant; twice: () => boolean },
): Promise<number> {
  const { app, queued, later, clock, redeliver } = world;
  const once = (work: Work): Promise<void> => app.jobs.work(work).catch(() => redeliver(work));
  for (let at = done; ;) {
    const waiting = queued().slice(at);
    for (const work of waiting) await Promise.all(twice() ? [once(work), once(work)] : [once(work)]);
    at += waiting.length;
    const [next] = later()
      .map(({ due }) => due)
      .sort();
    if (waiting.length === 0 && (next === undefined || next > until)) return at;
    if (waiting.length === 0 && next !== undefined && next > clock.now) clock.now = next;
  }
}
