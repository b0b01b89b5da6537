import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { restoreTexts } from "#lib/history/server/restore-clause.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { planRestore, type RestorePlan } from "../plan-restore.ts";
import { lockTreaty } from "./lock-treaty.ts";
import { findVersion, readVersionClauses } from "./queries.ts";
import { readTreatyNow } from "./read-treaty-now.ts";

export interface RestoreVersionInput {
  readonly versionId: string;
  /** The open clauses whose words were seen to be other, and the hashes of their present texts. */
  readonly seen: readonly { readonly clauseId: string; readonly textHash: string }[];
}

/** What restoring a version would change now, and what it would leave because it is closed. For chair and secretariat. */
export async function previewVersionRestore(actor: Actor, versionId: string): Promise<RestorePlan> {
  authorise(actor, "clause.draft");
  const { treatyId, clauses } = await findVersion(actor, versionId);
  const { clauses: present } = await inTransaction((tx) => readTreatyNow(tx, treatyId));
  return planRestore(clauses, present);
}

/**
 * Brings the words of a version back, article by article, each as a new edit with its own `clause.restored`: all that
 * were seen, or none. For chair and secretariat. Closed clauses, headings, order and later clauses stay as they are.
 * Refuses `text-changed` unless exactly what was seen would change, and `nothing-to-restore`; so repeating it is refused.
 * Answers how many clauses have changed.
 */
export async function restoreVersion(
  actor: Actor,
  { versionId, seen }: RestoreVersionInput,
): Promise<{ readonly restored: number }> {
  const { treatyId } = await findVersion(actor, versionId);
  return inTransaction(async (tx) => {
    const locked = await lockTreaty(tx, actor);
    authorise(actor, "clause.draft");
    if (locked !== treatyId) throw new Error(`version ${versionId} is of another treaty`);
    if (seen.length === 0) throw new Refusal("nothing-to-restore");
    await lockClauses(tx, { treatyId, seen });
    const { clauses: present } = await readTreatyNow(tx, treatyId);
    const { open } = planRestore(await readVersionClauses(tx, versionId), present);
    if (!isAsSeen(open, seen)) throw new Refusal("text-changed");
    const texts = open.map(({ kept }) => ({ clauseId: kept.id, revision: kept.revision }));
    const changed = await restoreTexts(tx, actor, texts);
    if (changed.length === 0) throw new Refusal("nothing-to-restore");
    return { restored: changed.length };
  });
}

/** So that what was seen stays so until it is restored; in the order in which everybody locks several clauses. */
async function lockClauses(
  tx: Transaction,
  { treatyId, seen }: { readonly treatyId: string; readonly seen: RestoreVersionInput["seen"] },
): Promise<void> {
  const ids = seen.map(({ clauseId }) => clauseId);
  await tx.$queryRaw`
    select 1 from clause where id = any(${ids}::uuid[]) and treaty_id = ${treatyId}::uuid
    order by id for no key update`;
}

function isAsSeen(open: RestorePlan["open"], seen: RestoreVersionInput["seen"]): boolean {
  const hashes = new Map(seen.map(({ clauseId, textHash }) => [clauseId, textHash]));
  return open.length === hashes.size && open.every(({ now }) => hashes.get(now.id) === now.textHash);
}
