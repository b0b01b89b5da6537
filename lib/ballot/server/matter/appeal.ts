import type { Actor } from "#lib/access/actor.ts";
import { loadOrder } from "#lib/amendment-order/server/load-order.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { prepareAsItIs } from "./prepare-text.ts";
import type { PreparedMatter } from "./prepared-matter.ts";

/**
 * The appeal that is pending against the chair's ruling on the order of voting on a clause (UN General Assembly rule 71).
 * The clause is held as it is meanwhile. Refuses `appeal-closed` when there is none.
 */
export async function prepareAppeal(
  tx: Transaction,
  actor: Actor,
  { clauseId }: { readonly clauseId: string },
): Promise<PreparedMatter> {
  const text = await prepareAsItIs(tx, actor, clauseId);
  const { rulings } = await loadOrder(tx, clauseId);
  const appeal = rulings.at(-1)?.appeals.find(({ status }) => status === "PENDING");
  if (!appeal) throw new Refusal("appeal-closed");
  return {
    question: `That the ruling of the chair on the order of voting on ${text.label} be overruled (appeal of ${appeal.delegation.name})`,
    before: null,
    texts: [text],
    effect: "NONE",
    motion: "APPEAL",
    proposalId: null,
  };
}
