import fc from "fast-check";
import { expect, test } from "vitest";
import { CLAUSE_STATUSES } from "#lib/clause/clause-kind.ts";
import { type PresentClause, planRestore } from "./plan-restore.ts";
import type { VersionClause } from "./version.ts";

const kept = (id: string, textHash: string): VersionClause => ({
  id,
  textHash,
  parentId: null,
  kind: "ARTICLE",
  heading: "",
  numberAs: "",
  orderKey: id,
  status: "OPEN",
  label: `Article ${id}`,
  revision: 1,
  logHash: "",
});
const now = (id: string, textHash: string, status: PresentClause["status"] = "OPEN") => ({
  id,
  textHash,
  status,
});
const ids = (plan: ReturnType<typeof planRestore>) =>
  Object.values(plan).map((clauses) => clauses.map((clause) => clause.kept.id).join(" "));

test.each<[string, readonly VersionClause[], readonly PresentClause[], readonly string[]]>([
  ["nothing", [], [], ["", ""]],
  ["the same words", [kept("a", "x")], [now("a", "x")], ["", ""]],
  ["other words", [kept("a", "x"), kept("b", "x")], [now("a", "y"), now("b", "x")], ["a", ""]],
  ["other words, frozen", [kept("a", "x")], [now("a", "y", "FROZEN")], ["", "a"]],
  ["the same words, adopted", [kept("a", "x")], [now("a", "x", "ADOPTED")], ["", ""]],
  ["added since", [kept("a", "x")], [now("a", "x"), now("b", "y")], ["", ""]],
])("%s", (_, version, present, expected) => {
  expect(ids(planRestore(version, present))).toEqual(expected);
});

test("after a restore only closed clauses read differently", () => {
  const words = fc.constantFrom("x", "y", "z");
  const clauses = fc.array(fc.tuple(words, words, fc.constantFrom(...CLAUSE_STATUSES)), { maxLength: 6 });
  fc.assert(
    fc.property(clauses, (drawn) => {
      const version = drawn.map(([hash], i) => kept(String(i), hash));
      const present = drawn.map(([, hash, status], i) => now(String(i), hash, status));
      const { open } = planRestore(version, present);
      const restored = new Map(open.map((clause) => [clause.now.id, clause.kept.textHash]));
      const after = present.map((clause) => ({
        ...clause,
        textHash: restored.get(clause.id) ?? clause.textHash,
      }));
      expect(planRestore(version, after).open).toEqual([]);
      expect(planRestore(version, after).closed).toEqual(planRestore(version, present).closed);
    }),
    { numRuns: 30 },
  );
});
