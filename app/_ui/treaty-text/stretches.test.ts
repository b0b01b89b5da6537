import fc from "fast-check";
import { expect, test } from "vitest";
import { run } from "#lib/clause/blocks.ts";
import type { Inline } from "#lib/clause/content.ts";
import { placeInlines, type Stretch } from "./stretches.tsx";

const stretch = (from: number, to: number): Stretch => ({ from, to, note: "", className: "" });

test("cuts words where stretches begin and end", () => {
  const inlines: Inline[] = [run("Each Party "), { type: "hardBreak" }, run("shall")];
  const placed = placeInlines(inlines, [stretch(5, 10), stretch(10, 14)]);
  expect(
    placed.map(({ offset, inline, stretch: at }) => [
      offset,
      inline.type === "text" ? inline.text : "↵",
      at?.from,
    ]),
  ).toEqual([
    [0, "Each ", undefined],
    [5, "Party", 5],
    [10, " ", 10],
    [11, "↵", 10],
    [12, "sh", 10],
    [14, "all", undefined],
  ]);
});

test("no word is lost or told twice, whatever the stretches", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 })), fc.array(fc.nat(40)), (texts, cuts) => {
      const sorted = [...new Set(cuts)].toSorted((a, b) => a - b);
      const stretches = sorted
        .slice(1)
        .flatMap((to, index) => (index % 3 === 0 ? [] : [stretch(sorted[index] ?? 0, to)]));
      const placed = placeInlines(
        texts.map((text) => run(text)),
        stretches,
      );
      const words = placed.map(({ inline }) => (inline.type === "text" ? inline.text : "")).join("");
      expect(words).toBe(texts.join(""));
      for (const { offset, inline, stretch: at } of placed) {
        const end = offset + (inline.type === "text" ? inline.text.length : 1);
        const touching = stretches.filter(({ from, to }) => from < end && to > offset);
        expect(touching).toEqual(at ? [at] : []);
      }
    }),
  );
});
