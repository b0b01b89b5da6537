import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import type { Mechanism } from "../mechanism.ts";
import { lockMechanism } from "./lock-mechanism.ts";
import { recordMechanism } from "./record-mechanism.ts";
import { MECHANISM_COLUMNS, toMechanism } from "./row.ts";
import { nameTreatyClauses } from "./treaty-clauses.ts";

/**
 * Withdraws a mechanism; it stays in the register and on the record. For chair and secretariat, and for heads and
 * delegates while it is proposed, by their own delegation. Records `mechanism.withdrawn`; refuses
 * `mechanism-withdrawn`, so repeating it is refused.
 */
export async function withdrawMechanism(
  actor: Actor,
  { mechanismId }: { readonly mechanismId: string },
): Promise<Mechanism> {
  return inTransaction(async (tx) => {
    const treaty = await nameTreatyClauses(tx, actor);
    authorise(actor, "mechanism.withdraw");
    await lockMechanism(tx, actor, { treaty, mechanismId });
    const row = await tx.mechanism.update({
      where: { id: mechanismId },
      data: { status: "WITHDRAWN" },
      select: MECHANISM_COLUMNS,
    });
    const mechanism = toMechanism(row, treaty.clauses);
    await recordMechanism(tx, actor, { type: "mechanism.withdrawn", mechanism });
    return mechanism;
  });
}
