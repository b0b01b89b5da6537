import fc from "fast-check";
import { expect, test } from "vitest";
import { outlook } from "./certainty.ts";
import { decide, type Step } from "./decide.ts";
import { decisiveMembers } from "./decisive.ts";
import type { Voter } from "./electorate.ts";
import { PRESETS } from "./presets.ts";
import { type DecisionRule, type Test, testsOf } from "./rule.ts";
import { rules } from "./test/rules.ts";
import { electorates, votersOf } from "./test/voters.ts";

type Vote = {
  readonly rule: DecisionRule;
  readonly voters: readonly Voter[];
  readonly step: Step;
  /** Any number, to choose by. */
  readonly any: number;
};

const PRESET_RULES = Object.entries<DecisionRule>(PRESETS);

/** The laws of deciding, each on one vote; they throw where they are broken. */
const LAWS: Readonly<Record<string, (vote: Vote) => void>> = {
  "the order of the votes is irrelevant": ({ rule, voters, step, any }) => {
    const at = any % voters.length;
    const turned = [...voters.slice(at), ...voters.slice(0, at)].reverse();
    expect(decide(rule, turned, step).arithmetic).toBe(decide(rule, voters, step).arithmetic);
  },
  "one more yes, from whoever did not say yes, never hurts": ({ rule, voters, step, any }) => {
    if (!carries(rule, voters, step)) return;
    const more = voters.with(any % voters.length, {
      ...voters[any % voters.length]!,
      choice: "YES",
      isPresent: true,
    });
    expect(carries(rule, more, step)).toBe(true);
  },
  "nobody's yes never carries, where a yes is asked for": ({ rule, voters, step }) => {
    if (!asksForYes(step === "AFTER_DEFERRAL" ? rule.otherwise!.test : rule.test)) return;
    const without = voters.map((voter) => ({
      ...voter,
      choice: voter.choice === "YES" ? ("ABSTAIN" as const) : voter.choice,
    }));
    expect(carries(rule, without, step)).toBe(false);
  },
  "everybody absent carries nothing": ({ rule, voters, step }) => {
    const absent = voters.map((voter) => ({ ...voter, choice: null, isPresent: false }));
    expect(carries(rule, absent, step)).toBe(false);
  },
  "scaled weights change nothing, but where so many are needed": ({ rule, voters, step, any }) => {
    if (testsOf(rule).some((each) => each.kind === "NUMBER" && each.by !== undefined)) return;
    const factor = 2 + (any % 1000);
    const scaled = voters.map((voter) => ({
      ...voter,
      weights: Object.fromEntries(
        Object.entries(voter.weights).map(([name, value]) => [name, value * factor]),
      ),
    }));
    expect(decide(rule, scaled, step).verdict).toBe(decide(rule, voters, step).verdict);
  },
  "a verdict called certain never changes": ({ rule, voters, step, any }) => {
    const { kind } = outlook(rule, voters, step);
    if (kind === "DEPENDS") return;
    const ended = voters.map((voter, index): Voter => {
      const way = (any >> (2 * (index % 15))) % 4;
      if (voter.choice !== null) return voter;
      const choice = (["YES", "NO", "ABSTAIN", null] as const)[way] ?? null;
      return { ...voter, choice, isPresent: choice !== null };
    });
    expect(carries(rule, ended, step)).toBe(kind === "CERTAIN_TO_CARRY");
  },
  "whoever was decisive turns it, and nobody else": ({ rule, voters, step, any }) => {
    const one = voters[any % voters.length]!;
    const was = carries(rule, voters, step);
    const turns = (["YES", "NO", "ABSTAIN"] as const).some((choice) => {
      const other = voters.with(any % voters.length, { ...one, choice, isPresent: true });
      return carries(rule, other, step) !== was;
    });
    expect(decisiveMembers(rule, voters, step).includes(one.id)).toBe(turns);
  },
};

const step = fc.constantFrom<Step>("FIRST", "SECOND_VOTE", "AFTER_DEFERRAL");

function keepEveryLaw(vote: Vote): void {
  const known =
    vote.step === "AFTER_DEFERRAL" && !vote.rule.otherwise ? { ...vote, step: "FIRST" as const } : vote;
  for (const keep of Object.values(LAWS)) keep(known);
}

test.each(PRESET_RULES)("%s keeps every law", (_, rule) => {
  fc.assert(
    fc.property(electorates(rule), step, fc.nat(), (voters, at, any) =>
      keepEveryLaw({ rule, voters, step: at, any }),
    ),
    { numRuns: 3 },
  );
});

test("and so does every rule that can be written", () => {
  const votes = rules.chain((rule) =>
    fc.record({ rule: fc.constant(rule), voters: electorates(rule), step, any: fc.nat() }),
  );
  fc.assert(fc.property(votes, keepEveryLaw), { numRuns: 25 });
});

test.each(PRESET_RULES)("%s: of 200, everybody's yes carries and everybody's no does not", (_, rule) => {
  const groups = testsOf(rule).flatMap((each) => ("group" in each ? [each.group] : []));
  const all = (choice: "YES" | "NO") =>
    votersOf([200]).map((voter, index) => ({
      ...voter,
      choice,
      groups: index === 0 ? [...groups, "State concerned", "members not taking part"] : groups,
      weights: { votes: 5, population: 1_000_000 - index },
    }));
  expect(decide(rule, all("YES")).verdict).toBe("CARRIED");
  expect(decide(rule, all("NO")).verdict).not.toBe("CARRIED");
});

function carries(rule: DecisionRule, voters: readonly Voter[], at: Step): boolean {
  return decide(rule, voters, at).verdict === "CARRIED";
}

/** Whether a test cannot be passed without a yes. */
function asksForYes(each: Test): boolean {
  switch (each.kind) {
    case "MAJORITY":
    case "NUMBER":
    case "EVERY":
      return true;
    case "ALL":
      return each.of.some(asksForYes);
    case "ANY":
      return each.of.every(asksForYes);
    default:
      return false;
  }
}
