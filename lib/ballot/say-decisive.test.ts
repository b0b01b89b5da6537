import { expect, test } from "vitest";
import { decisiveMembers } from "./decision/decisive.ts";
import { PRESETS, type PresetName } from "./decision/presets.ts";
import { votersOf } from "./decision/test/voters.ts";
import { sayDecisive } from "./say-decisive.ts";

test.each<[PresetName, readonly number[], string | null]>([
  ["SIMPLE_MAJORITY", [9, 3], null],
  ["SIMPLE_MAJORITY", [2, 1], "Each of m0 and m1 alone would have turned it by voting otherwise."],
  ["SIMPLE_MAJORITY", [1, 1, 1], "Each of m1 and m2 alone would have turned it by voting otherwise."],
  ["NATO", [4, 1, 0], "m4 alone would have turned it by voting otherwise."],
  ["UNANIMITY", [12], "Each of 12 delegations alone would have turned it by voting otherwise."],
])("%s %o", (name, votes, sentence) => {
  expect(sayDecisive(decisiveMembers(PRESETS[name], votersOf(votes)))).toBe(sentence);
});
