import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { mayChangeMechanism } from "../may-change.ts";
import type { Mechanism } from "../mechanism.ts";
import { MECHANISM_COLUMNS, toMechanism } from "./row.ts";
import type { TreatyClauses } from "./treaty-clauses.ts";

/**
 * Locks a mechanism of the treaty until the transaction ends. Refuses `not-found`, `not-allowed` unless the actor may
 * change it, and `mechanism-withdrawn`.
 */
export async function lockMechanism(
  tx: Transaction,
  actor: Actor,
  { treaty, mechanismId }: { readonly treaty: TreatyClauses; readonly mechanismId: string },
): Promise<Mechanism> {
  const { treatyId, clauses } = treaty;
  const locked = await tx.$queryRaw<unknown[]>`
    select 1 from mechanism where id = ${mechanismId}::uuid and treaty_id = ${treatyId}::uuid for update`;
  if (locked.length === 0) throw new Refusal("not-found");
  const row = await tx.mechanism.findUniqueOrThrow({ where: { id: mechanismId }, select: MECHANISM_COLUMNS });
  const mechanism = toMechanism(row, clauses);
  if (!mayChangeMechanism(actor, mechanism)) throw new Refusal("not-allowed");
  if (mechanism.status === "WITHDRAWN") throw new Refusal("mechanism-withdrawn");
  return mechanism;
}
