import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide } from "./decision/decide.ts";
import { PRESETS } from "./decision/presets.ts";
import type { DecisionRule } from "./decision/rule.ts";
import { electorates, votersOf } from "./decision/test/voters.ts";
import { resultBars } from "./result-bars.ts";

const barsOf = (rule: DecisionRule, counts: readonly number[]) =>
  resultBars(decide(rule, votersOf(counts)).findings);

describe("the bars of a result", () => {
  test.each([
    ["of those who vote", PRESETS.UNGA_IMPORTANT, [97, 22, 40, 0, 34], [{ whole: 193, needed: 80 }]],
    ["of all members", PRESETS.ABSOLUTE_MAJORITY, [20, 0, 5, 0, 15], [{ whole: 40, needed: 21 }]],
    ["reach as far as the line", PRESETS.CTBT_INSPECTION, [10, 2], [{ whole: 30, needed: 30 }]],
    ["of consensus have no line", PRESETS.NATO, [3, 1], [{ whole: 4, needed: null, outcome: "FAILED" }]],
    ["of nobody have a length all the same", PRESETS.VCLT_CONFERENCE, [], [{ whole: 1, parts: [] }]],
  ])("%s", (_, rule, counts, bars) => {
    expect(barsOf(rule, counts)).toMatchObject(bars);
  });

  test("say what counts: an abstention is not voting", () => {
    expect(barsOf(PRESETS.UNGA_SIMPLE, [5, 0, 2, 1])[0]).toEqual({
      title: "All members",
      outcome: "PASSED",
      whole: 8,
      parts: [
        { kind: "YES", amount: 5, isCounted: true },
        { kind: "ABSTAIN", amount: 2, isCounted: false },
        { kind: "SILENT", amount: 1, isCounted: false },
      ],
      needed: 3,
    });
  });

  test("are several where a rule has several tests, each under its own name", () => {
    const member = { isPresent: true, weights: { population: 10, votes: 3 }, choice: "YES" as const };
    const voters = [1, 2, 3, 4, 5].map((id) => ({ ...member, id: `${id}`, groups: ["permanent members"] }));
    const titles = (rule: DecisionRule) => resultBars(decide(rule, voters).findings).map((bar) => bar.title);
    expect(titles(PRESETS.EU_LISBON)).toEqual(["All members", "All members by population", "All members"]);
    expect(titles(PRESETS.UNSC_SUBSTANTIVE)).toEqual(["All members", "permanent members"]);
    expect(resultBars(decide(PRESETS.EU_LISBON, voters).findings)[2]).toMatchObject({ needed: 2 });
  });
});

test("a test passes exactly where yes reaches the line, and no bar is longer than its whole", () => {
  const rule = PRESETS.EU_NICE;
  fc.assert(
    fc.property(electorates(rule), (voters) => {
      for (const { parts, needed, outcome, whole } of resultBars(decide(rule, voters).findings)) {
        const yes = parts.find(({ kind }) => kind === "YES")?.amount ?? 0;
        expect(yes >= (needed ?? 0)).toBe(outcome === "PASSED");
        expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(whole);
      }
    }),
    { numRuns: 30 },
  );
});
