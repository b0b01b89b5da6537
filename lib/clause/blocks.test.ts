import { expect, test } from "vitest";
import { contentOf, heading, paragraph, referenceTo, run } from "./blocks.ts";
import { contentToNode } from "./content-node.ts";
import { plainText } from "./plain-text.ts";
import { countContentWords } from "./project.ts";

const text = contentOf([
  heading("Scope"),
  paragraph({ text: "Each Party shall:", level: 1, mark: "1." }),
  paragraph({ text: "limit its tanks;", level: 2, mark: "(a)" }),
  paragraph({
    text: [run("and "), run("report", { type: "strong" }), run(" under "), referenceTo("c5")],
    level: 2,
  }),
  paragraph({ text: "This continues.", level: 1, numbered: false }),
  paragraph({ text: "Inserted later.", level: 1, mark: "1 bis." }),
  paragraph({ text: "line one\nline two", level: 1, mark: "2." }),
]);

test("content from drafts is valid, keeps the source's own numbers and only those", () => {
  contentToNode(text).check();
  expect(text.content.map(({ attrs }) => ("numberAs" in attrs ? attrs.numberAs : ""))).toEqual([
    "",
    "",
    "",
    "",
    "",
    "1 bis",
    "",
  ]);
});

test("plain text is read with its numbers", () => {
  expect(plainText(text, () => "Article 5")).toBe(
    "Scope\n1. Each Party shall:\n  (a) limit its tanks;\n  (b) and report under Article 5\nThis continues.\n1 bis. Inserted later.\n2. line one\nline two",
  );
});

test("words are counted without numbers and references", () => {
  expect(countContentWords(text)).toBe(1 + 3 + 3 + 3 + 2 + 2 + 4);
});

test("a source that skips a number keeps its numbers", () => {
  const skipped = contentOf(["1.", "2.", "4.", "5."].map((mark) => paragraph({ text: "x", level: 1, mark })));
  expect(plainText(skipped)).toBe("1. x\n2. x\n4. x\n5. x");
});

test("no drafts make one empty paragraph", () => {
  contentToNode(contentOf([])).check();
});
