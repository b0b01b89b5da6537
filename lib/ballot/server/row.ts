import type { Prisma } from "#prisma/generated/client.ts";
import type { Ballot } from "../ballot.ts";

/** The columns of a ballot without its text and roll, and how many voted. */
export const BALLOT_COLUMNS = {
  id: true,
  clauseId: true,
  question: true,
  revision: true,
  textHash: true,
  rule: true,
  weighted: true,
  clauseWas: true,
  status: true,
  openedAt: true,
  closedAt: true,
  verdict: true,
  arithmetic: true,
  electors: { select: { vote: { select: { ballotId: true } } } },
} as const satisfies Prisma.BallotSelect;

/** A ballot row as a domain value. */
export function toBallot(row: Prisma.BallotGetPayload<{ select: typeof BALLOT_COLUMNS }>): Ballot {
  const { verdict, arithmetic, electors, openedAt, closedAt, clauseWas, ...ballot } = row;
  return {
    ...ballot,
    clauseWas: clauseWas === "FROZEN" ? "FROZEN" : "OPEN",
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    result: verdict !== null && arithmetic !== null ? { verdict, arithmetic } : null,
    voted: electors.filter(({ vote }) => vote !== null).length,
    electors: electors.length,
  };
}
