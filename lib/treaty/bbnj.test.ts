import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { flattenNodes, type OutlineNode } from "./outline.ts";
import { parseTreaty } from "./parse-treaty.ts";
import { compareWords } from "./words.ts";

const file = (language: string) =>
  new URL(`../../../shared/data/bbnj/agreement-${language}.txt`, import.meta.url);
const isMissing = !existsSync(file("en"));
if (isMissing) console.info("Skipped: a real treaty in four languages (../shared/data/bbnj is missing)");

const ARTICLES = Array.from({ length: 76 }, (_, index) => String(index + 1));
const PARTS = "I II III IV V VI VII VIII IX X XI XII".split(" ");

describe.skipIf(isMissing)("the treaty on marine biodiversity", () => {
  test.each(["en", "fr", "es"])("%s: preamble, twelve parts, 76 articles, two annexes", (language) => {
    const outline = parseTreaty(readFileSync(file(language), "utf8"));
    const nodes = flattenNodes(outline.nodes);
    const numbers = (kind: OutlineNode["kind"]) =>
      nodes.filter((node) => node.kind === kind).map(({ number }) => number);
    expect(nodes[0]).toMatchObject({ kind: "PREAMBLE" });
    expect(numbers("PART")).toEqual(PARTS);
    expect(numbers("ARTICLE")).toEqual(ARTICLES);
    expect(numbers("ANNEX")).toEqual(["I", "II"]);
    expect(nodes.filter(({ kind, heading }) => kind !== "PREAMBLE" && heading === "")).toEqual([]);
    const levels = [1, 2, 3, 4].map((level) =>
      nodes.flatMap(({ blocks }) => blocks).filter((b) => b.numbered && b.level === level),
    );
    expect(levels.map(({ length }) => length)).toEqual([251, 224, 66, 6]);
  });

  test.each(["en", "fr", "es", "ar"])("%s: every word is kept in order", (language) => {
    const source = readFileSync(file(language), "utf8");
    expect(compareWords(source, parseTreaty(source))).toMatchObject({ kept: true });
  });
});
