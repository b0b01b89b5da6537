import { expect, test } from "vitest";
import { rollOnTheWall, sayStanding } from "./say-standing.ts";

const vote = { voted: 17, electors: 40 };
const papers = { taken: ["a", "b", "c"], inBox: 2 };

test.each([
  [{ ...vote, method: "RECORDED" }, null, "17 / 40 have voted"],
  [{ ...vote, method: "SHOW_OF_HANDS" }, null, "40 may vote"],
  [{ ...vote, method: "SECRET" }, { ...papers, phase: "HANDING_OUT" }, "3 / 40 have taken a paper"],
  [{ ...vote, method: "SECRET" }, { ...papers, phase: "COLLECTING" }, "2 / 3 papers are in the box"],
] as const)("%o", (ballot, inRoom, said) => {
  const { figure, words } = sayStanding(ballot, inRoom);
  expect(`${figure} ${words}`).toBe(said);
});

test("in a secret ballot the wall shows who has taken a paper", () => {
  const roll = ["a", "d"].map((delegationId) => ({ delegationId, hasVoted: false }));
  expect(rollOnTheWall(roll, papers).map(({ hasVoted }) => hasVoted)).toEqual([true, false]);
  expect(rollOnTheWall(roll, null)).toBe(roll);
});
