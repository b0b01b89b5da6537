import type { Prisma } from "#prisma/generated/client.ts";
import type { Ballot, BallotTextFacts, HandCount } from "../ballot.ts";
import type { DecisionRule } from "../decision/rule.ts";

/** The columns of a text that is voted on, without its words. */
export const BALLOT_TEXT_COLUMNS = {
  clauseId: true,
  label: true,
  heading: true,
  revision: true,
  baseHash: true,
  textHash: true,
  clauseWas: true,
} as const satisfies Prisma.BallotTextSelect;

/** The columns of a ballot without the words of its texts. */
export const BALLOT_COLUMNS = {
  id: true,
  subject: true,
  method: true,
  motion: true,
  question: true,
  textHash: true,
  rule: true,
  step: true,
  previousId: true,
  effect: true,
  showsVotes: true,
  proposalId: true,
  divisionId: true,
  part: true,
  motionId: true,
  counts: true,
  status: true,
  openedAt: true,
  closedAt: true,
  verdict: true,
  arithmetic: true,
  texts: { select: BALLOT_TEXT_COLUMNS, orderBy: { place: "asc" } },
} as const satisfies Prisma.BallotSelect;

/** The columns of a delegation in the electorate of a ballot. */
export const ELECTOR_COLUMNS = {
  delegationId: true,
  weights: true,
  groups: true,
  isPresent: true,
  proxyId: true,
} as const satisfies Prisma.ElectorSelect;

/** A ballot row as a domain value, but for who has voted. */
export function toBallot(
  row: Prisma.BallotGetPayload<{ select: typeof BALLOT_COLUMNS }>,
): Omit<Ballot, "voted" | "electors"> {
  const { verdict, arithmetic, texts, rule, counts, openedAt, closedAt, ...ballot } = row;
  return {
    ...ballot,
    rule: rule as unknown as DecisionRule,
    counts: counts as HandCount | null,
    texts: texts.map(toBallotText),
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    result: verdict !== null && arithmetic !== null ? { verdict, arithmetic } : null,
  };
}

/** A row of a text that is voted on as a domain value. */
export function toBallotText({
  clauseWas,
  ...text
}: Prisma.BallotTextGetPayload<{ select: typeof BALLOT_TEXT_COLUMNS }>): BallotTextFacts {
  return { ...text, clauseWas: clauseWas as BallotTextFacts["clauseWas"] };
}
