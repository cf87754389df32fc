// What can be worked out of a hidden number from everything that was published of it so far: the exact smallest and largest that it can be.
//
// Between two publications thoughts are added, some to each column: whole numbers, none below 0. Known are how many were added in all each time,
// and the sum of a column up to the time at which it is first shown; from then on it is always shown. So what is unknown is a flow from times to
// columns, and its bounds are found by flows through what is left of the network around the true one (Ahuja, Magnanti and Orlin 1993, chapter 6).
import { Network, UNBOUNDED } from './flow.ts';
import type { Shown } from './published.ts';

export type Range = { min: number; max: number };

/** What was added to a column from one publication to another; `from` 0 is the beginning, and times count from 1. */
export type Added = { column: number; from: number; to: number };

const cellAt = (history: readonly Shown[], column: number, time: number): number =>
  time === 0 ? 0 : (history[time - 1]?.cells[column] ?? 0);

export const addedOf = (history: readonly Shown[], { column, from, to }: Added): number =>
  cellAt(history, column, to) - cellAt(history, column, from);

/** The first time at which a column is shown; after the last where it never is. */
function shownFrom(history: readonly Shown[], column: number): number {
  const at = history.findIndex(({ hidden }) => hidden[column] === false);
  return at < 0 ? history.length + 1 : at + 1;
}

/** What can be worked out of it. Exact where each column, once shown, stays shown, and no number falls. */
export function rangeOf(history: readonly Shown[], added: Added): Range {
  const { column, from, to } = added;
  const last = Math.min(shownFrom(history, column), history.length);
  const known = addedOf(history, { column, from: Math.max(from, last), to: Math.max(to, last) });
  const unknown = { column, from: Math.min(from, last), to: Math.min(to, last) };
  const here = addedOf(history, unknown);
  const more = network(history, unknown).flow('column', 'asked');
  const less = Math.min(here, network(history, unknown).flow('asked', 'column'));
  return { min: known + here - less, max: known + here + more };
}

/** What can still flow around the true numbers, without the arc that is asked about. */
function network(history: readonly Shown[], { column, from, to }: Added): Network {
  const net = new Network();
  for (const [other] of history[0]?.cells.entries() ?? []) {
    const until = shownFrom(history, other);
    for (let time = 1; time <= Math.min(until, history.length); time += 1) {
      const isAsked = time > from && time <= to;
      const node = other === column ? (isAsked ? 'asked' : 'rest') : `column ${other}`;
      net.add(`time ${time}`, node, UNBOUNDED);
      net.add(node, `time ${time}`, addedOf(history, { column: other, from: time - 1, to: time }));
    }
    const top = other === column ? 'column' : `column ${other}`;
    // Where nothing says what it adds up to, others can have what it has.
    if (until <= history.length) continue;
    net.add(top, 'elsewhere', UNBOUNDED);
    net.add('elsewhere', top, cellAt(history, other, history.length));
  }
  const rest =
    addedOf(history, { column, from: 0, to: from }) +
    addedOf(history, { column, from: to, to: lastOf(history, column) });
  net.add('rest', 'column', UNBOUNDED);
  net.add('column', 'rest', rest);
  return net;
}

const lastOf = (history: readonly Shown[], column: number): number =>
  Math.min(shownFrom(history, column), history.length);
