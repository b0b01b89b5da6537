import { expect, test } from "vitest";
import { describeKeeping, nameInSentence } from "./describe-version.ts";

const BY = { userId: "u", name: "Henrik Vasander", seat: "Chair", colour: null };

test.each([
  ["NAMED", "Rev.1", "Rev.1", "kept by Henrik Vasander (Chair)"],
  [
    "SITTING_OPENED",
    "Opening of sitting 2",
    "the opening of sitting 2",
    "kept by Henrik Vasander (Chair) on opening the sitting",
  ],
  [
    "BEFORE_VOTE",
    "Before the vote on Article 5",
    "before the vote on Article 5",
    "kept by Henrik Vasander (Chair) on opening the vote",
  ],
] as const)("%s %s", (kind, name, inSentence, keeping) => {
  expect(nameInSentence({ kind, name })).toBe(inSentence);
  expect(describeKeeping({ kind, madeBy: BY })).toBe(keeping);
});
