import { expect, test } from "vitest";
import type { RollCallEntry } from "./ballot.ts";
import { countOf } from "./count-of.ts";
import { decisionOf, outlookOf } from "./decision-of.ts";
import { STANDARD_RULES } from "./standard-rules.ts";

const entry = (delegationId: string, choice: RollCallEntry["choice"]): RollCallEntry => ({
  delegationId,
  name: delegationId,
  shortName: delegationId,
  isoCode: "",
  colour: "#123456",
  weights: {},
  groups: [],
  isPresent: true,
  proxyId: null,
  hasVoted: choice !== null,
  choice,
});
const roll = [entry("a", "YES"), entry("b", "NO"), entry("c", "ABSTAIN"), entry("d", null)];
const terms = { rule: STANDARD_RULES.SIMPLE_MAJORITY, step: "FIRST" } as const;

test("a vote with names is decided, and counted, by its roll", () => {
  const ballot = { ...terms, rollCall: roll, counts: null };
  expect(decisionOf(ballot)).toMatchObject({ verdict: "NOT_CARRIED", findings: [{ base: 2, needed: 2 }] });
  expect(countOf(ballot)).toEqual({ yes: 1, no: 1, abstain: 1 });
  expect(outlookOf(ballot)).toEqual({ kind: "DEPENDS", turning: ["d"] });
});

test("a vote without names is decided by its count", () => {
  const counts = { yes: 3, no: 1, abstain: 0 };
  const rollCall = roll.map(({ delegationId }) => entry(delegationId, null));
  expect(decisionOf({ ...terms, rollCall, counts })).toMatchObject({ verdict: "CARRIED" });
  expect(countOf({ rollCall, counts })).toEqual(counts);
});
