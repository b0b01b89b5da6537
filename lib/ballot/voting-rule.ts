/** The voting rules of a ballot, by the name that the record keeps. */
export const VOTING_RULE_NAMES = ["SIMPLE_MAJORITY", "TWO_THIRDS", "ABSOLUTE_MAJORITY", "UNANIMITY"] as const;

export type VotingRuleName = (typeof VOTING_RULE_NAMES)[number];

/** Votes counted by weight: each number is a sum of the weights of delegations. */
export interface Count {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** The weight of all members, whether they voted or not. */
  readonly members: number;
}

/** A rule of decision: what it counts from, and how many "yes" carry. Integers only; one more "yes" never hurts. */
export interface VotingRule {
  readonly name: VotingRuleName;
  readonly title: string;
  /** In one sentence, for somebody who votes for the first time. */
  readonly explanation: string;
  /** What the "yes" votes are measured against. */
  readonly base: (count: Count) => number;
  /** The least "yes" that carries on this base; at least 1, for nobody's "yes" carries nothing. */
  readonly needed: (base: number) => number;
  readonly carries: (count: Count) => boolean;
}

/**
 * Those present and voting: who casts an affirmative or negative vote; abstainers are not voting (Arms Trade Treaty,
 * Art. 20(3); UN General Assembly rules of procedure, rules 86 and 126).
 */
export function presentAndVoting({ yes, no }: Count): number {
  return yes + no;
}

/** All members, whether they vote or not. */
export function membership({ members }: Count): number {
  return members;
}
