// The best few of many numbers, without sorting them all.

/** The places of the `most` highest numbers, highest first; among equals the first. */
export function highest(numbers: Float64Array, most: number): number[] {
  // A heap of places, the worst of the best on top.
  const heap: number[] = [];
  const worse = (a: number, b: number): boolean => {
    const [x, y] = [numbers[a] ?? 0, numbers[b] ?? 0];
    return x < y || (x === y && a > b);
  };
  const sink = (from: number) => {
    const held = heap[from] ?? 0;
    let at = from;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && worse(heap[below + 1] ?? 0, heap[below] ?? 0)) below++;
      if (!worse(heap[below] ?? 0, held)) break;
      heap[at] = heap[below] ?? 0;
      at = below;
    }
    heap[at] = held;
  };
  let least = -Infinity;
  for (let place = 0; place < numbers.length; place++) {
    if (heap.length < most) {
      heap.push(place);
      if (heap.length < most) continue;
      for (let at = most >> 1; at >= 0; at--) sink(at);
    } else if ((numbers[place] ?? 0) > least) {
      heap[0] = place;
      sink(0);
    } else continue;
    least = numbers[heap[0] ?? 0] ?? 0;
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1));
}
