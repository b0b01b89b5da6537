import type { Actor } from "#lib/access/actor.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { changeText } from "#lib/clause/server/change-text.ts";
import type { SuggestionIds } from "#lib/clause/units.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { rejectSuggestions } from "#lib/suggestion/reject-suggestions.ts";
import { keepSuggestedItems } from "#lib/suggestion/server/suggested-items.ts";
import { type LockedProposal, proposalFacts } from "./lock-proposal.ts";
import { type HeldClause, holdClauses, newestTexts, onRecord, type TextOnRecord } from "./proposal-texts.ts";
import { clausesOf } from "./table-proposal.ts";

/** How a proposal ends, and what becomes of its suggestions. */
export type Ending = "ACCEPTED" | "REJECTED" | "WITHDRAWN" | "MOOT";

/** The clauses that a proposal is about, locked: those of its kept texts and of its open suggestions. */
export async function holdItsClauses(
  tx: Transaction,
  actor: Actor,
  proposals: readonly LockedProposal[],
): Promise<readonly HeldClause[]> {
  const ids = new Set<string>();
  for (const proposal of proposals) {
    for (const clauseId of (await newestTexts(tx, proposal)).keys()) ids.add(clauseId);
    for (const clauseId of await clausesOf(tx, proposal)) ids.add(clauseId);
  }
  return holdClauses(tx, actor, [...ids]);
}

/**
 * Writes that a proposal is settled, and records it. `outcome` says more than the status where it fell with another;
 * `reason` is what settled it: a vote, or what was adopted.
 */
export async function writeEnding(
  tx: Transaction,
  actor: Actor,
  end: {
    readonly proposal: LockedProposal;
    readonly status: Ending;
    readonly outcome: Ending | "FELL_WITH_PARENT";
    readonly texts: readonly TextOnRecord[];
    readonly reason?: string;
  },
): Promise<void> {
  const { proposal, status, outcome, texts, reason } = end;
  await tx.proposal.update({
    where: { id: proposal.id },
    data: { status, closedAt: new Date(), closedBy: actor.userId },
    select: { id: true },
  });
  const { sponsors } = proposal;
  await recordEvent(tx, actor, {
    type: "proposal.settled",
    ...proposalFacts(proposal),
    outcome,
    sponsors,
    texts,
    ...(reason && { reason }),
  });
}

/**
 * Takes the suggestions of a proposal and of its sub-amendments out of the text without making their changes. In a
 * clause that is withdrawn or adopted they stay, as suggestions of their delegation that are in no proposal.
 */
export async function dropChanges(
  tx: Transaction,
  actor: Actor,
  { proposals, status }: { readonly proposals: readonly LockedProposal[]; readonly status: Ending },
): Promise<readonly TextOnRecord[]> {
  const held = await holdItsClauses(tx, actor, proposals);
  const texts: TextOnRecord[] = [];
  for (const each of held) {
    const { clause, label } = each;
    const own = await openSuggestions(tx, proposals, clause.id);
    if (isOver(each)) await releaseSuggestions(tx, own);
    else if (own.size > 0) {
      requireChangeable(each);
      const change = withoutThese(own);
      await keepSuggestedItems(tx, clause.id, own);
      const text = await changeText(tx, actor, { clauseId: clause.id, change });
      await closeSuggestions(tx, actor, { ids: own, status, revision: text.revision });
      texts.push(onRecord(clause.id, label, text));
      continue;
    }
    texts.push(onRecord(clause.id, label, each.text));
  }
  return texts;
}

/** Writes how suggestions ended, whatever the text's followers made of their vanishing from it. */
export async function closeSuggestions(
  tx: Transaction,
  actor: Actor,
  end: { readonly ids: SuggestionIds; readonly status: Ending | "REMOVED"; readonly revision: number },
): Promise<void> {
  const { ids, revision } = end;
  // of a proposal that is not put, nothing is made
  const status = end.status === "MOOT" ? "REJECTED" : end.status;
  await tx.suggestion.updateMany({
    where: { id: { in: [...ids] } },
    data: { status, closedAt: new Date(), closedBy: actor.userId, closedRevision: revision },
  });
}

/** The open suggestions of proposals in a clause. */
export async function openSuggestions(
  tx: Transaction,
  proposals: readonly LockedProposal[],
  clauseId: string,
): Promise<SuggestionIds> {
  const rows = await tx.suggestion.findMany({
    where: { clauseId, status: "OPEN", proposalId: { in: proposals.map(({ id }) => id) } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

async function releaseSuggestions(tx: Transaction, ids: SuggestionIds): Promise<void> {
  await tx.suggestion.updateMany({ where: { id: { in: [...ids] } }, data: { proposalId: null } });
}

function withoutThese(ids: SuggestionIds) {
  return (content: ClauseContent) => rejectSuggestions(content, ids);
}

function isOver({ clause, isWithdrawn }: HeldClause): boolean {
  return isWithdrawn || clause.status === "ADOPTED";
}

function requireChangeable({ clause, label }: HeldClause): void {
  if (clause.status === "OPEN") return;
  const why = clause.status === "VOTING" ? "held for a decision" : "frozen";
  throw new Refusal(
    "clause-closed",
    `${label} is ${why}. The proposal can be settled when it is open again; nothing was changed.`,
  );
}
