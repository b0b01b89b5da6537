import type { Actor } from "#lib/access/actor.ts";
import { adoptTexts, releaseTexts } from "#lib/clause/server/held-texts.ts";
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
  if (isAdopted) await adoptTexts(tx, ballot.texts);
  else await releaseTexts(tx, ballot.texts);
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
