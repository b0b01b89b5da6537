import type { BallotRecord, HandCount } from "./ballot.ts";

/** How many delegations made each choice, by heads: of a vote without names as it was counted. */
export function countOf({ counts, rollCall }: Pick<BallotRecord, "counts" | "rollCall">): HandCount {
  if (counts) return counts;
  const of = (choice: string) => rollCall.filter((entry) => entry.choice === choice).length;
  return { yes: of("YES"), no: of("NO"), abstain: of("ABSTAIN") };
}
