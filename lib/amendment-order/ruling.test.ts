import { describe, expect, test } from "vitest";
import { type AppealStatus, mayBeAppealed, type OrderRuling, orderNow, standingOf } from "./ruling.ts";

function ruling(proposalIds: readonly string[], ...appeals: readonly AppealStatus[]): OrderRuling {
  return {
    id: "o",
    number: 1,
    proposalIds,
    keptIds: [],
    reason: "",
    ruledAt: "2026-11-22T10:00:00.000Z",
    appeals: appeals.map((status, i) => ({
      id: String(i),
      delegation: { id: "d", name: "Aldmark" },
      reason: "Another is further removed.",
      madeAt: "2026-11-22T10:01:00.000Z",
      status,
      closedAt: null,
    })),
  };
}

test.each([
  [null, "NONE", false],
  [ruling([]), "STANDS", true],
  [ruling([], "PENDING"), "APPEALED", false],
  [ruling([], "UPHELD"), "STANDS", false],
  [ruling([], "WITHDRAWN"), "STANDS", true],
  [ruling([], "WITHDRAWN", "OVERRULED"), "OVERRULED", false],
] as const)("a ruling with its appeals %#", (each, standing, isOpen) => {
  expect([standingOf(each), mayBeAppealed(each)]).toEqual([standing, isOpen]);
});

describe("the order that holds", () => {
  const top = (proposalId: string) => ({ proposalId, parentId: null });
  const suggested = [top("c"), { proposalId: "s", parentId: "b" }, top("b"), top("a")];

  test.each([
    ["is suggested without a ruling", null, ["c", "s", "b", "a"]],
    ["is as ruled", ruling(["a", "s", "b", "c"]), ["a", "s", "b", "c"]],
    ["leaves out what is settled", ruling(["gone", "a", "s", "b", "c"]), ["a", "s", "b", "c"]],
    ["puts what was tabled since last", ruling(["a", "s", "b"]), ["a", "s", "b", "c"]],
    ["puts a later sub-amendment before its parent", ruling(["b", "a", "c"]), ["s", "b", "a", "c"]],
    ["is held while it is appealed against", ruling(["a", "s", "b", "c"], "PENDING"), ["a", "s", "b", "c"]],
    ["is suggested where it was overruled", ruling(["a", "s", "b", "c"], "OVERRULED"), ["c", "s", "b", "a"]],
  ])("%s", (_name, ruled, order) => expect(orderNow(ruled, suggested)).toEqual(order));
});
