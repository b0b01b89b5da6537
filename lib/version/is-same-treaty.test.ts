import fc from "fast-check";
import { expect, test } from "vitest";
import { isSameTreaty } from "./is-same-treaty.ts";
import type { VersionClause } from "./version.ts";

const ARTICLE: VersionClause = {
  id: "a",
  parentId: null,
  kind: "ARTICLE",
  heading: "Scope",
  numberAs: "",
  orderKey: "a0",
  status: "OPEN",
  label: "Article 1",
  revision: 3,
  textHash: "t3",
  logHash: "l3",
};
const OTHER: VersionClause = { ...ARTICLE, id: "b", orderKey: "a1", label: "Article 2" };

test.each<[string, readonly VersionClause[], readonly VersionClause[], boolean]>([
  ["nothing and nothing", [], [], true],
  ["the same in another order", [ARTICLE, OTHER], [OTHER, ARTICLE], true],
  ["one clause more", [ARTICLE], [ARTICLE, OTHER], false],
  ["another clause in its place", [ARTICLE], [{ ...ARTICLE, id: "c" }], false],
  ["another revision", [ARTICLE], [{ ...ARTICLE, revision: 4, textHash: "t4", logHash: "l4" }], false],
  ["the same text after more revisions", [ARTICLE], [{ ...ARTICLE, revision: 5, logHash: "l5" }], false],
  ["another heading", [ARTICLE], [{ ...ARTICLE, heading: "Object" }], false],
  ["another place", [ARTICLE], [{ ...ARTICLE, orderKey: "a2" }], false],
  ["frozen", [ARTICLE], [{ ...ARTICLE, status: "FROZEN" }], false],
])("%s", (_, one, other, isSame) => {
  expect(isSameTreaty(one, other)).toBe(isSame);
});

test("it does not matter from which side one looks", () => {
  const clauses = fc.subarray([ARTICLE, OTHER, { ...OTHER, id: "c" }]);
  fc.assert(
    fc.property(clauses, clauses, (one, other) => {
      expect(isSameTreaty(one, other)).toBe(isSameTreaty(other, one));
      expect(isSameTreaty(one, one)).toBe(true);
    }),
    { numRuns: 30 },
  );
});
