import type { Inline } from "#lib/clause/content.ts";
import { lengthOf } from "#lib/contested/contested-run.ts";
import type { PrintedSign } from "#lib/contested/print-contested.ts";
import type { PrintedFate } from "./printed-line.ts";
import type { SidedPiece } from "./sided-blocks.ts";

/** A sign of contested text with what became of it. */
export type PlacedSign = { readonly text: string; readonly fate: PrintedFate };

/**
 * The signs of two texts between the pieces of both: in front of each piece, and after the last. A sign that stands at
 * the same place in both is kept; one that moved is deleted there and inserted here. `pieces` are cut at the signs.
 */
export function placeSigns(
  pieces: readonly SidedPiece[],
  { before, after }: Readonly<Record<"before" | "after", readonly PrintedSign[]>>,
): readonly (readonly PlacedSign[])[] {
  const gaps: (PlacedSign & { readonly rank: number })[][] = Array.from(
    { length: pieces.length + 1 },
    () => [],
  );
  const spans = { before: gapsOf(pieces, "before"), after: gapsOf(pieces, "after") };
  const later = new Map(after.map((sign, order) => [sign.key, { sign, order }]));
  const put = (sign: PrintedSign, gap: Gap, fate: PrintedFate, order: number) => {
    const opens = sign.text !== "]";
    const place = opens ? gap.last : gap.first;
    gaps[place]?.push({ text: sign.text, fate, rank: (opens ? 1e6 : 0) + order });
  };
  for (const [order, sign] of before.entries()) {
    const gap = spans.before.get(sign.offset);
    const other = later.get(sign.key);
    const there = other && spans.after.get(other.sign.offset);
    const shared = gap && there && overlap(gap, there);
    if (other && shared && other.sign.text === sign.text) {
      later.delete(sign.key);
      put(sign, shared, "kept", other.order);
    } else if (gap) put(sign, gap, "deleted", order - 0.5);
  }
  for (const { sign, order } of later.values()) {
    const gap = spans.after.get(sign.offset);
    if (gap) put(sign, gap, "inserted", order);
  }
  return gaps.map((signs) => {
    const ordered = signs.toSorted((one, other) => one.rank - other.rank);
    return ordered.map(({ text, fate }) => ({ text, fate }));
  });
}

/** The gaps between pieces that are one place in a text: what lies between them does not stand there. */
type Gap = { readonly first: number; readonly last: number };

function gapsOf(pieces: readonly SidedPiece[], side: "before" | "after"): ReadonlyMap<number, Gap> {
  const gaps = new Map<number, Gap>([[0, { first: 0, last: 0 }]]);
  let offset = 0;
  for (const [index, piece] of pieces.entries()) {
    const inline = piece[side] as Inline | null;
    if (inline) offset += lengthOf(inline);
    const place = index + 1;
    gaps.set(offset, { first: gaps.get(offset)?.first ?? place, last: place });
  }
  return gaps;
}

function overlap(one: Gap, other: Gap): Gap | undefined {
  const shared = { first: Math.max(one.first, other.first), last: Math.min(one.last, other.last) };
  return shared.first <= shared.last ? shared : undefined;
}
