import { VOTING_RULES } from "./rules/all.ts";
import type { Count, VotingRuleName } from "./voting-rule.ts";

export const VOTE_CHOICES = ["YES", "NO", "ABSTAIN"] as const;
export type VoteChoice = (typeof VOTE_CHOICES)[number];

/** CARRIED, NOT_CARRIED, or NO_DECISION when nobody voted yes or no. */
export type Verdict = "CARRIED" | "NOT_CARRIED" | "NO_DECISION";

/** A delegation that may vote in a ballot, with the weight it had when the ballot opened. */
export interface Elector {
  readonly delegationId: string;
  readonly weight: number;
}

export interface Vote {
  readonly delegationId: string;
  readonly choice: VoteChoice;
}

/** What a tally needs: the rule, who may vote, and the votes in any order. */
export interface TallyInput {
  readonly rule: VotingRuleName;
  /** Whether the sentence speaks of weights; without, every weight is 1. */
  readonly weighted: boolean;
  readonly electors: readonly Elector[];
  readonly votes: readonly Vote[];
}

export interface Tally {
  readonly verdict: Verdict;
  readonly count: Count;
  /** What the "yes" votes were measured against. */
  readonly base: number;
  /** The least "yes" that would have carried. */
  readonly needed: number;
  /** "97 yes, 22 no, 40 abstentions; base 119; needed 80; carried". */
  readonly arithmetic: string;
  /** Delegations that did not vote, in the order of the electorate. */
  readonly notVoting: readonly string[];
}

/** Counts a ballot. Throws `RangeError` on a vote without right or twice, and on a weight that is no positive integer. */
export function tally({ rule: name, weighted, electors, votes }: TallyInput): Tally {
  const rule = VOTING_RULES[name];
  const choices = choicesByDelegation(electors, votes);
  const count = countWeights(electors, choices);
  const base = rule.base(count);
  const needed = rule.needed(base);
  const verdict = decide(count, rule.carries(count));
  const arithmetic = [
    weighted ? weightedSentence(count, choices) : plainSentence(count),
    `base ${base}`,
    `needed ${needed}`,
    VERDICT_WORDS[verdict],
  ].join("; ");
  const notVoting = electors.filter((e) => !choices.has(e.delegationId)).map((e) => e.delegationId);
  return { verdict, count, base, needed, arithmetic, notVoting };
}

/** How a verdict is said. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  CARRIED: "carried",
  NOT_CARRIED: "not carried",
  NO_DECISION: "no decision",
};

/** How a choice is said. */
export const CHOICE_WORDS: Readonly<Record<VoteChoice, string>> = {
  YES: "Yes",
  NO: "No",
  ABSTAIN: "Abstention",
};

function decide({ yes, no }: Count, carries: boolean): Verdict {
  if (yes + no === 0) return "NO_DECISION";
  return carries ? "CARRIED" : "NOT_CARRIED";
}

function choicesByDelegation(
  electors: readonly Elector[],
  votes: readonly Vote[],
): ReadonlyMap<string, VoteChoice> {
  const entitled = new Set(electors.map((e) => e.delegationId));
  if (entitled.size !== electors.length) throw new RangeError("an elector is listed twice");
  const choices = new Map<string, VoteChoice>();
  for (const { delegationId, choice } of votes) {
    if (!entitled.has(delegationId)) throw new RangeError(`${delegationId} has no vote in this ballot`);
    if (choices.has(delegationId)) throw new RangeError(`${delegationId} votes twice`);
    choices.set(delegationId, choice);
  }
  return choices;
}

function countWeights(electors: readonly Elector[], choices: ReadonlyMap<string, VoteChoice>): Count {
  const count = { yes: 0, no: 0, abstain: 0, members: 0 };
  const place = { YES: "yes", NO: "no", ABSTAIN: "abstain" } as const;
  for (const { delegationId, weight } of electors) {
    if (!Number.isSafeInteger(weight) || weight < 1) throw new RangeError(`weight ${weight}`);
    count.members += weight;
    const choice = choices.get(delegationId);
    if (choice) count[place[choice]] += weight;
  }
  return count;
}

function plainSentence({ yes, no, abstain }: Count): string {
  return `${yes} yes, ${no} no, ${abstain} ${abstain === 1 ? "abstention" : "abstentions"}`;
}

function weightedSentence({ yes, no, abstain }: Count, choices: ReadonlyMap<string, VoteChoice>): string {
  const cast = [...choices.values()];
  const from = (choice: VoteChoice) => {
    const delegations = cast.filter((c) => c === choice).length;
    return `(${delegations} ${delegations === 1 ? "delegation" : "delegations"})`;
  };
  return `weighted votes: ${yes} yes ${from("YES")}, ${no} no ${from("NO")}, ${abstain} abstaining ${from("ABSTAIN")}`;
}
