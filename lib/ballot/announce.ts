import { DECISION_WORDS } from "./decision/say-arithmetic.ts";

/** What a listener needs of a vote to follow it. */
type Course = {
  readonly status: "OPEN" | "CLOSED" | "CANCELLED";
  readonly question: string;
  readonly voted: number;
  readonly electors: number;
  readonly result: { readonly verdict: keyof typeof DECISION_WORDS; readonly arithmetic: string } | null;
};

/**
 * The course of a vote for those who listen to the page: that it is open, each quarter of the delegations that has voted,
 * and the result. It changes seldom, so that nobody is talked over by forty votes.
 */
export function announceBallot({ status, question, voted, electors, result }: Course): string {
  if (status === "CANCELLED") return `The vote on ${question} was called off.`;
  if (result) return `${question}: ${DECISION_WORDS[result.verdict]}. ${result.arithmetic}.`;
  return `The vote on ${question} is open. ${sayVoted(voted, electors)}`;
}

function sayVoted(voted: number, electors: number): string {
  if (voted === 0) return "Nobody has voted yet.";
  if (voted === electors) return "All delegations have voted.";
  const quarters = Math.floor((4 * voted) / electors);
  return quarters === 0
    ? "Voting has begun."
    : `At least ${QUARTERS[quarters]} of the delegations have voted.`;
}

const QUARTERS: readonly string[] = ["", "a quarter", "half", "three quarters"];
