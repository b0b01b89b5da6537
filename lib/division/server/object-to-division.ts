import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { labelClause } from "#lib/clause/server/lock-clause.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { DIVISION_REASON_LIMIT } from "../division.ts";
import { lockDivision } from "./lock-division.ts";

/**
 * Objects to a division, so that the motion to divide is voted on. For heads and delegates of every delegation but the one
 * that asked. Records `division.objected`. Refuses `division-closed` unless it waits for its grant; repeating it is
 * refused: `not-allowed`.
 */
export async function objectToDivision(
  actor: Actor,
  { divisionId, reason }: { readonly divisionId: string; readonly reason: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const { division, clause } = await lockDivision(tx, actor, divisionId);
    authorise(actor, "division.request");
    const { delegation } = actor;
    if (!delegation) throw new Refusal("not-allowed");
    if (division.status !== "REQUESTED") throw new Refusal("division-closed");
    if (division.delegationId === delegation.id)
      throw new Refusal("not-allowed", "Your own delegation asked for this division: withdraw it instead.");
    if (division.objectors.includes(delegation.id))
      throw new Refusal("not-allowed", "Your delegation objects already.");
    const why = reason.trim();
    if (why.length > DIVISION_REASON_LIMIT)
      throw new Refusal("bad-input", `A reason has ${DIVISION_REASON_LIMIT} characters at most.`);
    await tx.divisionObjection.create({
      data: { divisionId, delegationId: delegation.id, reason: why, objectedBy: actor.userId },
      select: { divisionId: true },
    });
    await recordEvent(tx, actor, {
      type: "division.objected",
      divisionId,
      clauseId: clause.id,
      label: await labelClause(tx, clause),
      delegationName: delegation.shortName,
      reason: why,
    });
  });
}
