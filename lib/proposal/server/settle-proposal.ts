import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { changeText } from "#lib/clause/server/change-text.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { acceptSuggestions } from "#lib/suggestion/accept-suggestions.ts";
import { keepSuggestedItems } from "#lib/suggestion/server/suggested-items.ts";
import {
  closeSuggestions,
  dropChanges,
  holdItsClauses,
  openSuggestions,
  writeEnding,
} from "./close-proposal.ts";
import { type LockedProposal, lockProposal, requireTabled } from "./lock-proposal.ts";
import { lockSubAmendments } from "./lock-sub-amendments.ts";
import {
  keepText,
  onRecord,
  openChanges,
  requireAsKept,
  requireOpenClauses,
  type TextOnRecord,
} from "./proposal-texts.ts";

export interface SettleProposalInput {
  readonly proposalId: string;
  readonly outcome: "ACCEPTED" | "REJECTED";
}

/**
 * Accepts or rejects a tabled proposal in all its clauses at once. For chair and secretariat. Accepting makes its
 * changes; those of a sub-amendment become its parent's. Rejecting takes them out of the text, and its sub-amendments
 * fall with it. Records `proposal.settled`. Refuses `sub-amendments-open` by name, `proposal-outdated` when the text
 * under it is not as it was kept, `clause-closed`, and `proposal-closed` when it is repeated.
 */
export async function settleProposal(
  actor: Actor,
  { proposalId, outcome }: SettleProposalInput,
): Promise<void> {
  await inTransaction(async (tx) => {
    const proposal = await lockProposal(tx, actor, proposalId);
    authorise(actor, "suggestion.settle");
    requireTabled(proposal);
    const subAmendments = await lockSubAmendments(tx, proposal);
    if (outcome === "REJECTED") {
      const texts = await dropChanges(tx, actor, {
        proposals: [proposal, ...subAmendments],
        status: outcome,
      });
      await writeEnding(tx, actor, { proposal, status: outcome, outcome, texts });
      for (const each of subAmendments)
        await writeEnding(tx, actor, {
          proposal: each,
          status: outcome,
          outcome: "FELL_WITH_PARENT",
          texts: [],
        });
      return;
    }
    requireNoSubAmendments(subAmendments);
    const { parent } = proposal;
    const texts = parent
      ? await intoParent(tx, actor, { proposal, parent })
      : await intoText(tx, actor, proposal);
    await writeEnding(tx, actor, { proposal, status: outcome, outcome, texts });
  });
}

function requireNoSubAmendments(open: readonly LockedProposal[]): void {
  if (open.length === 0) return;
  const names = open.map(({ symbol }) => symbol).join(", ");
  const verb = open.length === 1 ? "has" : "have";
  throw new Refusal("sub-amendments-open", `${names} ${verb} to be settled first. Nothing was changed.`);
}

/** Makes the changes of a proposal in the negotiating text. */
async function intoText(
  tx: Transaction,
  actor: Actor,
  proposal: LockedProposal,
): Promise<readonly TextOnRecord[]> {
  const held = await holdItsClauses(tx, actor, [proposal]);
  requireOpenClauses(held);
  await requireAsKept(tx, proposal, held);
  const texts: TextOnRecord[] = [];
  for (const { clause, label } of held) {
    const own = await openSuggestions(tx, [proposal], clause.id);
    const change = (content: Parameters<typeof acceptSuggestions>[0]) => acceptSuggestions(content, own);
    await keepSuggestedItems(tx, clause.id, own);
    const text = await changeText(tx, actor, { clauseId: clause.id, change });
    await closeSuggestions(tx, actor, { ids: own, status: "ACCEPTED", revision: text.revision });
    texts.push(onRecord(clause.id, label, text));
  }
  return texts;
}

/** Makes the suggestions of a sub-amendment its parent's, and keeps the parent's text with them. */
async function intoParent(
  tx: Transaction,
  actor: Actor,
  { proposal, parent }: { readonly proposal: LockedProposal; readonly parent: LockedProposal },
): Promise<readonly TextOnRecord[]> {
  requireTabled(parent);
  const held = await holdItsClauses(tx, actor, [proposal]);
  requireOpenClauses(held);
  await requireAsKept(tx, parent, held);
  await requireAsKept(tx, proposal, held);
  await tx.suggestion.updateMany({
    where: { proposalId: proposal.id, status: "OPEN" },
    data: { proposalId: parent.id },
  });
  const changes = await openChanges(tx, parent);
  for (const { clause, text } of held) await keepText(tx, parent, { clauseId: clause.id, text, changes });
  return held.map(({ clause, label, text }) => onRecord(clause.id, label, text));
}
