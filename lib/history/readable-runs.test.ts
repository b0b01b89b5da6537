import fc from "fast-check";
import { expect, test } from "vitest";
import type { DiffRun, Fate } from "./difference.ts";
import { readableRuns } from "./readable-runs.ts";

const SIGNS = { kept: "=", deleted: "-", inserted: "+" } as const;

test.each([
  ["a word of which letters were replaced", ["=sh", "-all", "+ould", "= be"], ["-shall", "+should", "= be"]],
  ["a word that grew", ["=Part", "+ies"], ["=Part", "+ies"]],
  ["a word that shrank", ["=limit", "-s", "= them"], ["=limit", "-s", "= them"]],
  ["whole words", ["=Each ", "-Party", "+State", "= shall"], ["=Each ", "-Party", "+State", "= shall"]],
  ["the end of one and more", ["=sh", "-all be", "+ould"], ["-shall be", "+should"]],
  [
    "two replacements in a word",
    ["=see c", "-a", "+o", "=l", "-o", "+a", "=r it"],
    ["=see ", "-calor", "+colar", "= it"],
  ],
])("%s", (_name, runs, read) => {
  expect(joined(readableRuns(runs.map(runOf)))).toEqual(joined(read.map(runOf)));
});

test("nothing is read otherwise, before or after", () => {
  const piece = fc.tuple(
    fc.constantFrom<Fate>("kept", "deleted", "inserted"),
    fc.stringMatching(/^[ab .é]{1,4}$/),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const runs = pieces.map(([fate, text]) => runOf(SIGNS[fate] + text));
      for (const absent of ["inserted", "deleted"] as const)
        expect(side(readableRuns(runs), absent)).toBe(side(runs, absent));
    }),
    { numRuns: 60 },
  );
});

function runOf(signed: string): DiffRun {
  const fate = ({ "-": "deleted", "+": "inserted" } as const)[signed[0] ?? ""] ?? "kept";
  return { fate, inline: { type: "text", text: signed.slice(1) }, by: null };
}

/** Neighbours of one fate as one. */
function joined(runs: readonly DiffRun[]): readonly string[] {
  const words: string[] = [];
  for (const { fate, inline } of runs) {
    const text = inline.type === "text" ? inline.text : "";
    if (words.at(-1)?.[0] === SIGNS[fate]) words[words.length - 1] += text;
    else words.push(SIGNS[fate] + text);
  }
  return words;
}

function side(runs: readonly DiffRun[], absent: Fate): string {
  return runs
    .map(({ fate, inline }) => (fate !== absent && inline.type === "text" ? inline.text : ""))
    .join("");
}
