import { expect, test } from "vitest";
import { parseTreaty } from "./parse-treaty.ts";
import { type PrintedEntry, printOutline } from "./print-outline.ts";

const SOURCE = `PACT OF KITES

PART I
AIR

Article 1
Wind

1. First:

(a) north;

(i) far;

(b) south,

and no more.

2. Second.`;

function sketch({ kind, number, heading, words, children }: PrintedEntry, depth = 0): string[] {
  const own = `${"  ".repeat(depth)}${[kind, number, heading].filter((part) => part !== "").join(" ")} (${words})`;
  return [own, ...children.flatMap((child) => sketch(child, depth + 1))];
}

test("nests parts, paragraphs, points, items and flush text, and counts the words of each with all below it", () => {
  const printed = printOutline(parseTreaty(SOURCE));
  expect(printed).toMatchObject({ title: "PACT OF KITES", words: 22, notices: [] });
  expect(printed.children.flatMap((child) => sketch(child))).toEqual([
    "part I AIR (19)",
    "  article 1 Wind (16)",
    "    paragraph 1 (11)",
    "      point a (4)",
    "        item i (2)",
    "      point b (2)",
    "      text (3)",
    "    paragraph 2 (2)",
  ]);
});
