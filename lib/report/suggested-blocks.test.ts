import { expect, test } from "vitest";
import type { ClauseContent, Inline } from "#lib/clause/content.ts";
import { suggestedBlocks } from "./suggested-blocks.ts";

const attrs = { id: "b", level: 1, numbered: true, numberAs: "" };
const suggestion = (type: "insertion" | "deletion") => [{ type, attrs: { id: "s", by: "a" } }] as const;

function sides(...content: readonly Inline[]) {
  const text: ClauseContent = { type: "doc", content: [{ type: "paragraph", attrs, content }] };
  const words = (inline: Inline | null) => (inline?.type === "text" ? inline.text : "");
  return suggestedBlocks(text).map(({ pieces }) => ({
    before: pieces.map(({ before }) => words(before)).join(""),
    after: pieces.map(({ after }) => words(after)).join(""),
  }));
}

test("what is suggested stands on the later side, what it would delete on the earlier", () => {
  expect(
    sides(
      { type: "text", text: "shall", marks: suggestion("deletion") },
      { type: "text", text: "should", marks: suggestion("insertion") },
      { type: "text", text: " act" },
    ),
  ).toEqual([{ before: "shall act", after: "should act" }]);
});

test("a paragraph that a suggestion would begin takes the words behind it along", () => {
  expect(
    sides(
      { type: "text", text: "One. " },
      { type: "paragraphBreak", attrs, marks: suggestion("insertion") },
      { type: "text", text: "Two." },
    ),
  ).toEqual([
    { before: "One. Two.", after: "One. " },
    { before: "", after: "Two." },
  ]);
});
