import type { Actor } from "#lib/access/actor.ts";
import { requireInOrder } from "#lib/amendment-order/server/require-in-order.ts";
import { hashContent } from "#lib/clause/project.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { holdItsClauses } from "#lib/proposal/server/close-proposal.ts";
import { requireNoSubAmendments } from "#lib/proposal/server/end-proposal.ts";
import { keepStanding } from "#lib/proposal/server/keep-standing.ts";
import { type LockedProposal, lockProposal, requireTabled } from "#lib/proposal/server/lock-proposal.ts";
import { lockSubAmendments } from "#lib/proposal/server/lock-sub-amendments.ts";
import { type HeldClause, openChanges, requireAsKept } from "#lib/proposal/server/proposal-texts.ts";
import { textAsAccepted, textWithProposal } from "#lib/proposal/text-with-proposal.ts";
import { inOrder, prepareAsItIs } from "./prepare-text.ts";
import type { PreparedMatter, PreparedText } from "./prepared-matter.ts";
import { readNumbering } from "./read-numbering.ts";

/**
 * A tabled proposal: each of its clauses as it reads if the proposal is accepted; of a sub-amendment, its parent's text
 * with it. What still stands in a text that has changed is attached to it. Refuses `proposal-closed`, `sub-amendments-open`, `proposal-outdated`, `ballot-open`, `clause-closed`, and what
 * the order of voting refuses.
 */
export async function prepareProposal(
  tx: Transaction,
  actor: Actor,
  { proposalId }: { readonly proposalId: string },
): Promise<PreparedMatter> {
  const proposal = await lockProposal(tx, actor, proposalId);
  requireTabled(proposal);
  if (proposal.parent) requireTabled(proposal.parent);
  requireNoSubAmendments(await lockSubAmendments(tx, proposal));
  const held = await holdItsClauses(tx, actor, [proposal]);
  for (const { clause, label } of held) await requireInOrder(tx, { proposalId, clauseId: clause.id, label });
  for (const each of [...(proposal.parent ? [proposal.parent] : []), proposal]) {
    await keepStanding(tx, actor, { proposal: each, held });
    await requireAsKept(tx, each, held);
  }
  const texts = await textsOf(tx, actor, { proposal, held });
  const { symbol, title } = proposal;
  return {
    question: `${symbol} – ${title}`,
    before: symbol,
    texts,
    effect: "NONE",
    motion: null,
    proposalId,
  };
}

async function textsOf(
  tx: Transaction,
  actor: Actor,
  { proposal, held }: { readonly proposal: LockedProposal; readonly held: readonly HeldClause[] },
): Promise<readonly PreparedText[]> {
  const changes = await openChanges(tx, proposal);
  const texts: PreparedText[] = [];
  for (const { clause, text } of held) {
    const content = textAsAccepted(textWithProposal(text.content, changes));
    const taken = await prepareAsItIs(tx, actor, clause.id);
    texts.push({ ...taken, content, textHash: hashContent(content) });
  }
  return inOrder(texts, await readNumbering(tx, proposal.treatyId));
}
