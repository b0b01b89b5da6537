import { type Count, countVotes, membersOf, presentOf, type Voter } from "./electorate.ts";
import {
  type Counting,
  type Fraction,
  isCombination,
  type MajorityTest,
  type SimpleTest,
  type Test,
} from "./rule.ts";

/** EMPTY: nobody's votes could be counted by it, so it says neither yes nor no. */
export type Outcome = "PASSED" | "FAILED" | "EMPTY";

/** What a simple test found. */
export type Finding = {
  readonly test: SimpleTest;
  readonly outcome: Outcome;
  /** How those voted whom it counts. */
  readonly count: Count;
  /** What the yes votes were measured against; null where there is no such thing. */
  readonly base: number | null;
  /** The least yes that would have passed; null likewise. */
  readonly needed: number | null;
};

/** What a test makes of a vote, with what each simple test in it found, in the order in which the rule says them. */
export type Judgement = { readonly outcome: Outcome; readonly findings: readonly Finding[] };

/** Puts a vote to a test. In integers only. */
export function judgeTest(test: Test, voters: readonly Voter[]): Judgement {
  if (!isCombination(test)) {
    const finding = findBy(test, voters);
    return { outcome: finding.outcome, findings: [finding] };
  }
  const parts = test.of.map((part) => judgeTest(part, voters));
  const outcomes = parts.map(({ outcome }) => outcome);
  return {
    outcome: test.kind === "ALL" ? allOf(outcomes) : anyOf(outcomes),
    findings: parts.flatMap(({ findings }) => findings),
  };
}

function findBy(test: SimpleTest, voters: readonly Voter[]): Finding {
  const count = countVotes(voters, countingOf(test));
  const found = (outcome: Outcome, base: number | null = null, needed: number | null = null): Finding => {
    return { test, outcome, count, base, needed };
  };
  switch (test.kind) {
    case "MAJORITY": {
      const base = baseOf(test, count);
      const needed = neededOf(test, base);
      return found(base === 0 ? "EMPTY" : passed(count.yes >= needed), base, needed);
    }
    case "NUMBER":
      return found(passed(count.yes >= test.least), null, test.least);
    case "NOT_IN_FAVOUR":
      return found(passed(membersOf(count) - count.yes <= test.most));
    case "NO_NEGATIVE":
      return found(passed(count.no === 0));
    case "EVERY":
      return found(passed(count.yes === membersOf(count)), membersOf(count), membersOf(count));
    case "CONSENSUS":
      return found(presentOf(count) === 0 ? "EMPTY" : passed(count.no === 0));
    default:
      return test satisfies never;
  }
}

/** Whose votes a test counts, and how. */
function countingOf(test: SimpleTest): Counting {
  switch (test.kind) {
    case "NO_NEGATIVE":
    case "EVERY":
      return { among: { in: test.group } };
    case "CONSENSUS":
      return test.without === undefined ? {} : { among: { notIn: test.without } };
    default:
      return test;
  }
}

function baseOf({ base }: MajorityTest, count: Count): number {
  switch (base) {
    case "PRESENT_AND_VOTING":
      return count.yes + count.no;
    case "PRESENT":
      return presentOf(count);
    case "MEMBERS":
      return membersOf(count);
    default:
      return base satisfies never;
  }
}

/** The least yes that passes on a base; at least 1, for nobody's yes passes nothing. */
function neededOf({ is, fraction }: Pick<MajorityTest, "is" | "fraction">, base: number): number {
  return Math.max(1, leastOf({ is, fraction }, base));
}

/** The least number that is more than, or at least, a fraction of a whole. */
export function leastOf(
  { is, fraction }: { readonly is: "MORE_THAN" | "AT_LEAST"; readonly fraction: Fraction },
  whole: number,
): number {
  const product = whole * fraction.of;
  const floor = (product - (product % fraction.in)) / fraction.in;
  if (is === "MORE_THAN") return floor + 1;
  return product % fraction.in === 0 ? floor : floor + 1;
}

function passed(holds: boolean): Outcome {
  return holds ? "PASSED" : "FAILED";
}

function allOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes("FAILED")) return "FAILED";
  return outcomes.includes("EMPTY") ? "EMPTY" : "PASSED";
}

function anyOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes("PASSED")) return "PASSED";
  return outcomes.includes("FAILED") ? "FAILED" : "EMPTY";
}
