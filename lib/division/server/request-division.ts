import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import type { Clause } from "#lib/clause/clause.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { lockClause, numberClause } from "#lib/clause/server/lock-clause.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { refusalForHeld } from "#lib/silence/server/refusal-for-held.ts";
import { arrangeParts } from "../arrange-parts.ts";
import { DIVISION_REASON_LIMIT } from "../division.ts";
import { findPartsFault } from "../find-parts-fault.ts";
import type { Part } from "../part.ts";

export interface RequestDivisionInput {
  readonly clauseId: string;
  /** Hash of the text on which the parts were marked. */
  readonly textHash: string;
  readonly parts: readonly Part[];
  readonly reason: string;
}

/**
 * Asks that parts of a text be voted on separately (UN General Assembly, rules of procedure, rule 89). For heads and
 * delegates, for their own delegation. The parts are kept as whole words in the order of the text. Records
 * `division.requested`. Refuses `clause-closed`, `ballot-open`, `silence-running`, `text-changed`, `division-open` while
 * another division of this text is asked for or granted, so that repeating it is refused, and `bad-input` for parts that divide nothing.
 */
export async function requestDivision(
  actor: Actor,
  { clauseId, textHash, parts: marked, reason }: RequestDivisionInput,
): Promise<{ readonly divisionId: string }> {
  return inTransaction(async (tx) => {
    const clause = await lockClause(tx, actor, clauseId);
    authorise(actor, "division.request");
    const { delegation } = actor;
    if (!delegation) throw new Refusal("not-allowed");
    const label = await requireDivisible(tx, clause);
    const text = await ensureTextVersion(tx, clauseId);
    if (text.hash !== textHash) throw new Refusal("text-changed");
    const parts = partsOf(withoutSuggestions(text.content), marked);
    const why = reason.trim();
    if (why.length > DIVISION_REASON_LIMIT)
      throw new Refusal("bad-input", `A reason has ${DIVISION_REASON_LIMIT} characters at most.`);
    const { id: divisionId } = await tx.division.create({
      data: {
        negotiationId: actor.negotiationId,
        clauseId,
        revision: text.revision,
        textHash,
        parts: parts.map((part) => part.map((range) => ({ ...range }))),
        delegationId: delegation.id,
        reason: why,
        requestedBy: actor.userId,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      type: "division.requested",
      divisionId,
      clauseId,
      label,
      revision: text.revision,
      textHash,
      delegationName: delegation.shortName,
      parts,
      reason: why,
    });
    return { divisionId };
  });
}

/** What the clause is called; refuses unless it can be divided now. */
async function requireDivisible(tx: Transaction, clause: Clause): Promise<string> {
  if (clause.status === "VOTING") throw await refusalForHeld(tx, clause.id);
  const { label, isWithdrawn } = await numberClause(tx, clause);
  if (isWithdrawn || (clause.status !== "OPEN" && clause.status !== "FROZEN"))
    throw new Refusal("clause-closed");
  const others = await tx.division.count({
    where: { clauseId: clause.id, status: { in: ["REQUESTED", "GRANTED"] } },
  });
  if (others > 0) throw new Refusal("division-open");
  return label;
}

function partsOf(content: Parameters<typeof arrangeParts>[0], marked: readonly Part[]): readonly Part[] {
  // before they are arranged, so that what is not in the text is not made to fit
  const fault = findPartsFault(content, marked) ?? findPartsFault(content, arrangeParts(content, marked));
  if (fault !== null) throw new Refusal("bad-input", `${fault} Nothing was stored.`);
  return arrangeParts(content, marked);
}
