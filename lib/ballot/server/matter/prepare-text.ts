import type { Actor } from "#lib/access/actor.ts";
import type { Clause } from "#lib/clause/clause.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { lockClause, numberClause } from "#lib/clause/server/lock-clause.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { ClauseOnScreen } from "../../matter.ts";
import type { PreparedText } from "./prepared-matter.ts";

/**
 * Locks a clause and takes its negotiating text, as it is on the chair's screen, for a vote: suggestions have not
 * happened. Refuses `ballot-open`, `clause-closed`, `text-changed` and `no-text`.
 */
export async function prepareText(
  tx: Transaction,
  actor: Actor,
  { clauseId, revision }: ClauseOnScreen,
): Promise<PreparedText> {
  const clause = await lockClause(tx, actor, clauseId);
  const clauseWas = requireVotable(clause);
  const text = await ensureTextVersion(tx, clauseId);
  if (text.revision !== revision) throw new Refusal("text-changed");
  if (text.words === 0) throw new Refusal("no-text");
  const { label, isWithdrawn } = await numberClause(tx, clause);
  if (isWithdrawn) throw new Refusal("clause-closed");
  const logHash = await readLogHash(tx, clauseId);
  return {
    clause: await lockClause(tx, actor, clauseId),
    clauseId,
    label,
    heading: clause.heading,
    revision,
    baseHash: text.hash,
    textHash: text.hash,
    content: withoutSuggestions(text.content),
    clauseWas,
    sealed: { clauseId, label, revision, textHash: text.hash, logHash },
  };
}

/** "Article 5 – Limits". */
export function titleOf({ label, heading }: Pick<PreparedText, "label" | "heading">): string {
  return heading ? `${label} – ${heading}` : label;
}

function requireVotable({ status }: Clause): "OPEN" | "FROZEN" {
  if (status === "VOTING") throw new Refusal("ballot-open");
  if (status !== "OPEN" && status !== "FROZEN") throw new Refusal("clause-closed");
  return status;
}

async function readLogHash(tx: Transaction, clauseId: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ hash: string }[]>`
    select encode(log_hash, 'hex') as hash from clause where id = ${clauseId}::uuid`;
  return row?.hash ?? "";
}
