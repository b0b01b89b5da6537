import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type TallyInput, tally, type VoteChoice } from "./tally.ts";
import { ballots } from "./test/arbitraries.ts";
import type { VotingRuleName } from "./voting-rule.ts";

describe("the sentence of arithmetic", () => {
  test.each([
    ["TWO_THIRDS", [97, 22, 40, 34], "97 yes, 22 no, 40 abstentions; base 119; needed 80; carried"],
    ["SIMPLE_MAJORITY", [5, 5, 1, 0], "5 yes, 5 no, 1 abstention; base 10; needed 6; not carried"],
    ["ABSOLUTE_MAJORITY", [20, 0, 5, 15], "20 yes, 0 no, 5 abstentions; base 40; needed 21; not carried"],
    ["UNANIMITY", [8, 0, 0, 0], "8 yes, 0 no, 0 abstentions; base 8; needed 8; carried"],
    ["TWO_THIRDS", [0, 0, 7, 2], "0 yes, 0 no, 7 abstentions; base 0; needed 1; no decision"],
  ] as const)("%s %o: %s", (rule, [yes, no, abstain, absent], sentence) => {
    expect(tally(plain(rule, { yes, no, abstain, absent })).arithmetic).toBe(sentence);
  });

  test("speaks of weights where votes are weighted", () => {
    const input: TallyInput = {
      rule: "TWO_THIRDS",
      weighted: true,
      electors: [
        { delegationId: "a", weight: 29 },
        { delegationId: "b", weight: 7 },
        { delegationId: "c", weight: 3 },
        { delegationId: "d", weight: 12 },
      ],
      votes: [
        { delegationId: "c", choice: "NO" },
        { delegationId: "a", choice: "YES" },
        { delegationId: "b", choice: "YES" },
      ],
    };
    expect(tally(input)).toMatchObject({
      verdict: "CARRIED",
      base: 39,
      needed: 26,
      notVoting: ["d"],
      arithmetic:
        "weighted votes: 36 yes (2 delegations), 3 no (1 delegation), 0 abstaining (0 delegations); base 39; needed 26; carried",
    });
  });
});

describe("laws of every tally", () => {
  test("the order of votes is irrelevant", () => {
    const shuffled = ballots.chain((b) =>
      fc.tuple(fc.constant(b), fc.shuffledSubarray([...b.votes], { minLength: b.votes.length })),
    );
    fc.assert(
      fc.property(shuffled, ([b, votes]) => {
        expect(tally({ ...b, votes })).toEqual(tally(b));
      }),
    );
  });

  test("turning any one vote into yes never undoes a carried ballot", () => {
    fc.assert(
      fc.property(ballots, fc.nat(39), (b, i) => {
        const { delegationId } = b.electors[i % b.electors.length]!;
        const others = b.votes.filter((v) => v.delegationId !== delegationId);
        const turned = tally({ ...b, votes: [...others, { delegationId, choice: "YES" }] });
        expect(tally(b).verdict === "CARRIED" && turned.verdict !== "CARRIED").toBe(false);
      }),
    );
  });

  test("without a yes nothing is carried; without a yes or no nothing is decided", () => {
    fc.assert(
      fc.property(ballots, (b) => {
        const without = (...choices: VoteChoice[]) =>
          tally({ ...b, votes: b.votes.filter((v) => !choices.includes(v.choice)) }).verdict;
        expect(without("YES")).not.toBe("CARRIED");
        expect(without("YES", "NO")).toBe("NO_DECISION");
      }),
    );
  });

  test("scaling all weights changes no verdict", () => {
    fc.assert(
      fc.property(ballots, fc.integer({ min: 1, max: 1000 }), (b, k) => {
        const electors = b.electors.map((e) => ({ ...e, weight: e.weight * k }));
        expect(tally({ ...b, electors }).verdict).toBe(tally(b).verdict);
      }),
    );
  });

  test("every elector has voted or is named as not voting", () => {
    fc.assert(
      fc.property(ballots, (b) => {
        const named = [...tally(b).notVoting, ...b.votes.map((v) => v.delegationId)].sort();
        expect(named).toEqual(b.electors.map((e) => e.delegationId).sort());
      }),
    );
  });
});

describe("a tally throws", () => {
  const b = plain("SIMPLE_MAJORITY", { yes: 1, no: 0, abstain: 0, absent: 1 });
  const yes = b.votes[0]!;
  test.each([
    ["a vote twice", { ...b, votes: [yes, yes] }],
    ["a vote without right", { ...b, votes: [{ delegationId: "stranger", choice: "YES" as const }] }],
    ["an elector twice", { ...b, electors: [...b.electors, ...b.electors] }],
    ["a weight of zero", { ...b, electors: b.electors.map((e) => ({ ...e, weight: 0 })) }],
    ["half a vote", { ...b, electors: b.electors.map((e) => ({ ...e, weight: 0.5 })) }],
  ])("on %s", (_, input) => expect(() => tally(input)).toThrow(RangeError));
});

function plain(
  rule: VotingRuleName,
  { yes, no, abstain, absent }: { yes: number; no: number; abstain: number; absent: number },
): TallyInput {
  const choices: (VoteChoice | null)[] = [
    ...Array<VoteChoice>(yes).fill("YES"),
    ...Array<VoteChoice>(no).fill("NO"),
    ...Array<VoteChoice>(abstain).fill("ABSTAIN"),
    ...Array<null>(absent).fill(null),
  ];
  return {
    rule,
    weighted: false,
    electors: choices.map((_, i) => ({ delegationId: `d${i}`, weight: 1 })),
    votes: choices.flatMap((choice, i) => (choice ? [{ delegationId: `d${i}`, choice }] : [])),
  };
}
