import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { endAppeal } from "./end-appeal.ts";
import { lockAppeal } from "./lock-order.ts";

/**
 * Takes an appeal back before it is put to the vote. For those who speak for the delegation that made it. Records
 * `appeal.ended`. Refuses `ballot-open` while it is voted on, `appeal-closed` when it is decided or taken back already.
 */
export async function withdrawAppeal(
  actor: Actor,
  { appealId }: { readonly appealId: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const { appeal, locked } = await lockAppeal(tx, actor, appealId);
    authorise(actor, "order.appeal", appeal.delegation.id);
    if (locked.isVotedOn)
      throw new Refusal("ballot-open", "The appeal is being voted on. Nothing was changed.");
    await endAppeal(tx, actor, { appealId, outcome: "WITHDRAWN" });
  });
}
