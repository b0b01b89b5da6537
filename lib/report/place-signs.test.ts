import { expect, test } from "vitest";
import { placeSigns } from "./place-signs.ts";
import type { SidedPiece } from "./sided-blocks.ts";

function piece(text: string, stands: "before" | "after" | "both"): SidedPiece {
  const words = { type: "text", text } as const;
  return {
    before: stands === "after" ? null : words,
    after: stands === "before" ? null : words,
    by: null,
  };
}

const sign = (text: string, offset: number) => ({ text, offset, key: `${text}b` });

test("a bracket that grew with what was inserted at its end is the same bracket", () => {
  const pieces = [piece("A", "both"), piece("x", "after"), piece("B", "both")];
  const placed = placeSigns(pieces, {
    before: [sign("[", 0), sign("]", 1)],
    after: [sign("[", 0), sign("]", 2)],
  });
  expect(placed).toEqual([[{ text: "[", fate: "kept" }], [], [{ text: "]", fate: "kept" }], []]);
});

test("a bracket that let go of words that stayed has one sign deleted and one inserted", () => {
  const pieces = [piece("A", "both"), piece("B", "both")];
  const placed = placeSigns(pieces, {
    before: [sign("[", 0), sign("]", 2)],
    after: [sign("[", 0), sign("]", 1)],
  });
  expect(placed).toEqual([
    [{ text: "[", fate: "kept" }],
    [{ text: "]", fate: "inserted" }],
    [{ text: "]", fate: "deleted" }],
  ]);
});

test("what closes is read before what opens", () => {
  const placed = placeSigns([piece("A", "both"), piece("B", "both")], {
    before: [],
    after: [
      sign("[", 0),
      sign("]", 1),
      { text: "[", offset: 1, key: "[c" },
      { text: "]", offset: 2, key: "]c" },
    ],
  });
  expect(placed.map((signs) => signs.map(({ text }) => text).join(""))).toEqual(["[", "][", "]"]);
});
