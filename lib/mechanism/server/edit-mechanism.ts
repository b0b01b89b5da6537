import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { maySetMechanismStatus } from "../may-change.ts";
import type { Mechanism, MechanismFields, MechanismStatus } from "../mechanism.ts";
import { lockMechanism } from "./lock-mechanism.ts";
import { recordMechanism, refuseFaulty } from "./record-mechanism.ts";
import { MECHANISM_COLUMNS, toColumns, toMechanism } from "./row.ts";
import { nameTreatyClauses, requireTies } from "./treaty-clauses.ts";

export interface EditMechanismInput extends MechanismFields {
  readonly mechanismId: string;
  readonly status: Exclude<MechanismStatus, "WITHDRAWN">;
  readonly clauseIds: readonly string[];
}

/**
 * Replaces what a mechanism says and where it stands. For chair and secretariat, who alone say how far it has come; for
 * heads and delegates while it is proposed, by their own delegation. Records `mechanism.edited`; refuses
 * `mechanism-withdrawn`, `bad-input`, and `not-found` for a clause of another treaty. May be repeated.
 */
export async function editMechanism(actor: Actor, input: EditMechanismInput): Promise<Mechanism> {
  const { mechanismId, status, clauseIds } = input;
  return inTransaction(async (tx) => {
    const treaty = await nameTreatyClauses(tx, actor);
    authorise(actor, "mechanism.propose");
    const before = await lockMechanism(tx, actor, { treaty, mechanismId });
    if (status !== before.status && !maySetMechanismStatus(actor)) throw new Refusal("not-allowed");
    refuseFaulty(input);
    const ties = requireTies(treaty, clauseIds);
    await tx.mechanismClause.deleteMany({ where: { mechanismId, clauseId: { notIn: [...ties] } } });
    await tx.mechanismClause.createMany({
      data: ties.map((clauseId) => ({ mechanismId, clauseId })),
      skipDuplicates: true,
    });
    const row = await tx.mechanism.update({
      where: { id: mechanismId },
      data: { ...toColumns(input), status },
      select: MECHANISM_COLUMNS,
    });
    const mechanism = toMechanism(row, treaty.clauses);
    await recordMechanism(tx, actor, { type: "mechanism.edited", mechanism });
    return mechanism;
  });
}
