import type { BallotMethod } from "./ballot.ts";
import { type DecisionRule, groupsOf, weightsOf } from "./decision/rule.ts";
import { VOTE_CHOICES, type VoteChoice } from "./vote-choice.ts";

/**
 * Why votes by a method cannot be judged by a rule; null: they can. Votes without names go with rules that ask neither who
 * votes nor with what weight; without a vote there is only objection or none, which is what consensus asks.
 */
export function findMethodFault(
  method: BallotMethod,
  rule: DecisionRule,
): "rule-needs-names" | "rule-needs-votes" | null {
  switch (method) {
    case "RECORDED":
    case "ROLL_CALL":
      return null;
    case "SHOW_OF_HANDS":
    case "SECRET":
      return groupsOf(rule).length > 0 || weightsOf(rule).length > 0 ? "rule-needs-names" : null;
    case "ACCLAMATION":
      return rule.test.kind === "CONSENSUS" ? null : "rule-needs-votes";
    default:
      return method satisfies never;
  }
}

/**
 * What a delegation can say on its screen by a method, after what it said last. Without a vote it objects (NO), and can
 * stand aside again (ABSTAIN); hands are raised in the room, and secret papers go into the box.
 */
export function choicesBy(method: BallotMethod, last: VoteChoice | null): readonly VoteChoice[] {
  switch (method) {
    case "RECORDED":
    case "ROLL_CALL":
      return VOTE_CHOICES;
    case "ACCLAMATION":
      return last === "NO" ? ["NO", "ABSTAIN"] : ["NO"];
    case "SHOW_OF_HANDS":
    case "SECRET":
      return [];
    default:
      return method satisfies never;
  }
}
