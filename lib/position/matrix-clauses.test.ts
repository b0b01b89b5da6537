import { expect, test } from "vitest";
import type { Clause } from "#lib/clause/clause.ts";
import { matrixClauses } from "./matrix-clauses.ts";

const clause = (id: string, kind: Clause["kind"], over: Partial<Clause> = {}): Clause => ({
  id,
  kind,
  parentId: null,
  treatyId: "treaty",
  heading: id,
  numberAs: "",
  orderKey: id,
  status: "OPEN",
  head: 0,
  mode: "OPEN",
  bracketRule: "CHAIR",
  stage: "DRAFT",
  agreedHash: null,
  adRefDueAt: null,
  ...over,
});
const treaty = [
  clause("a", "PREAMBLE"),
  clause("b", "PART"),
  clause("c", "ARTICLE", { parentId: "b" }),
  clause("d", "ARTICLE", { parentId: "b", status: "WITHDRAWN" }),
  clause("e", "SECTION", { parentId: "b" }),
  clause("f", "ARTICLE", { parentId: "e" }),
  clause("g", "ANNEX"),
  clause("h", "SECTION", { parentId: "g" }),
];
const nothing = { texts: new Map(), withPositions: new Set<string>() };

test("positions are taken on articles and other texts, not on frames or withdrawn clauses", () => {
  const rows = matrixClauses(treaty, nothing);
  expect(rows.map(({ id, label, partId }) => [id, label, partId])).toEqual([
    ["a", "Preamble", null],
    ["c", "Article 1", "b"],
    ["f", "Article 2", "b"],
  ]);
});

test("a frame with words of its own, or with a position, has a row", () => {
  const text = { revision: 3, textHash: "hash", words: 12 };
  const rows = matrixClauses(treaty, { texts: new Map([["h", text]]), withPositions: new Set(["g"]) });
  expect(rows.map(({ id }) => id)).toEqual(["a", "c", "f", "g", "h"]);
  expect(rows.at(-1)).toMatchObject({ partId: "g", text: { revision: 3, textHash: "hash" } });
});
