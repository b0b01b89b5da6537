import { describe, expect, test } from "vitest";
import type { RollCallEntry } from "./ballot.ts";
import { sayArithmeticOf, sayReason, sayVerdict } from "./say-result.ts";

const counted = {
  method: "RECORDED",
  result: { verdict: "NOT_CARRIED", arithmetic: "one yes, two no; not carried" },
} as const;
const adopted = {
  method: "ACCLAMATION",
  result: { verdict: "CARRIED", arithmetic: "0 objections; carried" },
} as const;
const objected = {
  ...adopted,
  result: { verdict: "NOT_CARRIED", arithmetic: "2 objections; not carried" },
} as const;
const roll = (...choices: readonly (RollCallEntry["choice"] | undefined)[]) =>
  choices.map((choice, i) => ({ name: `State ${i + 1}`, choice }) as RollCallEntry);

describe("a result is said", () => {
  test.each([
    [counted, roll("YES", "NO", "NO"), "Not carried", "One yes, two no; not carried."],
    [adopted, roll(null, null), "Adopted without a vote", "No delegation objected."],
    [objected, roll("NO", null), "Not carried", "State 1 objects."],
    [objected, roll("NO", null, "NO"), "Not carried", "State 1 and State 3 object."],
  ])("%#", (closed, rollCall, verdict, reason) => {
    expect([sayVerdict(closed), sayReason({ ...closed, rollCall })]).toEqual([verdict, reason]);
  });

  test.each([
    [counted, "One yes, two no; not carried."],
    [adopted, "No delegation objected."],
    [objected, "There was an objection."],
  ])("without the roll: %#", (closed, sentence) => expect(sayArithmeticOf(closed)).toBe(sentence));
});
