import { type DiffSide, lengthOfUnit } from "./diff-unit.ts";
import type { SideBlock } from "./woven-side.ts";

/** A block at both moments: its index before and after, and whether it is the same element of the live text. */
export type BlockMatch = { readonly before: number; readonly after: number; readonly isSame: boolean };

/**
 * Which blocks are the same at both moments: those of one id; then those of one element; then those of which at least
 * half of the words are the same. In the order of the earlier text.
 */
export function matchBlocks(
  before: readonly SideBlock[],
  after: readonly SideBlock[],
  units: { readonly before: DiffSide; readonly after: DiffSide },
): readonly BlockMatch[] {
  const matching = new Matching(before, after);
  matching.by(({ block }) => block.attrs.id);
  matching.by(({ gathered }) => gathered.open?.note.woven ?? null);
  for (const pair of sharing(units, matching)) matching.add(pair.before, pair.after);
  return matching.found.toSorted((a, b) => a.before - b.before);
}

class Matching {
  readonly found: BlockMatch[] = [];
  readonly #before: readonly SideBlock[];
  readonly #after: readonly SideBlock[];
  readonly #taken = { before: new Set<number>(), after: new Set<number>() };

  constructor(before: readonly SideBlock[], after: readonly SideBlock[]) {
    this.#before = before;
    this.#after = after;
  }

  by(key: (block: SideBlock) => unknown): void {
    const places = new Map(this.#after.map((block, index) => [key(block), index]));
    for (const [index, block] of this.#before.entries()) {
      const [own, place] = [key(block), places.get(key(block))];
      if (own !== null && place !== undefined) this.add(index, place);
    }
  }

  add(before: number, after: number): void {
    if (!this.isFree(before, after)) return;
    this.#taken.before.add(before);
    this.#taken.after.add(after);
    const woven = this.#before[before]?.gathered.open?.note.woven ?? null;
    const isSame = woven !== null && woven === this.#after[after]?.gathered.open?.note.woven;
    this.found.push({ before, after, isSame });
  }

  hasFree(): boolean {
    const { before, after } = this.#taken;
    return before.size < this.#before.length && after.size < this.#after.length;
  }

  isFree(before: number, after: number): boolean {
    return !this.#taken.before.has(before) && !this.#taken.after.has(after);
  }
}

type Sharing = { readonly before: number; readonly after: number; shared: number };

/** Blocks that have no match yet and share at least half of the shorter one, those that share most first. */
function sharing(
  units: { readonly before: DiffSide; readonly after: DiffSide },
  matching: Matching,
): readonly Sharing[] {
  if (!matching.hasFree()) return [];
  const places = new Map(units.after.flat().flatMap(({ pair, block }) => (pair ? [[pair, block]] : [])));
  const pairs = new Map<string, Sharing>();
  for (const unit of units.before.flat()) {
    const after = unit.pair === null ? undefined : places.get(unit.pair);
    if (after === undefined || !matching.isFree(unit.block, after)) continue;
    const key = `${unit.block} ${after}`;
    const known = pairs.get(key) ?? { before: unit.block, after, shared: 0 };
    known.shared += lengthOfUnit(unit);
    pairs.set(key, known);
  }
  const length = (side: DiffSide, block: number) =>
    (side[block] ?? []).reduce((sum, unit) => sum + lengthOfUnit(unit), 0);
  return [...pairs.values()]
    .filter(
      ({ before, after, shared }) =>
        shared * 2 >= Math.min(length(units.before, before), length(units.after, after)),
    )
    .toSorted((a, b) => b.shared - a.shared);
}
