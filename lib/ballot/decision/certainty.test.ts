import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outlook } from "./certainty.ts";
import { decide } from "./decide.ts";
import type { Voter } from "./electorate.ts";
import { PRESETS } from "./presets.ts";
import type { DecisionRule } from "./rule.ts";
import { electorates, votersOf } from "./test/voters.ts";

const RULES = Object.entries<DecisionRule>(PRESETS);
const WAYS = [
  { choice: "YES", isPresent: true },
  { choice: "NO", isPresent: true },
  { choice: "ABSTAIN", isPresent: true },
  { choice: null, isPresent: false },
] as const;

/** Every way in which those who have not voted may still vote. */
function endings(voters: readonly Voter[]): readonly (readonly Voter[])[] {
  const at = voters.findIndex(({ choice, isPresent }) => choice === null && isPresent);
  const open = voters[at];
  if (!open) return [voters];
  return WAYS.flatMap((way) => endings(voters.with(at, { ...open, ...way })));
}

describe.each(RULES)("%s:", (_, rule) => {
  const voters = electorates(rule, { maxLength: 6 }).filter((list) => list.filter(isOpen).length <= 4);

  test("a verdict called certain never changes, and of what depends both ways are open", () => {
    fc.assert(
      fc.property(voters, (list) => {
        const present = list.map((voter) => ({
          ...voter,
          isPresent: voter.isPresent || voter.choice === null,
        }));
        const carried = endings(present).map((ending) => decide(rule, ending).verdict === "CARRIED");
        const { kind } = outlook(rule, present);
        if (kind === "CERTAIN_TO_CARRY") expect(carried).not.toContain(false);
        else if (kind === "CERTAIN_TO_FAIL") expect(carried).not.toContain(true);
        else expect(new Set(carried).size).toBe(2);
      }),
      { numRuns: 4 },
    );
  });

  test("who can still turn it is exactly whoever decides it in some ending", () => {
    fc.assert(
      fc.property(voters, (list) => {
        const present = list.map((voter) => ({
          ...voter,
          isPresent: voter.isPresent || voter.choice === null,
        }));
        const found = outlook(rule, present);
        if (found.kind !== "DEPENDS") return;
        expect(found.turning).toEqual(
          present
            .filter(isOpen)
            .filter(({ id }) => decides(rule, present, id))
            .map(({ id }) => id),
        );
      }),
      { numRuns: 4 },
    );
  });
});

test("a handful of open votes names those who matter", () => {
  const electorate = votersOf([7, 5, 0, 3]);
  expect(outlook(PRESETS.VCLT_CONFERENCE, electorate)).toEqual({
    kind: "DEPENDS",
    turning: ["m12", "m13", "m14"],
  });
  expect(outlook(PRESETS.VCLT_CONFERENCE, votersOf([7, 6, 0, 3]))).toEqual({ kind: "CERTAIN_TO_FAIL" });
  expect(outlook(PRESETS.VCLT_CONFERENCE, votersOf([10, 2, 0, 3]))).toEqual({ kind: "CERTAIN_TO_CARRY" });
});

function isOpen({ choice }: Voter): boolean {
  return choice === null;
}

function decides(rule: DecisionRule, voters: readonly Voter[], id: string): boolean {
  const at = voters.findIndex((voter) => voter.id === id);
  const own = voters[at]!;
  return endings(voters.with(at, { ...own, choice: "YES" })).some((ending) => {
    const carriesWith = (way: (typeof WAYS)[number]) =>
      decide(rule, ending.with(at, { ...own, ...way })).verdict === "CARRIED";
    return carriesWith(WAYS[0]) && WAYS.slice(1).some((way) => !carriesWith(way));
  });
}
