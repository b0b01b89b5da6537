import type { Transaction } from "#lib/platform/transaction.ts";
import type { ClauseChange } from "../plan-adoption.ts";
import type { Adoption, BranchNow } from "./read-adoption.ts";

/**
 * Takes the structure of a chair's text over into the treaty: adds its new clauses, and gives the others their heading,
 * number and place; withdraws nothing yet. Returns under which id each clause of the chair's text stands in the treaty.
 */
export async function takeOverStructure(
  tx: Transaction,
  { treatyId, adoption }: { readonly treatyId: string; readonly adoption: Adoption },
): Promise<ReadonlyMap<string, string>> {
  const { branch, plan } = adoption;
  const treatyIds = new Map(
    [...branch.values()].flatMap(({ id, originId }) => (originId === null ? [] : [[id, originId] as const])),
  );
  const parentOf = ({ parentId }: BranchNow) => (parentId && treatyIds.get(parentId)) ?? null;
  // in reading order: what a new clause stands in is there before it
  for (const each of plan.added.flatMap((id) => branch.get(id) ?? [])) {
    const { heading, numberAs, orderKey, kind } = each;
    const added = await tx.clause.create({
      data: { treatyId, parentId: parentOf(each), kind, heading, numberAs, orderKey },
      select: { id: true },
    });
    treatyIds.set(each.id, added.id);
  }
  for (const { clauseId, branchId, title, place } of plan.changes) {
    const each = branch.get(branchId);
    if (!each || !(title || place)) continue;
    const { heading, numberAs, orderKey } = each;
    await tx.clause.update({
      where: { id: clauseId },
      data: { ...(title && { heading, numberAs }), ...(place && { parentId: parentOf(each), orderKey }) },
      select: { id: true },
    });
  }
  return treatyIds;
}

/** Withdraws what the chair's text does not have. Returns the ids of the clauses. */
export async function withdrawAbsent(
  tx: Transaction,
  { changes, leftOut }: { readonly changes: readonly ClauseChange[]; readonly leftOut: readonly string[] },
): Promise<readonly string[]> {
  const ids = [...changes.flatMap(({ clauseId, isWithdrawn }) => (isWithdrawn ? clauseId : [])), ...leftOut];
  await tx.clause.updateMany({ where: { id: { in: ids } }, data: { status: "WITHDRAWN" } });
  return ids;
}
