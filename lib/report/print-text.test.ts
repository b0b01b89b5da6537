import fc from "fast-check";
import { expect, test } from "vitest";
import { buildWeave } from "#lib/history/build-weave.ts";
import { arbitrarySession } from "#lib/history/test/recorded-session.ts";
import { type PrintWords, printBlocks, printDifference } from "./print-text.ts";
import type { PrintedLine } from "./printed-line.ts";
import { sidedBlocks } from "./sided-blocks.ts";
import { rewritten } from "./test/rewritten.ts";

const print: PrintWords = { reference: () => "Article 9", authorOf: ({ userId }) => userId };

/** Lines as words: {-deleted-}, {+inserted+}. */
function shown(lines: readonly PrintedLine[]): readonly string[] {
  return lines.map((line) => {
    if (line.kind === "unchanged") return `(${line.count} unchanged)`;
    const words = line.runs.map(({ text, fate }) =>
      fate === "kept" ? text : fate === "deleted" ? `{-${text}-}` : `{+${text}+}`,
    );
    return `${line.mark} ${words.join("")}`.trim().replaceAll("-}{-", "").replaceAll("+}{+", "");
  });
}

function difference(before: string, after: string): readonly PrintedLine[] {
  return printDifference(sidedBlocks(rewritten(before, after), { from: 1, to: 2 }), print);
}

test.each([
  ["the same", "the same", []],
  ["shall act", "shall act soon", ["shall act{+ soon+}"]],
  ["inspect 30 sites", "inspect 50 sites", ["inspect {-30-}{+50+} sites"]],
  // words in which letters were replaced are read whole
  ["they shall act", "they should act", ["they {-shall-}{+should+} act"]],
  ["that are fixed in place", "that are firmly fixed in place", ["that are {+firmly +}fixed in place"]],
  // signs of contested text come, go and move with their words
  ["[every year]", "[every year]\nnew", ["(1 unchanged)", "{+new+}"]],
  ["A [B] C", "A B C", ["A {-[-}B{-]-} C"]],
  ["A B C", "A [B] C", ["A {+[+}B{+]+} C"]],
  ["[A B] C", "[A] B C", ["[A{+]+} B{-]-} C"]],
  ["1. one\n2. two\n3. three", "1. one\n2. two\n3. four", ["(2 unchanged)", "3. {-three-}{+four+}"]],
])("%j to %j", (before, after, lines) => {
  expect(shown(difference(before, after))).toEqual(lines);
});

test("a text in full has its numbers, its brackets and no footnotes", () => {
  const weave = rewritten("1. The Parties [shall] act.\n2. Each Party notifies [30][60] days before.");
  const lines = printBlocks(sidedBlocks(weave, { from: 1, to: 1 }), print);
  expect(shown(lines)).toEqual([
    "1. The Parties [shall] act.",
    "2. Each Party notifies [30][60] days before.",
  ]);
  expect(lines.flatMap(({ runs }) => runs.filter(({ note }) => note !== ""))).toEqual([]);
});

test("changes that stand together have one footnote, which names everybody who made them", () => {
  const weave = rewritten("inspect 30 sites", "inspect 50 sites", "inspect 50 large sites");
  const lines = printDifference(sidedBlocks(weave, { from: 1, to: 3 }), print);
  expect(
    lines.flatMap((line) => (line.kind === "paragraph" ? line.runs.map(({ note }) => note) : [])),
  ).toEqual(["", "", "user2, revision 2, 2 March 2026.", "", "user3, revision 3, 3 March 2026.", "", ""]);
});

test("whatever was changed: without the insertions it is the text before, without the deletions the text after", () => {
  fc.assert(
    fc.property(arbitrarySession, ({ rows, from, to }) => {
      const weave = buildWeave(rows);
      const words = (range: { from: number; to: number }, absent: string) =>
        printBlocks(sidedBlocks(weave, range), print)
          .map(({ runs }) => runs.map(({ text, fate }) => (fate === absent ? "" : text)).join(""))
          .filter((line) => line !== "");
      expect(words({ from, to }, "inserted")).toEqual(words({ from, to: from }, "deleted"));
      expect(words({ from, to }, "deleted")).toEqual(words({ from: to, to }, "inserted"));
    }),
    { numRuns: 8 },
  );
});
