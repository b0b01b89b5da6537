import { expect, test } from "vitest";
import type { ClauseStage } from "#lib/clause/clause-kind.ts";
import { editoriallySame } from "./stage-change.ts";

const change = (from: ClauseStage, to: ClauseStage, textHash: string) => ({ from, to, textHash });

test.each([
  ["no step yet", [], []],
  ["agreed", [change("DRAFT", "AGREED", "a")], ["a"]],
  [
    "agreed and corrected twice",
    [change("DRAFT", "AGREED", "a"), change("AGREED", "AGREED", "b"), change("AGREED", "AGREED", "c")],
    ["c", "b", "a"],
  ],
  ["agreed, then edited", [change("DRAFT", "AGREED", "a"), change("AGREED", "DRAFT", "b")], ["b"]],
  [
    "corrected after the capitals confirmed",
    [
      change("DRAFT", "AGREED_AD_REF", "a"),
      change("AGREED_AD_REF", "AGREED", "a"),
      change("AGREED", "AGREED", "b"),
    ],
    ["b", "a"],
  ],
] as const)("%s", (_, changes, same) => {
  expect([...editoriallySame(changes)]).toEqual(same);
});
