import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import type { Clause } from "#lib/clause/clause.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { holdText } from "#lib/clause/server/hold-text.ts";
import { labelClause } from "#lib/clause/server/lock-clause.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { refusalForHeld } from "#lib/silence/server/refusal-for-held.ts";
import { type LockedDivision, lockDivision } from "./lock-division.ts";

/**
 * Grants a division to which nobody objects: from now on its text is held until it is concluded. For the chair. Records
 * `clause.frozen` unless the text is frozen already, and `division.granted`. Refuses `division-closed`, `text-changed`,
 * `clause-closed`, `ballot-open`, `silence-running`, and `objection-stands`: then the motion is voted on. Repeating it is
 * refused.
 */
export async function grantDivision(
  actor: Actor,
  { divisionId }: { readonly divisionId: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const { division, clause } = await lockDivision(tx, actor, divisionId);
    authorise(actor, "division.decide");
    if (division.status !== "REQUESTED") throw new Refusal("division-closed");
    if (division.objectors.length > 0)
      throw new Refusal("objection-stands", "A delegation objects: put the motion to divide to the vote.");
    await holdForDivision(tx, actor, { division, clause, how: "NO_OBJECTION" });
  });
}

/** Grants a locked division; whether it may be granted is the caller's question. */
export async function holdForDivision(
  tx: Transaction,
  actor: Actor,
  granted: {
    readonly division: LockedDivision;
    readonly clause: Clause;
    readonly how: "NO_OBJECTION" | "MOTION";
  },
): Promise<void> {
  const { division, clause, how } = granted;
  if (clause.status === "VOTING") throw await refusalForHeld(tx, clause.id);
  if (clause.status !== "OPEN" && clause.status !== "FROZEN") throw new Refusal("clause-closed");
  const text = await ensureTextVersion(tx, clause.id);
  if (text.hash !== division.textHash)
    throw new Refusal(
      "text-changed",
      "The text has changed since the division was asked for. Whoever asked asks again; nothing was changed.",
    );
  if (clause.status === "OPEN") await holdText(tx, actor, { clause, status: "FROZEN" });
  await tx.division.update({
    where: { id: division.id },
    data: {
      status: "GRANTED",
      clauseWas: clause.status,
      heldRevision: text.revision,
      grantedBy: actor.userId,
      grantedAt: new Date(),
    },
    select: { id: true },
  });
  await recordEvent(tx, actor, {
    type: "division.granted",
    divisionId: division.id,
    clauseId: clause.id,
    label: await labelClause(tx, clause),
    revision: text.revision,
    textHash: text.hash,
    how,
  });
}
