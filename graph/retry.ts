// When a read is asked again: how long Graph says, or longer each time, and not for ever.

/** https://learn.microsoft.com/graph/errors, and no answer at all. */
const AGAIN = new Set([429, 502, 503, 504]);
const MOST_TRIES = 4;
/** Whoever is told to wait longer comes back later, from the queue. */
const LONGEST_MS = 30_000;

/** What came, all of it. */
export type Received = { status: number; headers: Headers; text: string };

/** For how long to wait before another try, in milliseconds; `undefined`: no other. `received`: a text where nothing came. */
export function waitBefore(tries: number, received: Received | string): number | undefined {
  if (tries >= MOST_TRIES || (typeof received !== 'string' && !AGAIN.has(received.status))) return undefined;
  const asked = typeof received === 'string' ? undefined : retryAfterOf(received);
  const wait = asked === undefined ? 1_000 * 2 ** (tries - 1) : asked * 1_000;
  return wait > LONGEST_MS ? undefined : wait;
}

/** In how many seconds to ask again, where an answer says so: a number, or a date by the clock of whoever wrote it. */
export function retryAfterOf({ headers }: Received): number | undefined {
  const said = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/u.test(said)) return Number(said);
  const [until, now] = [Date.parse(said), Date.parse(headers.get('date') ?? '')];
  return Number.isNaN(until) || Number.isNaN(now) ? undefined : Math.max(0, Math.ceil((until - now) / 1_000));
}
