import { listWords } from "#lib/list-words.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { loadOrder } from "./load-order.ts";

/**
 * Refuses to put a proposal to the vote out of its order on one of its clauses: `appeal-pending` while an appeal against
 * the ruling is to be decided, `moot` when one that was adopted leaves nothing of it, `out-of-order` when the ruling was
 * overruled, or puts another first. Where the chair has not ruled, any may be put. The clause is locked.
 */
export async function requireInOrder(
  tx: Transaction,
  {
    proposalId,
    clauseId,
    label,
  }: { readonly proposalId: string; readonly clauseId: string; readonly label: string },
): Promise<void> {
  const { items, standing } = await loadOrder(tx, clauseId);
  const at = items.findIndex((item) => item.proposalId === proposalId);
  const item = items[at];
  if (!item) return;
  if (standing === "APPEALED") throw new Refusal("appeal-pending");
  if (item.isMoot) {
    const by = item.overtakenBy.filter(({ extent }) => extent === "WHOLLY").map(({ symbol }) => symbol);
    throw new Refusal(
      "moot",
      `${listWords(by)} ${by.length === 1 ? "was" : "were"} adopted, which leaves nothing of it. Rule that it is put, or confirm that it is not; nothing was changed.`,
    );
  }
  if (standing === "OVERRULED")
    throw new Refusal(
      "out-of-order",
      `The ruling on the order of voting on ${label} was overruled. Rule anew, then put it to the vote; nothing was changed.`,
    );
  const first = items.slice(0, at).find(({ isMoot }) => !isMoot);
  if (first && standing === "STANDS")
    throw new Refusal(
      "out-of-order",
      `On ${label}, ${first.symbol} is put to the vote first. Put it, or rule on the order anew; nothing was changed.`,
    );
}
