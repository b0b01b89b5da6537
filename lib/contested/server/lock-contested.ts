import type { Actor } from "#lib/access/actor.ts";
import type { Clause } from "#lib/clause/clause.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { labelClause, lockClause } from "#lib/clause/server/lock-clause.ts";
import type { TextAt } from "#lib/clause/server/read-text.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { isUuid } from "#lib/uuid.ts";
import type { ContestedKind, StandNow } from "../contested-item.ts";
import { excerptOf } from "../part-words.ts";
import { type ContestedPart, readContested } from "../read-contested.ts";
import { readStands } from "./read-stands.ts";

/** Which contested words of which clause. */
export interface WhichContested {
  readonly clauseId: string;
  readonly contestedId: string;
}

/** Contested words whose clause is locked: the text holds still until the transaction ends. */
export interface LockedContested {
  readonly clause: Clause;
  readonly text: TextAt;
  readonly part: ContestedPart;
  readonly request: { readonly outcome: string; readonly chosen: string; readonly by: string } | null;
}

/**
 * Locks a clause of the actor's negotiation and finds open contested words in its present text. Refuses `not-found`,
 * and `contested-closed` when they are settled already.
 */
export async function lockContested(
  tx: Transaction,
  actor: Actor,
  { clauseId, contestedId }: WhichContested,
): Promise<LockedContested> {
  const clause = await lockClause(tx, actor, clauseId);
  if (!isUuid(contestedId)) throw new Refusal("not-found");
  const text = await ensureTextVersion(tx, clauseId);
  const row = await tx.contestedText.findFirst({
    where: { id: contestedId, clauseId },
    select: { outcome: true, requested: true, requestedFor: true, requestedBy: true },
  });
  if (!row) throw new Refusal("not-found");
  const part = readContested(text.content).find(({ id }) => id === contestedId);
  if (row.outcome !== null || !part) throw new Refusal("contested-closed");
  const { requested, requestedFor: chosen, requestedBy: by } = row;
  return { clause, text, part, request: requested && by ? { outcome: requested, chosen, by } : null };
}

/** The stands on locked words, beside what they say now. */
export async function standsOn(tx: Transaction, { part }: LockedContested): Promise<readonly StandNow[]> {
  return (await readStands(tx, [part.id], new Map([[part.id, part]]))).get(part.id) ?? [];
}

/** What every journal event about contested words says. */
export async function factsOf(
  tx: Transaction,
  { clause, text, part }: Pick<LockedContested, "clause" | "text" | "part">,
): Promise<{
  readonly clauseId: string;
  readonly label: string;
  readonly revision: number;
  readonly textHash: string;
  readonly contestedId: string;
  readonly kind: ContestedKind;
  readonly words: string;
}> {
  return {
    clauseId: clause.id,
    label: await labelClause(tx, clause),
    revision: text.revision,
    textHash: text.hash,
    contestedId: part.id,
    kind: part.kind,
    words: excerptOf(part),
  };
}
