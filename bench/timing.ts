// How long things take: rounds of a fixed number of runs, the peers taking turns so that noise meets them alike.

/** Per second, and in milliseconds for one run. */
export type Round = { perSecond: number; p50: number; p99: number };

/** The value below which the share `p` (0 to 1) of the values lies. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * p) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Runs `run` `count` times, `concurrency` at a time. The first that fails ends it. */
export async function round(
  { count, concurrency }: { count: number; concurrency: number },
  run: () => Promise<unknown>,
): Promise<Round> {
  const took: number[] = [];
  let left = count;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const began = performance.now();
      await run();
      took.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  const seconds = (performance.now() - began) / 1000;
  return { perSecond: count / seconds, p50: median(took), p99: percentile(took, 0.99) };
}

/** Lets peers take turns, `rounds` times, who goes first changing each time. Answers with all results of each, in order. */
export async function takeTurns<T>(rounds: number, peers: readonly (() => Promise<T>)[]): Promise<T[][]> {
  const results = peers.map((run) => ({ run, of: [] as T[] }));
  for (let turn = 0; turn < rounds; turn += 1)
    for (const { run, of } of turn % 2 === 1 ? results.toReversed() : results) of.push(await run());
  return results.map(({ of }) => of);
}

/** The round in the middle by its speed: a whole round, so that its figures belong together. */
export function middle<One extends Round>(rounds: readonly One[]): One {
  const sorted = rounds.toSorted((a, b) => a.perSecond - b.perSecond);
  const found = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!found) throw new Error('There was no round to take the middle of.');
  return found;
}
