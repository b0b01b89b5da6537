import { type Judgement, judgeCount } from "./judge-count.ts";
import type { Count, VotingRuleName } from "./voting-rule.ts";

export const VOTE_CHOICES = ["YES", "NO", "ABSTAIN"] as const;
export type VoteChoice = (typeof VOTE_CHOICES)[number];

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

export interface Tally extends Judgement {
  readonly count: Count;
  /** Delegations that did not vote, in the order of the electorate. */
  readonly notVoting: readonly string[];
}

/** Counts a ballot. Throws `RangeError` on a vote without right or twice, and on a weight that is no positive integer. */
export function tally({ rule: name, weighted, electors, votes }: TallyInput): Tally {
  const choices = choicesByDelegation(electors, votes);
  const count = countWeights(electors, choices);
  const judgement = judgeCount(name, count, weighted ? weightedSentence(count, choices) : undefined);
  const notVoting = electors.filter((e) => !choices.has(e.delegationId)).map((e) => e.delegationId);
  return { ...judgement, count, notVoting };
}

/** How a choice is said. */
export const CHOICE_WORDS: Readonly<Record<VoteChoice, string>> = {
  YES: "Yes",
  NO: "No",
  ABSTAIN: "Abstention",
};

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

function weightedSentence({ yes, no, abstain }: Count, choices: ReadonlyMap<string, VoteChoice>): string {
  const cast = [...choices.values()];
  const from = (choice: VoteChoice) => {
    const delegations = cast.filter((c) => c === choice).length;
    return `(${delegations} ${delegations === 1 ? "delegation" : "delegations"})`;
  };
  return `weighted votes: ${yes} yes ${from("YES")}, ${no} no ${from("NO")}, ${abstain} abstaining ${from("ABSTAIN")}`;
}
