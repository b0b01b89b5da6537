import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide } from "./decision/decide.ts";
import { countVotes } from "./decision/electorate.ts";
import { PRESETS } from "./decision/presets.ts";
import { votersOf } from "./decision/test/voters.ts";
import { findCountFault, needsNoNames, votersOfCount } from "./hand-count.ts";

const electorate = (present: number, absent = 0) =>
  Array.from({ length: present + absent }, (_, index) => ({ isPresent: index >= absent }));

test.each([
  [{ yes: 3, no: 2, abstain: 1 }, 6, null],
  [{ yes: 0, no: 0, abstain: 0 }, 0, null],
  [{ yes: 3, no: 2, abstain: 2 }, 6, "7 votes were counted, but only 6 delegations can vote. Count again."],
  [{ yes: -1, no: 2, abstain: 0 }, 6, "A count is a whole number from 0 up."],
  [{ yes: 1.5, no: 0, abstain: 0 }, 6, "A count is a whole number from 0 up."],
])("%o of %i: %s", (count, present, fault) => expect(findCountFault(count, present)).toBe(fault));

describe("votes without names", () => {
  test("are judged like any others", () => {
    const voters = votersOfCount({ yes: 97, no: 22, abstain: 40 }, electorate(180, 13));
    expect(decide(PRESETS.UNGA_IMPORTANT, voters).arithmetic).toBe(
      "97 yes, 22 no, 40 abstentions; base 119; needed 80; carried",
    );
  });

  test("go with rules that ask neither who votes nor with what weight", () => {
    const { UNGA_SIMPLE, NATO, UNSC_SUBSTANTIVE, EU_LISBON, SCO_EXPULSION } = PRESETS;
    expect([UNGA_SIMPLE, NATO].map(needsNoNames)).toEqual([true, true]);
    expect([UNSC_SUBSTANTIVE, EU_LISBON, SCO_EXPULSION].map(needsNoNames)).toEqual([false, false, false]);
  });

  test("are never more than who is present", () => {
    expect(() => votersOfCount({ yes: 3, no: 0, abstain: 0 }, electorate(2, 5))).toThrow(RangeError);
  });

  test("a count is the count of the voters made from it, and decides as they would", () => {
    const number = fc.nat(9);
    fc.assert(
      fc.property(number, number, number, number, number, (yes, no, abstain, silent, absent) => {
        const voters = votersOfCount({ yes, no, abstain }, electorate(yes + no + abstain + silent, absent));
        expect(countVotes(voters, {})).toEqual({ yes, no, abstain, silent, absent });
        const named = votersOf([yes, no, abstain, silent, absent]);
        expect(decide(PRESETS.UNGA_SIMPLE, voters)).toEqual(decide(PRESETS.UNGA_SIMPLE, named));
      }),
      { numRuns: 50 },
    );
  });
});
