// The largest flow through a small network, by augmenting along shortest paths (Edmonds and Karp 1972).

/** More than flows anywhere. */
export const UNBOUNDED = 1e9;

/** Arcs by their ends, with what can flow along each; they add up. */
export class Network {
  readonly #arcs = new Map<string, Map<string, number>>();

  add(from: string, to: string, capacity: number): void {
    const arcs = this.#of(from);
    arcs.set(to, (arcs.get(to) ?? 0) + capacity);
  }

  /** How much can flow from one node to another. Uses the network up. */
  flow(from: string, to: string): number {
    let flow = 0;
    for (let path = this.#path(from, to); path; path = this.#path(from, to)) {
      const least = Math.min(...path.map(([a, b]) => this.#of(a).get(b) ?? 0));
      for (const [a, b] of path) {
        this.add(a, b, -least);
        this.add(b, a, least);
      }
      flow += least;
    }
    return flow;
  }

  #of(node: string): Map<string, number> {
    const arcs = this.#arcs.get(node) ?? new Map<string, number>();
    this.#arcs.set(node, arcs);
    return arcs;
  }

  /** The arcs of a shortest way along which something can flow. */
  #path(from: string, to: string): [string, string][] | undefined {
    const before = new Map<string, string>();
    const next = [from];
    for (const node of next) {
      for (const [other, capacity] of this.#of(node)) {
        if (capacity <= 0 || other === from || before.has(other)) continue;
        before.set(other, node);
        next.push(other);
      }
      if (before.has(to)) break;
    }
    if (!before.has(to)) return undefined;
    const path: [string, string][] = [];
    for (let at = to; at !== from; at = before.get(at) ?? from) path.unshift([before.get(at) ?? from, at]);
    return path;
  }
}
