import type { RollCallEntry } from "#lib/ballot/ballot.ts";

/** What is to be known of a delegation in an electorate: that it is absent or represented, its groups and weights. */
export function notesOnVoter(entry: RollCallEntry, rollCall: readonly RollCallEntry[]): readonly string[] {
  const { proxyId, isPresent, groups, weights, hasVoted } = entry;
  const proxy = rollCall.find(({ delegationId }) => delegationId === proxyId);
  const notes = [
    proxy && `represented by ${proxy.name}`,
    !isPresent && !proxy && !hasVoted && "absent",
    ...groups,
    ...Object.entries(weights)
      .filter(([name, weight]) => name !== "votes" || weight !== 1)
      .map(([name, weight]) => `${name} ${weight.toLocaleString("en")}`),
  ];
  return notes.filter((note) => typeof note === "string");
}
