import { expect, test } from "vitest";
import { announceBallot } from "./announce.ts";

const open = {
  status: "OPEN",
  method: "RECORDED",
  question: "Article 5",
  electors: 40,
  result: null,
} as const;

test.each([
  [0, "The vote on Article 5 is open. Nobody has voted yet."],
  [1, "The vote on Article 5 is open. Voting has begun."],
  [10, "The vote on Article 5 is open. At least a quarter of the delegations have voted."],
  [39, "The vote on Article 5 is open. At least three quarters of the delegations have voted."],
  [40, "The vote on Article 5 is open. All delegations have voted."],
])("with %i of 40 votes", (voted, words) => {
  expect(announceBallot({ ...open, voted })).toBe(words);
});

test("the result, and that there will be none", () => {
  const result = { verdict: "NOT_CARRIED", arithmetic: "5 yes, 5 no, 0 abstentions; not carried" } as const;
  expect(announceBallot({ ...open, status: "CLOSED", voted: 10, result })).toBe(
    "The result on Article 5: not carried.",
  );
  expect(announceBallot({ ...open, status: "CANCELLED", voted: 10 })).toBe(
    "The vote on Article 5 was called off.",
  );
});

test("forty votes are heard of six times", () => {
  const heard = new Set(Array.from({ length: 41 }, (_, voted) => announceBallot({ ...open, voted })));
  expect(heard.size).toBe(6);
});
