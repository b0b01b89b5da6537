import type { Actor } from "#lib/access/actor.ts";
import { endAppeal } from "#lib/amendment-order/server/end-appeal.ts";
import { loadOrder } from "#lib/amendment-order/server/load-order.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { Announced } from "./apply-outcome.ts";

/**
 * The ruling stands unless a majority overrules it (UN General Assembly rule 71); without a quorum the appeal is still
 * to be decided.
 */
export async function followWithAppeal(
  tx: Transaction,
  actor: Actor,
  { ballot, verdict }: Announced,
): Promise<void> {
  const [text] = ballot.texts;
  if (!text || verdict === "NO_QUORUM") return;
  const { rulings } = await loadOrder(tx, text.clauseId);
  const appeal = rulings.at(-1)?.appeals.find(({ status }) => status === "PENDING");
  if (!appeal) return;
  await endAppeal(tx, actor, {
    appealId: appeal.id,
    outcome: verdict === "CARRIED" ? "OVERRULED" : "UPHELD",
  });
}
