import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import type { Mechanism, MechanismFields } from "../mechanism.ts";
import { recordMechanism, refuseFaulty } from "./record-mechanism.ts";
import { MECHANISM_COLUMNS, toColumns, toMechanism } from "./row.ts";
import { nameTreatyClauses, requireTies } from "./treaty-clauses.ts";

export interface ProposeMechanismInput extends MechanismFields {
  readonly clauseIds: readonly string[];
}

/**
 * Enters a mechanism in the treaty's register, in the name of the actor's delegation. For chair, secretariat, heads
 * and delegates. Records `mechanism.proposed`; refuses `bad-input`, and `not-found` for a clause of another treaty.
 * Repeating it enters another one.
 */
export async function proposeMechanism(actor: Actor, input: ProposeMechanismInput): Promise<Mechanism> {
  return inTransaction(async (tx) => {
    const treaty = await nameTreatyClauses(tx, actor);
    authorise(actor, "mechanism.propose");
    refuseFaulty(input);
    const ties = requireTies(treaty, input.clauseIds);
    const row = await tx.mechanism.create({
      data: {
        ...toColumns(input),
        treatyId: treaty.treatyId,
        delegationId: actor.delegation?.id ?? null,
        createdBy: actor.userId,
        clauses: { createMany: { data: ties.map((clauseId) => ({ clauseId })) } },
      },
      select: MECHANISM_COLUMNS,
    });
    const mechanism = toMechanism(row, treaty.clauses);
    await recordMechanism(tx, actor, { type: "mechanism.proposed", mechanism });
    return mechanism;
  });
}
