import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { Verdict } from "../../decision/decide.ts";
import type { LockedBallot } from "../lock-ballot.ts";
import { followWithText } from "./clauses.ts";
import { followWithMotion } from "./motion.ts";
import { followWithProposal } from "./proposal.ts";

/** A ballot that has just been closed, and how. */
export type Announced = {
  readonly ballot: LockedBallot;
  readonly verdict: Verdict;
  readonly arithmetic: string;
};

/** Does what follows from a result, in the transaction that announces it: first every clause is let go again. */
export async function applyOutcome(tx: Transaction, actor: Actor, announced: Announced): Promise<void> {
  const { ballot, verdict } = announced;
  const isAdopted = verdict === "CARRIED" && ballot.effect === "ADOPT";
  await letGo(tx, ballot, isAdopted);
  switch (ballot.subject) {
    case "CLAUSE":
    case "CLAUSES":
    case "TREATY":
      return followWithText(tx, actor, announced);
    case "MOTION":
      return followWithMotion(tx, actor, announced);
    case "PROPOSAL":
      return followWithProposal(tx, actor, announced);
    case "PART":
      return;
    default:
      return ballot.subject satisfies never;
  }
}

/** Gives the clauses of a ballot back to what they were, or makes them adopted. */
export async function letGo(
  tx: Transaction,
  { texts }: Pick<LockedBallot, "texts">,
  isAdopted = false,
): Promise<void> {
  for (const was of ["OPEN", "FROZEN"] as const) {
    const ids = texts.flatMap(({ clauseId, clauseWas }) => (clauseWas === was ? [clauseId] : []));
    const status = isAdopted ? "ADOPTED" : was;
    if (ids.length > 0) await tx.clause.updateMany({ where: { id: { in: ids } }, data: { status } });
  }
}
