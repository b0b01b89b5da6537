import type { BallotRecord, RollCallEntry } from "#lib/ballot/ballot.ts";
import { weightsOf } from "#lib/ballot/decision/rule.ts";

/** What is to be known of a delegation in an electorate: that it is absent or represented, its groups, the weights that count. */
export function notesOnVoter(
  entry: RollCallEntry,
  { rollCall, rule }: Pick<BallotRecord, "rollCall" | "rule">,
): readonly string[] {
  const { proxyId, isPresent, groups, weights, hasVoted } = entry;
  const proxy = rollCall.find(({ delegationId }) => delegationId === proxyId);
  const notes = [
    proxy && `represented by ${proxy.name}`,
    !isPresent && !proxy && !hasVoted && "absent",
    ...groups,
    ...weightsOf(rule).map((name) => `${name} ${(weights[name] ?? 0).toLocaleString("en")}`),
  ];
  return notes.filter((note) => typeof note === "string");
}
