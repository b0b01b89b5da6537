import type { Actor } from "#lib/access/actor.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { lockTreaty } from "#lib/version/server/lock-treaty.ts";
import { nextSubSymbol, nextSymbol } from "../symbol.ts";
import { idsIn } from "../text-with-proposal.ts";
import { type LockedProposal, lockProposal, proposalFacts, requireTabled } from "./lock-proposal.ts";
import { type HeldClause, holdClauses, keepText, onRecord, openChanges } from "./proposal-texts.ts";
import { requireDraft } from "./take-suggestions.ts";

/**
 * Puts a draft before the conference: gives it the next symbol and keeps its text for each clause. For drafters of the
 * delegation that made it. Records `proposal.tabled`. Refuses `proposal-empty` without a suggestion in the text, and
 * `proposal-closed` when it is tabled or what it would amend is settled, `ballot-open` while that is voted on.
 */
export async function tableProposal(
  actor: Actor,
  { proposalId }: { readonly proposalId: string },
): Promise<{ symbol: string }> {
  return inTransaction(async (tx) => {
    await lockTreaty(tx, actor);
    const draft = await lockProposal(tx, actor, proposalId);
    requireDraft(actor, draft);
    if (draft.parent) await requireOpenParent(tx, draft.parent);
    const held = await holdClauses(tx, actor, await clausesOf(tx, draft));
    const changes = await openChanges(tx, draft);
    const changed = held.filter(({ text }) => [...idsIn(text.content)].some((id) => changes.own.has(id)));
    if (changed.length === 0) throw new Refusal("proposal-empty");
    requireStandingClauses(changed);
    for (const { clause, text } of changed) await keepText(tx, draft, { clauseId: clause.id, text, changes });
    const symbol = await giveSymbol(tx, draft);
    const texts = changed.map(({ clause, label, text }) => onRecord(clause.id, label, text));
    const { sponsors } = draft;
    const facts = proposalFacts({ ...draft, symbol });
    await recordEvent(tx, actor, { type: "proposal.tabled", ...facts, outcome: "", sponsors, texts });
    return { symbol };
  });
}

async function requireOpenParent(tx: Transaction, parent: LockedProposal): Promise<void> {
  requireTabled(parent);
  const isVotedOn = await tx.ballot.count({ where: { proposalId: parent.id, status: "OPEN" } });
  if (isVotedOn > 0)
    throw new Refusal(
      "ballot-open",
      `${parent.symbol} is being voted on. Nothing can be proposed to change it meanwhile; your draft is kept.`,
    );
}

/** The clauses in which a proposal has open suggestions. */
export async function clausesOf(
  tx: Transaction,
  { id }: Pick<LockedProposal, "id">,
): Promise<readonly string[]> {
  const rows = await tx.suggestion.findMany({
    where: { proposalId: id, status: "OPEN" },
    distinct: ["clauseId"],
    select: { clauseId: true },
  });
  return rows.map(({ clauseId }) => clauseId);
}

function requireStandingClauses(held: readonly HeldClause[]): void {
  const gone = held.find(({ isWithdrawn, clause }) => isWithdrawn || clause.status === "ADOPTED");
  if (!gone) return;
  const why = gone.isWithdrawn ? "withdrawn" : "adopted";
  throw new Refusal("clause-closed", `${gone.label} is ${why}: nothing can be proposed there. Leave it out.`);
}

/** The treaty is locked: no two proposals get one symbol. */
async function giveSymbol(tx: Transaction, { id, treatyId, parent }: LockedProposal): Promise<string> {
  const rows = await tx.proposal.findMany({
    where: { treatyId, symbol: { not: null } },
    select: { symbol: true },
  });
  const given = rows.map(({ symbol }) => symbol ?? "");
  const symbol = parent?.symbol ? nextSubSymbol(parent.symbol, given) : nextSymbol(given);
  await tx.proposal.update({
    where: { id },
    data: { symbol, status: "TABLED", tabledAt: new Date() },
    select: { id: true },
  });
  return symbol;
}
