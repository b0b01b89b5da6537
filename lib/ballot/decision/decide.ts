import { countVotes, membersOf, presentOf, requireCountable, type Voter } from "./electorate.ts";
import { type Finding, type Judgement, judgeTest, leastOf } from "./judge-test.ts";
import type { DecisionRule, QuorumPart, Test } from "./rule.ts";
import { sayArithmetic } from "./say-arithmetic.ts";

/** How a vote ends. NO_DECISION: nobody voted in a way that counts, or the rule says how it goes on. */
export type Verdict = "CARRIED" | "NOT_CARRIED" | "NO_DECISION" | "NO_QUORUM";

/** How it goes on after a verdict that ends nothing: a second vote after a tie, or another test after a deferral. */
export type NextStep =
  | { readonly kind: "SECOND_VOTE"; readonly withinHours: number }
  | { readonly kind: "DEFERRED"; readonly afterHours: number };

/** Where in a rule of several steps the vote stands. */
export type Step = "FIRST" | "SECOND_VOTE" | "AFTER_DEFERRAL";

/** What a rule makes of a vote. */
export type Decision = {
  readonly verdict: Verdict;
  readonly next: NextStep | null;
  readonly findings: readonly Finding[];
  /** "97 yes, 22 no, 40 abstentions; base 119; needed 80; carried". */
  readonly arithmetic: string;
};

/**
 * Decides a vote by a rule. Who has not voted counts as not voting. Throws `RangeError` where the electorate cannot be
 * counted by the rule: see `requireCountable`.
 */
export function decide(rule: DecisionRule, voters: readonly Voter[], step: Step = "FIRST"): Decision {
  requireCountable(rule, voters);
  const judgement = judgeTest(testOf(rule, step), voters);
  const ending = endingOf(rule, { voters, judgement, step });
  const { findings } = judgement;
  return { ...ending, findings, arithmetic: sayArithmetic({ voters, findings, ...ending }) };
}

/** Whether an electorate that can be counted carries, without the sentence. */
export function isCarried(rule: DecisionRule, voters: readonly Voter[], step: Step): boolean {
  const judgement = judgeTest(testOf(rule, step), voters);
  return endingOf(rule, { voters, judgement, step }).verdict === "CARRIED";
}

/** Whether enough members are in the room for the debate to open. */
export function mayOpen({ quorum }: DecisionRule, voters: readonly Voter[]): boolean {
  return isMet(quorum?.toOpen, voters);
}

/** The test that counts at a step of a rule. RangeError: the rule has no such step. */
function testOf({ test, otherwise }: DecisionRule, step: Step): Test {
  if (step !== "AFTER_DEFERRAL") return test;
  if (!otherwise) throw new RangeError("the rule knows no deferral");
  return otherwise.test;
}

function endingOf(
  rule: DecisionRule,
  vote: { readonly voters: readonly Voter[]; readonly judgement: Judgement; readonly step: Step },
): { readonly verdict: Verdict; readonly next: NextStep | null } {
  const { voters, judgement, step } = vote;
  if (!isMet(rule.quorum?.toDecide, voters)) return { verdict: "NO_QUORUM", next: null };
  if (judgement.outcome === "PASSED")
    return { verdict: isEmptyRoom(voters) ? "NO_DECISION" : "CARRIED", next: null };
  if (step === "FIRST" && rule.otherwise)
    return { verdict: "NO_DECISION", next: { kind: "DEFERRED", afterHours: rule.otherwise.afterHours } };
  if (judgement.outcome === "EMPTY") return { verdict: "NO_DECISION", next: null };
  if (step === "FIRST" && rule.tie?.is === "SECOND_VOTE" && isTie(judgement))
    return { verdict: "NO_DECISION", next: { kind: "SECOND_VOTE", withinHours: rule.tie.withinHours } };
  return { verdict: "NOT_CARRIED", next: null };
}

/** Nothing is decided where nobody is, also by a rule that asks for no yes. */
function isEmptyRoom(voters: readonly Voter[]): boolean {
  return voters.every(({ choice, isPresent }) => choice === null && !isPresent);
}

/** Nothing failed but what needed more yes than no, and there were as many. */
function isTie({ findings }: Judgement): boolean {
  const failed = findings.filter(({ outcome }) => outcome === "FAILED");
  return failed.length > 0 && failed.every(isEvenlyDivided);
}

function isEvenlyDivided({ test, count }: Finding): boolean {
  if (test.kind !== "MAJORITY" || test.base !== "PRESENT_AND_VOTING" || test.is !== "MORE_THAN") return false;
  return test.fraction.of * 2 === test.fraction.in && count.yes === count.no;
}

function isMet(part: QuorumPart | undefined, voters: readonly Voter[]): boolean {
  if (!part) return true;
  const count = countVotes(voters, {});
  return presentOf(count) >= leastOf(part, membersOf(count));
}
