import type { Noted, Piece } from "#lib/clause/gather-blocks.ts";
import type { Source } from "./side-walk.ts";
import type { StandingWords } from "./standing-words.ts";
import { standsAt } from "./weave.ts";
import type { SideBlock } from "./woven-side.ts";

/** Part of a piece of one side, from one offset of its text up to another, and the block in which it stands. */
export type DiffUnit = {
  readonly piece: Noted<Piece, Source>;
  readonly from: number;
  readonly to: number;
  readonly block: number;
  /** The same value for the same words at both moments; null where they stand at one only. */
  readonly pair: object | null;
};

/** Units of the blocks of one side. */
export type DiffSide = readonly (readonly DiffUnit[])[];

/**
 * Cuts both sides into units, so that each is the same words as one unit of the other side, or stands at its moment
 * only. Words are the same if they are the same items, or have the same root: moved, restored or taken over.
 */
export function pairUnits(
  before: readonly SideBlock[],
  after: readonly SideBlock[],
  { from, to }: { readonly from: number; readonly to: number },
): { readonly before: DiffSide; readonly after: DiffSide } {
  const sides = { before: unitsOf(before, to), after: unitsOf(after, from) };
  const came = sides.after.flatMap((units) => units.filter(isOldText));
  if (came.length === 0) return sides;
  const cuts = new Map<DiffUnit, Cut[]>();
  const gone = byClient(sides.before.flatMap((units) => units.filter(isLostText)));
  for (const [client, units] of byClient(came)) sweep(gone.get(client) ?? [], units, cuts);
  return { before: cutSide(sides.before, cuts), after: cutSide(sides.after, cuts) };
}

/** How many characters a unit has; one for what is not text. */
export function lengthOfUnit({ from, to }: DiffUnit): number {
  return Math.max(1, to - from);
}

function unitsOf(blocks: readonly SideBlock[], other: number): DiffSide {
  return blocks.map(({ gathered }, block) =>
    gathered.pieces.map((piece): DiffUnit => {
      const { woven } = piece.note;
      const to = piece.token.kind === "open" ? 1 : piece.token.text.length;
      return { piece, from: 0, to, block, pair: woven && standsAt(woven, other) ? woven : null };
    }),
  );
}

function isLostText({ piece, pair }: DiffUnit): boolean {
  return pair === null && piece.note.woven?.kind === "text";
}

/** Text that came in the period and is older than its item. */
function isOldText(unit: DiffUnit): boolean {
  if (!isLostText(unit)) return false;
  const { id, root } = unit.piece.note.woven as StandingWords;
  return id.client !== root.client || id.clock !== root.clock;
}

function rootOf({ piece }: DiffUnit): StandingWords["root"] {
  return (piece.note.woven as StandingWords).root;
}

function byClient(units: readonly DiffUnit[]): ReadonlyMap<number, readonly DiffUnit[]> {
  const clients = Map.groupBy(units, (unit) => rootOf(unit).client);
  for (const list of clients.values()) list.sort((a, b) => rootOf(a).clock - rootOf(b).clock);
  return clients;
}

/** A part of a unit that is the same words as a part of one on the other side. */
type Cut = { readonly from: number; readonly to: number; readonly pair: object };

/** Pairs what two lists of units, each sorted by root, have in common. Each character is paired once. */
function sweep(gone: readonly DiffUnit[], came: readonly DiffUnit[], cuts: Map<DiffUnit, Cut[]>): void {
  let tick = 0;
  let [left, right] = [0, 0];
  while (left < gone.length && right < came.length) {
    const [one, other] = [gone[left], came[right]];
    if (!one || !other) return;
    const [a, b] = [rootOf(one).clock, rootOf(other).clock];
    const start = Math.max(a, b, tick);
    const [endA, endB] = [a + one.to, b + other.to];
    const end = Math.min(endA, endB);
    if (start < end) {
      const pair = {};
      addCut(cuts, one, { from: start - a, to: end - a, pair });
      addCut(cuts, other, { from: start - b, to: end - b, pair });
      tick = end;
    }
    if (endA <= endB) left += 1;
    if (endB <= endA) right += 1;
  }
}

function addCut(cuts: Map<DiffUnit, Cut[]>, unit: DiffUnit, cut: Cut): void {
  const list = cuts.get(unit);
  if (list) list.push(cut);
  else cuts.set(unit, [cut]);
}

function cutSide(side: DiffSide, cuts: ReadonlyMap<DiffUnit, readonly Cut[]>): DiffSide {
  return side.map((units) =>
    units.flatMap((unit) => {
      const own = cuts.get(unit);
      return own ? cutUnit(unit, own) : [unit];
    }),
  );
}

function cutUnit(unit: DiffUnit, cuts: readonly Cut[]): readonly DiffUnit[] {
  const parts: DiffUnit[] = [];
  let at = 0;
  for (const { from, to, pair } of cuts) {
    if (from > at) parts.push({ ...unit, from: at, to: from });
    parts.push({ ...unit, from, to, pair });
    at = to;
  }
  if (at < unit.to) parts.push({ ...unit, from: at });
  return parts;
}
