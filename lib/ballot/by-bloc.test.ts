import { expect, test } from "vitest";
import type { RollCallEntry } from "./ballot.ts";
import { resultByBloc } from "./by-bloc.ts";
import type { VoteChoice } from "./vote-choice.ts";

const entry = (delegationId: string, weight: number, choice: VoteChoice | null): RollCallEntry => ({
  delegationId,
  name: delegationId,
  shortName: delegationId,
  isoCode: "",
  colour: "#123456",
  weights: { votes: weight },
  groups: [],
  isPresent: true,
  proxyId: null,
  hasVoted: choice !== null,
  choice,
});
const roll = [entry("a", 5, "YES"), entry("b", 3, "NO"), entry("c", 2, "YES"), entry("d", 1, null)];

test("counts each bloc's members, those in two blocs twice, and those in none apart", () => {
  const blocs = [
    { id: "1", name: "Compact", delegationIds: ["a", "b"] },
    { id: "2", name: "Coast", delegationIds: ["b", "c"] },
    { id: "3", name: "Empty", delegationIds: [] },
  ];
  const none = { delegations: 0, weight: 0 };
  expect(resultByBloc(roll, blocs)).toEqual([
    {
      bloc: { id: "1", name: "Compact" },
      shares: {
        YES: { delegations: 1, weight: 5 },
        NO: { delegations: 1, weight: 3 },
        ABSTAIN: none,
        NOT_VOTING: none,
      },
    },
    {
      bloc: { id: "2", name: "Coast" },
      shares: {
        YES: { delegations: 1, weight: 2 },
        NO: { delegations: 1, weight: 3 },
        ABSTAIN: none,
        NOT_VOTING: none,
      },
    },
    {
      bloc: null,
      shares: { YES: none, NO: none, ABSTAIN: none, NOT_VOTING: { delegations: 1, weight: 1 } },
    },
  ]);
});

test("without blocs everybody is in none", () => {
  expect(resultByBloc(roll, []).map(({ bloc }) => bloc)).toEqual([null]);
});
