import { expect, test } from "vitest";
import { isStance, mayBeAdReferendum, STANCE_FACTS, STANCES } from "./stance.ts";

test("only a kind of yes can be given ad referendum", () => {
  expect(STANCES.filter(mayBeAdReferendum)).toEqual(["CAN_LIVE_WITH", "ACCEPT"]);
});

test("every stance reads without colour: names and marks are all different", () => {
  const facts = STANCES.map((stance) => STANCE_FACTS[stance]);
  expect(new Set(facts.map(({ name }) => name)).size).toBe(STANCES.length);
  expect(new Set(facts.map(({ symbol }) => symbol)).size).toBe(STANCES.length);
});

test("knows its own words and no others", () => {
  expect(STANCES.every(isStance)).toBe(true);
  expect(["accept", "", "ABSTAIN", "constructor"].some(isStance)).toBe(false);
});
