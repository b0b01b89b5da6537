import { expect, test } from "vitest";
import { isOnEarlierText } from "./is-on-earlier-text.ts";

test.each([
  ["the same words", "a", "a", false],
  ["other words", "a", "b", true],
  ["a text not stored yet", "a", null, false],
])("%s", (_, taken, present, expected) => {
  const current = present === null ? null : { textHash: present };
  expect(isOnEarlierText({ textHash: taken }, current)).toBe(expected);
});
