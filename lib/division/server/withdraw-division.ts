import type { Actor } from "#lib/access/actor.ts";
import { authorise, may } from "#lib/access/rules.ts";
import { holdText } from "#lib/clause/server/hold-text.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { partState } from "../next-step.ts";
import { readDivisionVotes } from "./division-votes.ts";
import { endDivision } from "./end-division.ts";
import { type LockedDivision, lockDivision } from "./lock-division.ts";

/**
 * Withdraws a division as long as none of its parts is voted on or decided; a text that was held is again what it was. For
 * heads and delegates of the delegation that asked, and for the chair when the text has changed under the request. Records
 * `division.withdrawn`. Refuses `division-closed`, so repeating it is refused, and `ballot-open`.
 */
export async function withdrawDivision(
  actor: Actor,
  { divisionId }: { readonly divisionId: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const { division, clause } = await lockDivision(tx, actor, divisionId);
    if (!(await isOutdatedForChair(tx, actor, division)))
      authorise(actor, "division.request", division.delegationId);
    await requireUnvoted(tx, division);
    await endDivision(tx, actor, { division, clause, status: "WITHDRAWN" });
    if (division.clauseWas === "OPEN") await holdText(tx, actor, { clause, status: "OPEN" });
  });
}

async function isOutdatedForChair(
  tx: Transaction,
  actor: Actor,
  { status, clauseId, textHash }: LockedDivision,
): Promise<boolean> {
  if (!may(actor, "division.decide") || status !== "REQUESTED") return false;
  return (await readClauseText(tx, clauseId)).hash !== textHash;
}

async function requireUnvoted(tx: Transaction, { id, status, parts }: LockedDivision): Promise<void> {
  if (status !== "REQUESTED" && status !== "GRANTED") throw new Refusal("division-closed");
  const votes = await readDivisionVotes(tx, id);
  if (votes.some((vote) => vote.status === "OPEN")) throw new Refusal("ballot-open");
  const isBegun = parts.some((_, index) => {
    const state = partState(votes, index + 1);
    return state === "CARRIED" || state === "NOT_CARRIED";
  });
  if (isBegun)
    throw new Refusal(
      "division-closed",
      "A part has been decided: the division is carried to its end. Nothing was changed.",
    );
}
