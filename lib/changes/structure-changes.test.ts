import fc from "fast-check";
import { expect, test } from "vitest";
import { type PlacedClause, structureChanges } from "./structure-changes.ts";

const article = (id: string, label: string, more: Partial<PlacedClause> = {}): PlacedClause => ({
  id,
  parentId: null,
  kind: "ARTICLE",
  heading: id.toUpperCase(),
  numberAs: "",
  orderKey: id,
  status: "OPEN",
  label,
  ...more,
});
const [a, b, c] = [article("a", "Article 1"), article("b", "Article 2"), article("c", "Article 3")];

test.each<[string, PlacedClause[], PlacedClause[], string[]]>([
  ["nothing", [a, b], [a, b], []],
  ["an article more", [a], [a, b], ["added b:  > Article 2 – B"]],
  [
    "one moved to the front",
    [a, b, c],
    [
      { ...c, label: "Article 1" },
      { ...a, label: "Article 2" },
      { ...b, label: "Article 3" },
    ],
    [
      "moved c: Article 3 > Article 1",
      "renumbered a: Article 1 > Article 2",
      "renumbered b: Article 2 > Article 3",
    ],
  ],
  ["one moved into a part", [a, b], [a, { ...b, parentId: "p" }], ["moved b: Article 2 > Article 2"]],
  ["another heading", [a], [{ ...a, heading: "Scope" }], ["retitled a: A > Scope"]],
  [
    "one withdrawn",
    [a, b],
    [
      { ...a, status: "WITHDRAWN", label: "Article (withdrawn)" },
      { ...b, label: "Article 1" },
    ],
    ["withdrawn a: Article 1 – A > Article (withdrawn) – A", "renumbered b: Article 2 > Article 1"],
  ],
  [
    "one back again",
    [{ ...a, status: "WITHDRAWN", label: "Article (withdrawn)" }],
    [a],
    ["reinstated a: Article (withdrawn) – A > Article 1 – A"],
  ],
])("%s", (_name, before, after, changes) => {
  const shown = structureChanges(before, after).map(
    ({ kind, clauseId, before: was, after: is }) => `${kind} ${clauseId}: ${was} > ${is}`,
  );
  expect(shown).toEqual(changes);
});

test("a treaty does not differ from itself, and no clause is moved when one is taken out", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(["a", "b", "c", "d", "e"]), fc.nat(4), (ids, out) => {
      const treaty = ids.map((id) => article(id, id));
      expect(structureChanges(treaty, treaty)).toEqual([]);
      expect(structureChanges(treaty, treaty.toSpliced(out, 1))).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
