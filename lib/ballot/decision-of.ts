import type { BallotRecord } from "./ballot.ts";
import { type Outlook, outlook } from "./decision/certainty.ts";
import { type Decision, decide } from "./decision/decide.ts";
import { decisiveMembers } from "./decision/decisive.ts";
import type { Voter } from "./decision/electorate.ts";
import { votersOf, votersOfCount } from "./voters-of.ts";

type Counted = Pick<BallotRecord, "rule" | "step" | "rollCall" | "counts">;

/**
 * What the rule makes of the votes of a ballot that everybody may know, with what each of its tests found. The result on
 * record says the same; one that was announced without counting, such as an acclamation, is not computed from votes.
 */
export function decisionOf(ballot: Counted): Decision {
  return decide(ballot.rule, votersOnRecord(ballot), ballot.step);
}

/** Whether the votes to come can still change an open ballot whose votes everybody sees. */
export function outlookOf(ballot: Counted): Outlook {
  return outlook(ballot.rule, votersOnRecord(ballot), ballot.step);
}

/** The names of those who were decisive in a closed ballot with names: see `decisiveMembers`. */
export function decisiveOf(ballot: Counted): readonly string[] {
  const ids = new Set(decisiveMembers(ballot.rule, votersOnRecord(ballot), ballot.step));
  return ballot.rollCall.flatMap(({ delegationId, name }) => (ids.has(delegationId) ? [name] : []));
}

function votersOnRecord({ rollCall, counts }: Counted): readonly Voter[] {
  if (counts) return votersOfCount(rollCall, counts);
  const votes = rollCall.flatMap(({ delegationId, choice }) => (choice ? [{ delegationId, choice }] : []));
  return votersOf(rollCall, votes);
}
