import type { Actor } from "#lib/access/actor.ts";
import { OFFICE_NAMES } from "#lib/access/office.ts";
import { authorise } from "#lib/access/rules.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { changeText } from "#lib/clause/server/change-text.ts";
import { labelClause, lockClause } from "#lib/clause/server/lock-clause.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { isUuid } from "#lib/uuid.ts";
import { readSuggestions } from "../read-suggestions.ts";
import { keepSuggestedItems } from "./suggested-items.ts";

/** A suggestion as whoever settles it saw it. */
export interface SeenSuggestion {
  readonly clauseId: string;
  readonly suggestionId: string;
  /** The words that they saw; if it says something else by now, they are asked to look again. Without: as it is. */
  readonly seen?: { readonly inserted: string; readonly deleted: string } | undefined;
}

/** How a suggestion ends, who may end it so, and what that does to the text. */
interface Settlement {
  readonly outcome: "ACCEPTED" | "REJECTED" | "WITHDRAWN" | "BRACKETED";
  /** By chair and secretariat, or by the delegation whose suggestion it is. */
  readonly by: "bureau" | "own";
  readonly change: (content: ClauseContent) => ClauseContent;
}

/**
 * Ends an open suggestion, with what it does to the text. Records `suggestion.settled`. Refuses `suggestion-closed` for
 * one that is settled or not there, so repeating it is refused; `text-changed` if it says something else than was seen;
 * `clause-closed` unless the clause is open; `in-use` while a tabled proposal holds it.
 */
export async function settleSuggestion(
  actor: Actor,
  { clauseId, suggestionId, seen }: SeenSuggestion,
  { outcome, by, change }: Settlement,
): Promise<{ readonly suggestionId: string; readonly revision: number }> {
  return inTransaction(async (tx) => {
    const clause = await lockClause(tx, actor, clauseId);
    authorise(actor, by === "bureau" ? "suggestion.settle" : "clause.edit");
    if (clause.status !== "OPEN") throw new Refusal("clause-closed");
    const { content } = await readClauseText(tx, clauseId);
    const present = readSuggestions(content).find(({ id }) => id === suggestionId);
    if (!present) throw new Refusal("suggestion-closed");
    if (by === "own" && present.by !== (actor.delegation?.id ?? "")) throw new Refusal("not-allowed");
    const { inserted, deleted } = present;
    if (seen && (seen.inserted !== inserted || seen.deleted !== deleted)) throw new Refusal("text-changed");
    const held = await tx.suggestion.findFirst({
      where: { id: suggestionId, proposal: { status: "TABLED" } },
      select: { proposal: { select: { symbol: true } } },
    });
    if (held)
      throw new Refusal("in-use", `This is part of proposal ${held.proposal?.symbol}: settle that instead.`);
    await keepSuggestedItems(tx, clauseId, new Set([suggestionId]));
    const text = await changeText(tx, actor, { clauseId, change });
    await tx.suggestion.updateMany({
      where: { id: suggestionId, clauseId },
      data: {
        status: outcome,
        closedAt: new Date(),
        closedBy: actor.userId,
        closedRevision: text.revision,
      },
    });
    const maker = isUuid(present.by)
      ? await tx.delegation.findUnique({ where: { id: present.by }, select: { shortName: true } })
      : null;
    await recordEvent(tx, actor, {
      type: "suggestion.settled",
      clauseId,
      label: await labelClause(tx, clause),
      revision: text.revision,
      textHash: text.hash,
      suggestionIds: [suggestionId],
      outcome,
      of: maker?.shortName ?? OFFICE_NAMES.CHAIR,
      inserted,
      deleted,
    });
    return { suggestionId, revision: text.revision };
  });
}
