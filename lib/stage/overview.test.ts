import { expect, test } from "vitest";
import { addUp, movedSince, type OverviewRow, stoodStill } from "./overview.ts";
import { cleanFacts } from "./test/facts.ts";

const STILL = { text: "same", opened: 0, closed: 0, steps: [], moved: [] } as const;
const row = (state: OverviewRow["state"]): OverviewRow => ({
  clauseId: state,
  kind: "ARTICLE",
  label: "Article 1",
  heading: "",
  partId: null,
  state,
  open: cleanFacts,
  rejecting: [],
  opposing: [],
  pending: [],
  dueAt: null,
  notes: 0,
  movement: STILL,
});

test("totals count texts, not brackets; withdrawn clauses take no part in the share", () => {
  const rows = ["BRACKETED", "BRACKETED", "AGREED", "ADOPTED", "AGREED_AD_REF", "CLEAN"] as const;
  expect(addUp({ rows: rows.map(row), withdrawn: 2 })).toEqual({
    byState: [
      { state: "BRACKETED", count: 2 },
      { state: "CLEAN", count: 1 },
      { state: "AGREED_AD_REF", count: 1 },
      { state: "AGREED", count: 1 },
      { state: "ADOPTED", count: 1 },
      { state: "WITHDRAWN", count: 2 },
    ],
    agreed: 3,
    all: 6,
  });
});

test("a position has moved when it is a first one, another stance, or confirmed", () => {
  const position = (delegationId: string, stance: string, adReferendum = false) => ({
    delegationId,
    stance,
    adReferendum,
  });
  const then = [position("A", "ACCEPT"), position("B", "REJECT"), position("C", "ACCEPT", true)];
  const now = [
    position("A", "ACCEPT"),
    position("B", "CAN_LIVE_WITH"),
    position("C", "ACCEPT"),
    position("D", "REJECT"),
  ];
  expect(movedSince(then, now)).toEqual(["B", "C", "D"]);
  expect(movedSince(now, now)).toEqual([]);
});

test("stood still", () => {
  expect(stoodStill(STILL)).toBe(true);
  expect(stoodStill({ ...STILL, closed: 1 })).toBe(false);
  expect(stoodStill({ ...STILL, text: "new" })).toBe(false);
});
