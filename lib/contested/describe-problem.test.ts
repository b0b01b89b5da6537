import { expect, test } from "vitest";
import { describeProblem } from "./describe-problem.ts";
import { parse } from "./test/bracketed.ts";

test.each([
  ["Each [Party shall act.", "“[” before “Party shall act.” is never closed. It is kept as text."],
  ["Each Party shall] act.", "“]” after “Each Party shall” was never opened. It is kept as text."],
  ["[", "“[” alone in its paragraph is never closed. It is kept as text."],
  ["It shall [not] act.", "“[not]” before “act.”: with and without it, the sentence says the opposite."],
  [
    "It shall report [without the delay that was the custom",
    "“[” before “without the delay that was the” is never closed. It is kept as text.",
  ],
])("%s", (text, sentence) => {
  expect(parse(text).problems.map((problem) => describeProblem(problem, text))).toEqual([sentence]);
});
