import { expect, test } from "vitest";
import { PRESETS } from "./decision/presets.ts";
import { choicesBy, findMethodFault } from "./method.ts";

const { UNGA_SIMPLE, NATO, CTBT_CONFERENCE, UNSC_SUBSTANTIVE, EU_NICE, SCO_EXPULSION } = PRESETS;

test.each([
  ["RECORDED", UNSC_SUBSTANTIVE, null],
  ["ROLL_CALL", EU_NICE, null],
  ["SHOW_OF_HANDS", UNGA_SIMPLE, null],
  ["SHOW_OF_HANDS", UNSC_SUBSTANTIVE, "rule-needs-names"],
  ["SECRET", EU_NICE, "rule-needs-names"],
  ["SECRET", SCO_EXPULSION, "rule-needs-names"],
  ["ACCLAMATION", UNGA_SIMPLE, "rule-needs-votes"],
  ["ACCLAMATION", NATO, null],
  ["ACCLAMATION", CTBT_CONFERENCE, null],
  ["ACCLAMATION", SCO_EXPULSION, null],
] as const)("%s by %o: %s", (method, rule, fault) => expect(findMethodFault(method, rule)).toBe(fault));

test("what can be said: anything in a vote, objection alone without one, nothing where nobody is named", () => {
  expect(choicesBy("ROLL_CALL", "NO")).toEqual(["YES", "NO", "ABSTAIN"]);
  expect(choicesBy("ACCLAMATION", null)).toEqual(["NO"]);
  expect(choicesBy("ACCLAMATION", "NO")).toEqual(["NO", "ABSTAIN"]);
  expect(choicesBy("ACCLAMATION", "ABSTAIN")).toEqual(["NO"]);
  expect(choicesBy("SECRET", null)).toEqual([]);
});
