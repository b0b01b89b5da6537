import fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "./decision/decide.ts";
import { PRESETS } from "./decision/presets.ts";
import { electorates, votersOf } from "./decision/test/voters.ts";
import { findNextVote } from "./next-vote.ts";

const { CTBT_CONFERENCE, UNGA_SIMPLE, UNGA_IMPORTANT, ATT_AMENDMENT, UNGA_COMMITTEE } = PRESETS;
const deferred = { step: "AFTER_DEFERRAL", afterHours: 24, withinHours: null } as const;
const second = { step: "SECOND_VOTE", afterHours: 0, withinHours: 48 } as const;

test.each([
  ["consensus that failed waits a day", CTBT_CONFERENCE, [30, 1], "FIRST", deferred],
  ["consensus that held ends it", CTBT_CONFERENCE, [30, 0], "FIRST", null],
  ["two thirds after the day end it", CTBT_CONFERENCE, [10, 21], "AFTER_DEFERRAL", null],
  ["without a deferral it follows at once", ATT_AMENDMENT, [3, 1], "FIRST", { ...deferred, afterHours: 0 }],
  ["a tie is voted on again", UNGA_SIMPLE, [5, 5], "FIRST", second],
  ["a second tie is a rejection", UNGA_SIMPLE, [5, 5], "SECOND_VOTE", null],
  ["in a committee the first is", UNGA_COMMITTEE, [5, 5], "FIRST", null],
  ["two thirds know no tie", UNGA_IMPORTANT, [5, 5], "FIRST", null],
  ["without a yes or no there is none", UNGA_SIMPLE, [0, 0, 9], "FIRST", null],
  ["without a quorum there is none", UNGA_SIMPLE, [1, 1, 0, 0, 9], "FIRST", null],
] as const)("%s", (_, rule, counts, step, next) => {
  expect(findNextVote(decide(rule, votersOf(counts), step))).toEqual(next);
});

test("what a rule has decided is never voted on again, and nothing twice", () => {
  const rules = fc.constantFrom(...Object.values(PRESETS));
  const votes = rules.chain((rule) => fc.tuple(fc.constant(rule), electorates(rule)));
  fc.assert(
    fc.property(votes, ([rule, voters]) => {
      const next = findNextVote(decide(rule, voters));
      if (next === null) return;
      expect(decide(rule, voters).verdict).toBe("NO_DECISION");
      expect(findNextVote(decide(rule, voters, next.step))).toBeNull();
    }),
    { numRuns: 50 },
  );
});
