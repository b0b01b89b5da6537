import type { Actor } from "#lib/access/actor.ts";
import type { Clause } from "#lib/clause/clause.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { lockClause, numberClause } from "#lib/clause/server/lock-clause.ts";
import type { TextAt } from "#lib/clause/server/read-text.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { isSameText } from "../same-text.ts";
import { type ChangesOfProposal, textWithProposal } from "../text-with-proposal.ts";
import type { LockedProposal } from "./lock-proposal.ts";
import { type KeptText, TEXT_COLUMNS, toKeptText } from "./row.ts";

/** A clause that a proposal would change, locked, with its text now. */
export type HeldClause = {
  readonly clause: Clause;
  /** "Article 5", as it is called now. */
  readonly label: string;
  /** It, or the part it stands in, is withdrawn. */
  readonly isWithdrawn: boolean;
  readonly text: TextAt;
};

/** One exact text in the journal's words. */
export type TextOnRecord = {
  readonly clauseId: string;
  readonly label: string;
  readonly revision: number;
  readonly textHash: string;
};

/** Locks clauses, always in the same order, and stores their texts as they are now. */
export async function holdClauses(
  tx: Transaction,
  actor: Actor,
  clauseIds: readonly string[],
): Promise<readonly HeldClause[]> {
  const held: HeldClause[] = [];
  for (const clauseId of [...new Set(clauseIds)].toSorted()) {
    const clause = await lockClause(tx, actor, clauseId);
    const text = await ensureTextVersion(tx, clauseId);
    const { label, isWithdrawn } = await numberClause(tx, clause);
    held.push({ clause, label, isWithdrawn, text });
  }
  return held;
}

/** The open suggestions of a proposal, and of the one that it would amend. */
export async function openChanges(
  tx: Transaction,
  { id, parent }: LockedProposal,
): Promise<ChangesOfProposal> {
  const rows = await tx.suggestion.findMany({
    where: { status: "OPEN", proposalId: { in: [id, ...(parent ? [parent.id] : [])] } },
    select: { id: true, proposalId: true },
  });
  const idsOf = (proposalId: string) =>
    new Set(rows.filter((row) => row.proposalId === proposalId).map((row) => row.id));
  return { own: idsOf(id), ...(parent && { base: idsOf(parent.id) }) };
}

/** The newest kept text of each clause of a proposal, by clause. */
export async function newestTexts(
  tx: Transaction,
  { id: proposalId }: Pick<LockedProposal, "id">,
): Promise<ReadonlyMap<string, KeptText>> {
  const rows = await tx.proposalText.findMany({
    where: { proposalId },
    orderBy: [{ keptAt: "asc" }, { id: "asc" }],
    select: TEXT_COLUMNS,
  });
  return new Map(rows.map((row) => [row.clauseId, toKeptText(row)]));
}

/** Keeps a clause as the proposal would have it now. */
export async function keepText(
  tx: Transaction,
  proposal: Pick<LockedProposal, "id">,
  {
    clauseId,
    text,
    changes,
  }: { readonly clauseId: string; readonly text: TextAt; readonly changes: ChangesOfProposal },
): Promise<void> {
  const content = JSON.parse(JSON.stringify(textWithProposal(text.content, changes)));
  const { revision, hash: textHash } = text;
  await tx.proposalText.create({
    data: { proposalId: proposal.id, clauseId, revision, textHash, content },
    select: { id: true },
  });
}

/** Refuses `proposal-outdated` unless each clause, with the proposal's suggestions, reads exactly as it was kept. */
export async function requireAsKept(
  tx: Transaction,
  proposal: LockedProposal,
  held: readonly HeldClause[],
): Promise<void> {
  const [kept, changes] = [await newestTexts(tx, proposal), await openChanges(tx, proposal)];
  for (const { clause, label, text } of held) {
    const then = kept.get(clause.id);
    if (!then || isSameText(then.content, textWithProposal(text.content, changes))) continue;
    const name = proposal.symbol ?? proposal.title;
    throw new Refusal(
      "proposal-outdated",
      `The text of ${label} under ${name} has changed. Attach ${name} again, then repeat; nothing was changed.`,
    );
  }
}

/** Refuses `clause-closed`, by name, unless all these clauses can be changed. */
export function requireOpenClauses(held: readonly HeldClause[]): void {
  const closed = held.find(({ clause, isWithdrawn }) => isWithdrawn || clause.status !== "OPEN");
  if (!closed) return;
  const why = closed.isWithdrawn
    ? "withdrawn"
    : closed.clause.status === "VOTING"
      ? "held for a decision"
      : "closed";
  throw new Refusal("clause-closed", `${closed.label} is ${why}. Nothing was changed.`);
}

/** What the journal says of the texts. */
export function onRecord(clauseId: string, label: string, text: TextAt): TextOnRecord {
  return { clauseId, label, revision: text.revision, textHash: text.hash };
}
