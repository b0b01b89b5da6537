import type { Actor } from "#lib/access/actor.ts";
import { STANDARD_RULES, type StandardRuleName } from "../../standard-rules.ts";
import { openBallot } from "../open-ballot.ts";

/** Puts a clause to a recorded vote by one of the four standard rules. */
export function openClauseBallot(
  chair: Actor,
  vote: { readonly clauseId: string; readonly revision: number; readonly rule: StandardRuleName },
): Promise<{ readonly ballotId: string }> {
  const { clauseId, revision, rule } = vote;
  return openBallot(chair, {
    matter: { subject: "CLAUSE", clauseId, revision },
    rule: STANDARD_RULES[rule],
    method: "RECORDED",
    groups: {},
    showsVotes: false,
  });
}
