import { VOTING_RULES } from "./rules/all.ts";
import type { Count, VotingRuleName } from "./voting-rule.ts";

/** CARRIED, NOT_CARRIED, or NO_DECISION when nobody voted yes or no. */
export type Verdict = "CARRIED" | "NOT_CARRIED" | "NO_DECISION";

/** What a rule makes of a count. */
export interface Judgement {
  readonly verdict: Verdict;
  /** What the "yes" votes were measured against. */
  readonly base: number;
  /** The least "yes" that would have carried. */
  readonly needed: number;
  /** "97 yes, 22 no, 40 abstentions; base 119; needed 80; carried". */
  readonly arithmetic: string;
}

/** How a verdict is said. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  CARRIED: "carried",
  NOT_CARRIED: "not carried",
  NO_DECISION: "no decision",
};

/** Judges a count by a rule, for ballots and for motions that were counted by hand; `said` begins the arithmetic. */
export function judgeCount(name: VotingRuleName, count: Count, said = sayCount(count)): Judgement {
  const rule = VOTING_RULES[name];
  const base = rule.base(count);
  const needed = rule.needed(base);
  const verdict = decide(count, rule.carries(count));
  const arithmetic = [said, `base ${base}`, `needed ${needed}`, VERDICT_WORDS[verdict]].join("; ");
  return { verdict, base, needed, arithmetic };
}

function sayCount({ yes, no, abstain }: Count): string {
  return `${yes} yes, ${no} no, ${abstain} ${abstain === 1 ? "abstention" : "abstentions"}`;
}

function decide({ yes, no }: Count, carries: boolean): Verdict {
  if (yes + no === 0) return "NO_DECISION";
  return carries ? "CARRIED" : "NOT_CARRIED";
}
