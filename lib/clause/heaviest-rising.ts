/** Something at a place, and how much it should count that it stays where it is. */
export type Weighed = { readonly place: number; readonly weight: number };

/**
 * Of things in one order, those that may stay so that their places rise, with the greatest weight in all: with equal
 * weights the longest rising sequence (Fredman, 1975; here with a Fenwick tree). n log n.
 */
export function heaviestRising<Each extends Weighed>(list: readonly Each[]): readonly Each[] {
  if (list.every(({ place }, index) => index === 0 || place > (list[index - 1]?.place ?? 0))) return list;
  const ranks = rankOf(list);
  const best = new Best(list.length);
  const previous: (number | null)[] = [];
  const sums: number[] = [];
  for (const [index, { place, weight }] of list.entries()) {
    const rank = ranks.get(place) ?? 0;
    const end = best.below(rank);
    previous[index] = end;
    sums[index] = (end === null ? 0 : (sums[end] ?? 0)) + weight;
    best.offer(rank, index, sums);
  }
  const rising: Each[] = [];
  for (let index = best.below(list.length); index !== null; index = previous[index] ?? null) {
    const each = list[index];
    if (each) rising.push(each);
  }
  return rising.reverse();
}

function rankOf(list: readonly Weighed[]): ReadonlyMap<number, number> {
  const places = [...new Set(list.map(({ place }) => place))].sort((a, b) => a - b);
  return new Map(places.map((place, rank) => [place, rank]));
}

/** For every rank the index of the heaviest sequence that ends below it. */
class Best {
  readonly #tree: (number | null)[];
  #sums: readonly number[] = [];

  constructor(size: number) {
    this.#tree = new Array(size + 1).fill(null);
  }

  below(rank: number): number | null {
    let found: number | null = null;
    for (let node = rank; node > 0; node -= node & -node) found = this.#heavier(found, this.#tree[node]);
    return found;
  }

  offer(rank: number, index: number, sums: readonly number[]): void {
    this.#sums = sums;
    for (let node = rank + 1; node < this.#tree.length; node += node & -node)
      this.#tree[node] = this.#heavier(this.#tree[node] ?? null, index);
  }

  #heavier(one: number | null, other: number | null | undefined): number | null {
    if (one === null || other === null || other === undefined) return one ?? other ?? null;
    return (this.#sums[other] ?? 0) > (this.#sums[one] ?? 0) ? other : one;
  }
}
