import type { Actor } from "#lib/access/actor.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { Clause } from "../clause.ts";
import { ensureTextVersion } from "./ensure-text-version.ts";
import { labelClause } from "./lock-clause.ts";

/** The text that a freeze holds, or lets go: its revision and hash. */
export interface FrozenText {
  readonly clauseId: string;
  readonly revision: number;
  readonly textHash: string;
}

const ACTS = { FROZEN: "clause.frozen", OPEN: "clause.unfrozen" } as const;

/**
 * Gives a locked clause the status, and records the act with the exact text on which it fell. Whether the actor may,
 * and whether the clause is in a state for it, is the caller's question.
 */
export async function holdText(
  tx: Transaction,
  actor: Actor,
  { clause, status }: { readonly clause: Clause; readonly status: keyof typeof ACTS },
): Promise<FrozenText> {
  const clauseId = clause.id;
  const { revision, hash: textHash } = await ensureTextVersion(tx, clauseId);
  await tx.clause.update({ where: { id: clauseId }, data: { status }, select: { id: true } });
  const label = await labelClause(tx, clause);
  await recordEvent(tx, actor, { type: ACTS[status], clauseId, label, revision, textHash });
  return { clauseId, revision, textHash };
}
