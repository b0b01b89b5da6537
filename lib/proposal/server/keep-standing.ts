import type { Actor } from "#lib/access/actor.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { reattach } from "../reattach.ts";
import { isSameText } from "../same-text.ts";
import { textWithProposal } from "../text-with-proposal.ts";
import { readKeptChanges } from "./kept-changes.ts";
import { type LockedProposal, proposalFacts } from "./lock-proposal.ts";
import { type HeldClause, keepText, newestTexts, onRecord, openChanges } from "./proposal-texts.ts";

/**
 * Where the text under a proposal has changed and every change that it would make still stands in it as it was kept,
 * keeps its texts anew: the next amendment is voted on in the text as amended. Records `proposal.reattached`, or nothing
 * where nothing had to be kept. Where a change does not stand, nothing is done.
 */
export async function keepStanding(
  tx: Transaction,
  actor: Actor,
  { proposal, held }: { readonly proposal: LockedProposal; readonly held: readonly HeldClause[] },
): Promise<void> {
  const [kept, changes] = [await newestTexts(tx, proposal), await openChanges(tx, proposal)];
  const moved: HeldClause[] = [];
  for (const each of held) {
    const then = kept.get(each.clause.id);
    const now = each.text.content;
    if (!then || isSameText(then.content, textWithProposal(now, changes))) continue;
    const still = await readKeptChanges(tx, {
      proposalId: proposal.id,
      parentId: proposal.parent?.id ?? null,
      clauseId: each.clause.id,
      content: then.content,
    });
    const { found, lost } = reattach({ ...still, now, fresh: (id) => id });
    if (found.length + lost.length > 0) return;
    moved.push(each);
  }
  if (moved.length === 0) return;
  for (const { clause, text } of moved) await keepText(tx, proposal, { clauseId: clause.id, text, changes });
  const texts = moved.map(({ clause, label, text }) => onRecord(clause.id, label, text));
  const { sponsors } = proposal;
  const facts = proposalFacts(proposal);
  await recordEvent(tx, actor, { type: "proposal.reattached", ...facts, outcome: "", sponsors, texts });
}
