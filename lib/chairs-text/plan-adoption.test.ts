import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BranchClause, planAdoption, planMark, type StandingClause } from "./plan-adoption.ts";

const one: StandingClause = {
  id: "one",
  parentId: null,
  orderKey: "a0",
  heading: "Limits",
  numberAs: "",
  status: "OPEN",
  textHash: "x",
};
const branchOf = (source: StandingClause): BranchClause => ({
  ...source,
  id: `b-${source.id}`,
  parentId: source.parentId && `b-${source.parentId}`,
  originId: source.id,
  originHash: source.textHash,
});
const branch = branchOf(one);
const nothing = { changes: [], added: [], leftOut: [], closed: [] };
const kept = {
  clauseId: "one",
  branchId: "b-one",
  text: false,
  title: false,
  place: false,
  isWithdrawn: false,
  isEditedSince: false,
};

describe("the plan of an adoption", () => {
  test.each<[string, StandingClause[], BranchClause[], object]>([
    ["nothing changed", [one], [branch], nothing],
    [
      "the chair wrote",
      [one],
      [{ ...branch, textHash: "y" }],
      { ...nothing, changes: [{ ...kept, text: true }] },
    ],
    [
      "the treaty was edited since",
      [{ ...one, textHash: "z" }],
      [branch],
      { ...nothing, changes: [{ ...kept, text: true, isEditedSince: true }] },
    ],
    [
      "the same words came about in both",
      [{ ...one, textHash: "y" }],
      [{ ...branch, textHash: "y" }],
      nothing,
    ],
    [
      "another heading and place",
      [one],
      [{ ...branch, heading: "Ceilings", orderKey: "a1" }],
      { ...nothing, changes: [{ ...kept, title: true, place: true }] },
    ],
    [
      "the chair withdrew it",
      [one],
      [{ ...branch, status: "WITHDRAWN", textHash: "y" }],
      { ...nothing, changes: [{ ...kept, isWithdrawn: true }] },
    ],
    [
      "a frozen text would change",
      [{ ...one, status: "FROZEN" }],
      [{ ...branch, textHash: "y" }],
      { ...nothing, changes: [{ ...kept, text: true }], closed: ["one"] },
    ],
    ["a frozen text stays", [{ ...one, status: "FROZEN" }], [branch], nothing],
    [
      "it was withdrawn in both",
      [{ ...one, status: "WITHDRAWN" }],
      [{ ...branch, status: "WITHDRAWN" }],
      nothing,
    ],
    [
      "it was withdrawn from the treaty since",
      [{ ...one, status: "WITHDRAWN" }],
      [branch],
      { ...nothing, closed: ["one"] },
    ],
    [
      "one was added to the treaty since",
      [one, { ...one, id: "two" }],
      [branch],
      { ...nothing, leftOut: ["two"] },
    ],
    [
      "the one that was added since is being voted on",
      [one, { ...one, id: "two", status: "VOTING" }],
      [branch],
      { ...nothing, leftOut: ["two"], closed: ["two"] },
    ],
    [
      "the chair added one",
      [one],
      [branch, { ...branch, id: "new", originId: null, originHash: null }],
      { ...nothing, added: ["new"] },
    ],
    [
      "the chair put it into a part",
      [one, { ...one, id: "part" }],
      [{ ...branch, parentId: "b-part" }, branchOf({ ...one, id: "part" })],
      { ...nothing, changes: [{ ...kept, place: true }] },
    ],
  ])("%s", (_, treaty, branches, plan) => {
    expect(planAdoption(treaty, branches)).toEqual(plan);
  });

  test("a text that was just branched changes nothing", () => {
    const clause = fc.record({
      parentId: fc.constantFrom(null, "0", "1"),
      orderKey: fc.string(),
      heading: fc.string(),
      textHash: fc.string(),
      status: fc.constantFrom("OPEN" as const, "FROZEN" as const, "VOTING" as const),
    });
    fc.assert(
      fc.property(fc.array(clause, { maxLength: 5 }), (clauses) => {
        const treaty = clauses.map((each, index) => ({
          ...one,
          ...each,
          id: String(index),
          parentId: index > 1 ? each.parentId : null,
        }));
        expect(planAdoption(treaty, treaty.map(branchOf))).toEqual(nothing);
      }),
      { numRuns: 30 },
    );
  });
});

test("the mark of a plan follows the texts that it is about, and no others", () => {
  const branches = [{ ...branch, textHash: "y" }];
  const plan = planAdoption([one], branches);
  const mark = planMark(plan, [one, ...branches]);
  expect(planMark(plan, [{ ...one, textHash: "z" }, ...branches])).not.toBe(mark);
  expect(planMark(plan, [one, ...branches, { ...one, id: "two" }])).toBe(mark);
});
