import type { Ballot } from "./ballot.ts";
import { sayVerdict } from "./say-result.ts";

/** What a listener needs of a vote to follow it. */
type Course = Pick<Ballot, "status" | "question" | "method" | "voted" | "electors" | "result">;

/**
 * The course of a vote for those who listen to the page: that it is open, each quarter of the delegations that has voted,
 * and how it ended. It changes seldom, so that nobody is talked over by forty votes; how the result came about stands on the page.
 */
export function announceBallot({ status, question, method, voted, electors, result }: Course): string {
  if (status === "CANCELLED") return `The vote on ${question} was called off.`;
  if (result) return `The result on ${question}: ${sayVerdict({ method, result }).toLowerCase()}.`;
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
