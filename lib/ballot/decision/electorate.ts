import type { VoteChoice } from "../vote-choice.ts";
import { type Circle, type Counting, type DecisionRule, groupsOf, nameOfCircle, weightsOf } from "./rule.ts";

/** A member that may vote, and how it stands in a vote that is taken or counted. */
export type Voter = {
  readonly id: string;
  readonly groups: readonly string[];
  /** By the names that the rule uses; positive integers. */
  readonly weights: Readonly<Record<string, number>>;
  /** In the room. Whoever has voted is. */
  readonly isPresent: boolean;
  /** Null: has not voted (yet). */
  readonly choice: VoteChoice | null;
};

/** Votes counted in one way: each number is heads, or a sum of weights. */
export type Count = {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** In the room without having voted. */
  readonly silent: number;
  readonly absent: number;
};

/** All of those counted, whatever they did. */
export function membersOf({ yes, no, abstain, silent, absent }: Count): number {
  return yes + no + abstain + silent + absent;
}

/** Those counted who are in the room. */
export function presentOf({ yes, no, abstain, silent }: Count): number {
  return yes + no + abstain + silent;
}

/** Counts voters as a test counts them. */
export function countVotes(voters: readonly Voter[], { among, by }: Counting): Count {
  const count = { yes: 0, no: 0, abstain: 0, silent: 0, absent: 0 };
  for (const voter of voters) {
    if (among !== undefined && !isWithin(voter, among)) continue;
    count[placeOf(voter)] += by === undefined ? 1 : (voter.weights[by] ?? 0);
  }
  return count;
}

/** Whether a voter is in a circle. */
export function isWithin({ groups }: Voter, circle: Circle): boolean {
  return groups.includes(nameOfCircle(circle)) === "in" in circle;
}

function placeOf({ choice, isPresent }: Voter): keyof Count {
  if (choice === null) return isPresent ? "silent" : "absent";
  return choice === "YES" ? "yes" : choice === "NO" ? "no" : "abstain";
}

/**
 * Throws `RangeError` where an electorate cannot be counted by a rule: a member twice, a weight missing or not a positive
 * safe integer, sums too large to be exact, or a group of the rule that has no member.
 */
export function requireCountable(rule: DecisionRule, voters: readonly Voter[]): void {
  if (new Set(voters.map(({ id }) => id)).size !== voters.length)
    throw new RangeError("a member is listed twice");
  for (const group of groupsOf(rule)) {
    if (!voters.some(({ groups }) => groups.includes(group)))
      throw new RangeError(`nobody is in the group “${group}”`);
  }
  for (const name of weightsOf(rule)) {
    const weights = voters.map(({ weights }) => weights[name] ?? 0);
    if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 1))
      throw new RangeError(`a member has no weight “${name}”`);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (!Number.isSafeInteger(total * LARGEST_TERM))
      throw new RangeError(`the weights “${name}” are too large to be counted exactly`);
  }
}

/** Fractions have terms up to this. */
export const LARGEST_TERM = 1_000;
