import { expect, test } from "vitest";
import { contentOf, paragraph } from "./blocks.ts";
import { blockPlaces, numberBlocks } from "./number-blocks.ts";
import { numberClauses } from "./number-clauses.ts";
import { printReference } from "./reference.ts";

const place = { parentId: null, kind: "ARTICLE", numberAs: "", status: "OPEN" } as const;
const content = contentOf([
  paragraph({ text: "First", level: 1 }),
  paragraph({ text: "Second", level: 1 }),
  paragraph({ text: "Point", level: 2 }),
  paragraph({ text: "Item", level: 3 }),
]);
const numbers = {
  clauses: numberClauses([
    { ...place, id: "one", orderKey: "a0" },
    { ...place, id: "two", orderKey: "a1" },
    { ...place, id: "gone", orderKey: "a2", status: "WITHDRAWN" },
  ]),
  blocks: new Map([["two", numberBlocks(blockPlaces(content.content))]]),
};

test.each([
  ["one", "", "Article 1", false],
  ["two", "b3", "Article 2, paragraph 2 (a)", false],
  ["two", "b4", "Article 2, paragraph 2 (a)(i)", false],
  ["one", "b1", "Article 1", false],
  ["two", "b9", "Article 2 [missing paragraph]", true],
  ["gone", "", "[Article (withdrawn)]", true],
  ["never", "b1", "[missing reference]", true],
  ["", "", "[missing reference]", true],
])("%s %s prints %s", (target, block, text, isDangling) => {
  expect(printReference({ target, block }, numbers)).toEqual({ text, isDangling });
});
