import { expect, test } from "vitest";
import { presumedCredential } from "./credential.ts";
import { mayVote } from "./standing.ts";

test.each([
  ["ACCREDITED", true],
  ["CREDENTIALS_OUTSTANDING", false],
  ["SUSPENDED", false],
  ["VOTE_LOST", false],
] as const)("%s votes: %s", (standing, votes) => {
  expect(mayVote(standing)).toBe(votes);
});

test("a delegation whose credentials nobody has examined may vote", () => {
  expect(mayVote(presumedCredential("a").standing)).toBe(true);
});
