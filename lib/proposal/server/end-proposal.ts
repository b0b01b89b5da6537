import type { Actor } from "#lib/access/actor.ts";
import { changeText } from "#lib/clause/server/change-text.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { acceptSuggestions } from "#lib/suggestion/accept-suggestions.ts";
import { keepSuggestedItems } from "#lib/suggestion/server/suggested-items.ts";
import {
  closeSuggestions,
  dropChanges,
  type Ending,
  holdItsClauses,
  openSuggestions,
  writeEnding,
} from "./close-proposal.ts";
import { type LockedProposal, requireTabled } from "./lock-proposal.ts";
import { lockSubAmendments } from "./lock-sub-amendments.ts";
import {
  keepText,
  onRecord,
  openChanges,
  requireAsKept,
  requireOpenClauses,
  type TextOnRecord,
} from "./proposal-texts.ts";

/** A tabled proposal, locked, and what settles it: the words for a vote or an adoption; empty: chair or secretariat. */
export type Settled = { readonly proposal: LockedProposal; readonly reason: string };

/**
 * Makes the changes of a proposal in all its clauses at once; those of a sub-amendment become its parent's. Records
 * `proposal.settled`. Refuses `sub-amendments-open` by name, `proposal-outdated` and `clause-closed`. The caller has
 * authorised.
 */
export async function acceptTabled(tx: Transaction, actor: Actor, settled: Settled): Promise<void> {
  const { proposal, reason } = settled;
  requireNoSubAmendments(await lockSubAmendments(tx, proposal));
  const { parent } = proposal;
  const texts = parent
    ? await intoParent(tx, actor, { proposal, parent })
    : await intoText(tx, actor, proposal);
  await writeEnding(tx, actor, { proposal, status: "ACCEPTED", outcome: "ACCEPTED", texts, reason });
}

/**
 * Takes the changes of a proposal out of the text; its sub-amendments fall with it. Records `proposal.settled` of each.
 * Refuses `clause-closed`. The caller has authorised.
 */
export async function dropTabled(
  tx: Transaction,
  actor: Actor,
  { proposal, status, reason }: Settled & { readonly status: Exclude<Ending, "ACCEPTED"> },
): Promise<void> {
  const fallen = await lockSubAmendments(tx, proposal);
  const texts = await dropChanges(tx, actor, { proposals: [proposal, ...fallen], status });
  await writeEnding(tx, actor, { proposal, status, outcome: status, texts, reason });
  for (const each of fallen)
    await writeEnding(tx, actor, { proposal: each, status, outcome: "FELL_WITH_PARENT", texts: [] });
}

/** Refuses `sub-amendments-open`, by name, while what would change the proposal is before the conference. */
export function requireNoSubAmendments(open: readonly LockedProposal[]): void {
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
