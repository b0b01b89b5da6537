import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { listWords } from "#lib/list-words.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { holdItsClauses } from "#lib/proposal/server/close-proposal.ts";
import { dropTabled } from "#lib/proposal/server/end-proposal.ts";
import { lockProposal, requireTabled } from "#lib/proposal/server/lock-proposal.ts";
import { Refusal } from "#lib/refusal.ts";
import { loadOrder } from "./load-order.ts";

/**
 * Confirms that a proposal is not put to the vote, for one that was adopted leaves nothing of it (UN General Assembly
 * rule 90): its suggestions leave the text, its sub-amendments fall with it, its kept texts stay. For the chair. Records
 * `proposal.settled`. Refuses `not-moot`, `appeal-pending`, and `proposal-closed` when it is repeated.
 */
export async function confirmMoot(
  actor: Actor,
  { proposalId }: { readonly proposalId: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const proposal = await lockProposal(tx, actor, proposalId);
    authorise(actor, "order.rule");
    requireTabled(proposal);
    const by = new Set<string>();
    for (const { clause } of await holdItsClauses(tx, actor, [proposal])) {
      const { items, standing } = await loadOrder(tx, clause.id);
      if (standing === "APPEALED") throw new Refusal("appeal-pending");
      const item = items.find((each) => each.proposalId === proposalId);
      for (const { symbol, extent } of item?.isMoot ? item.overtakenBy : [])
        if (extent === "WHOLLY") by.add(symbol);
    }
    if (by.size === 0) throw new Refusal("not-moot");
    await dropTabled(tx, actor, { proposal, status: "MOOT", reason: `${listWords([...by])} adopted` });
  });
}
