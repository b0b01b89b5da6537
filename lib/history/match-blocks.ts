import { type DiffSide, lengthOfUnit } from "./diff-unit.ts";
import type { SideBlock } from "./woven-side.ts";

/** A block at both moments: its index before and after, and whether it is the same element of the live text. */
export type BlockMatch = { readonly before: number; readonly after: number; readonly isSame: boolean };

/** The two sides of a difference, as blocks or as their units. */
type Sides<Side> = { readonly before: Side; readonly after: Side };

/**
 * Which blocks are the same at both moments: those that share at least half of the words of the shorter one, those that
 * share most first; then those of one id; then those of one element. (Who breaks a line in front of a paragraph leaves
 * its id to the empty one: so words come first.) In the order of the earlier text.
 */
export function matchBlocks(
  blocks: Sides<readonly SideBlock[]>,
  units: Sides<DiffSide>,
): readonly BlockMatch[] {
  const matching = new Matching(blocks);
  for (const pair of sharing(blocks, units)) matching.add(pair.before, pair.after);
  matching.by(({ block }) => block.attrs.id);
  matching.by(({ gathered }) => gathered.open?.note.woven ?? null);
  return matching.found.toSorted((a, b) => a.before - b.before);
}

class Matching {
  readonly found: BlockMatch[] = [];
  readonly #blocks: Sides<readonly SideBlock[]>;
  readonly #taken = { before: new Set<number>(), after: new Set<number>() };

  constructor(blocks: Sides<readonly SideBlock[]>) {
    this.#blocks = blocks;
  }

  by(key: (block: SideBlock) => unknown): void {
    const places = new Map(this.#blocks.after.map((block, index) => [key(block), index]));
    for (const [index, block] of this.#blocks.before.entries()) {
      const [own, place] = [key(block), places.get(key(block))];
      if (own !== null && place !== undefined) this.add(index, place);
    }
  }

  add(before: number, after: number): void {
    if (this.#taken.before.has(before) || this.#taken.after.has(after)) return;
    this.#taken.before.add(before);
    this.#taken.after.add(after);
    const woven = this.#blocks.before[before]?.gathered.open?.note.woven ?? null;
    const isSame = woven !== null && woven === this.#blocks.after[after]?.gathered.open?.note.woven;
    this.found.push({ before, after, isSame });
  }
}

type Sharing = { readonly before: number; readonly after: number; shared: number };

/** Blocks that share at least half of the shorter one, those that share most first, of those alike the ones of one id. */
function sharing(blocks: Sides<readonly SideBlock[]>, units: Sides<DiffSide>): readonly Sharing[] {
  const places = new Map<object, number>();
  for (const side of units.after) for (const { pair, block } of side) if (pair) places.set(pair, block);
  const pairs = new Map<number, Sharing>();
  for (const side of units.before) {
    for (const unit of side) {
      const after = unit.pair === null ? undefined : places.get(unit.pair);
      if (after === undefined) continue;
      const key = unit.block * units.after.length + after;
      const known = pairs.get(key) ?? { before: unit.block, after, shared: 0 };
      known.shared += lengthOfUnit(unit);
      pairs.set(key, known);
    }
  }
  const lengths = { before: units.before.map(lengthOf), after: units.after.map(lengthOf) };
  const hasOneId = ({ before, after }: Sharing): number =>
    Number(blocks.before[before]?.block.attrs.id === blocks.after[after]?.block.attrs.id);
  return [...pairs.values()]
    .filter(({ before, after, shared }) => {
      return shared * 2 >= Math.min(lengths.before[before] ?? 0, lengths.after[after] ?? 0);
    })
    .toSorted((a, b) => b.shared - a.shared || hasOneId(b) - hasOneId(a));
}

function lengthOf(units: DiffSide[number]): number {
  return units.reduce((sum, unit) => sum + lengthOfUnit(unit), 0);
}
