import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Count } from "../voting-rule.ts";
import { VOTING_RULES } from "./all.ts";

/** Small conferences too, where unanimity and ties do happen. */
const votes = fc.oneof(fc.nat(2), fc.nat(10_000));
const counts = fc
  .record({ yes: votes, no: votes, abstain: votes, absent: votes })
  .map(({ absent, ...cast }): Count => ({ ...cast, members: cast.yes + cast.no + cast.abstain + absent }));

/** What every rule must keep, whatever it says. */
describe.each(Object.entries(VOTING_RULES))("%s keeps the laws of every rule:", (name, rule) => {
  test("it is listed under its own name and explains itself", () => {
    expect(rule.name).toBe(name);
    expect(rule.explanation).toMatch(/^Carried .+\.$/);
  });

  test("it carries exactly from the number of yes it calls needed", () => {
    fc.assert(
      fc.property(counts, (count) => {
        expect(rule.carries(count)).toBe(count.yes >= rule.needed(rule.base(count)));
      }),
    );
  });

  test("nobody's yes never carries", () => {
    fc.assert(
      fc.property(counts, (count) => !rule.carries({ ...count, yes: 0, members: count.members - count.yes })),
    );
  });

  test("one more yes, from whoever did not say yes, never hurts", () => {
    const sources = ["no", "abstain", "absent"] as const;
    fc.assert(
      fc.property(counts, fc.constantFrom(...sources), (count, source) => {
        const before = source === "absent" ? { ...count, members: count.members + 1 } : more(count, source);
        const after = {
          ...before,
          yes: count.yes + 1,
          ...(source !== "absent" && { [source]: count[source] }),
        };
        expect(rule.carries(before) && !rule.carries(after)).toBe(false);
      }),
    );
  });

  test("a tie fails", () => {
    fc.assert(
      fc.property(counts, (count) => {
        const tied = { ...count, no: count.yes, members: count.members + count.yes };
        expect(rule.carries(tied)).toBe(false);
      }),
    );
  });

  test("scaling all weights changes nothing", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 1000 }), ({ yes, no, abstain, members }, k) => {
        const scaled = { yes: yes * k, no: no * k, abstain: abstain * k, members: members * k };
        expect(rule.carries(scaled)).toBe(rule.carries({ yes, no, abstain, members }));
      }),
    );
  });
});

describe("where each rule draws its line", () => {
  test.each([
    ["SIMPLE_MAJORITY", { yes: 11, no: 10, abstain: 80, members: 120 }, true],
    ["SIMPLE_MAJORITY", { yes: 10, no: 10, abstain: 0, members: 20 }, false],
    ["TWO_THIRDS", { yes: 80, no: 40, abstain: 3, members: 193 }, true],
    ["TWO_THIRDS", { yes: 79, no: 40, abstain: 0, members: 193 }, false],
    ["TWO_THIRDS", { yes: 0, no: 0, abstain: 9, members: 9 }, false],
    ["ABSOLUTE_MAJORITY", { yes: 97, no: 0, abstain: 96, members: 193 }, true],
    ["ABSOLUTE_MAJORITY", { yes: 96, no: 0, abstain: 0, members: 192 }, false],
    ["UNANIMITY", { yes: 30, no: 0, abstain: 0, members: 30 }, true],
    ["UNANIMITY", { yes: 29, no: 0, abstain: 1, members: 30 }, false],
    ["UNANIMITY", { yes: 0, no: 0, abstain: 0, members: 0 }, false],
  ] as const)("%s of %o: %s", (name, count, carried) => {
    expect(VOTING_RULES[name].carries(count)).toBe(carried);
  });
});

function more(count: Count, choice: "no" | "abstain"): Count {
  return { ...count, [choice]: count[choice] + 1, members: count.members + 1 };
}
