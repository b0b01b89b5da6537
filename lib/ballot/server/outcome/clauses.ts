import type { Actor } from "#lib/access/actor.ts";
import { lockClause } from "#lib/clause/server/lock-clause.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { changeStage } from "#lib/stage/server/change-stage.ts";
import type { Announced } from "./apply-outcome.ts";

/** Texts that a vote has agreed without adopting them become agreed, subject to the treaty as a whole. */
export async function followWithText(
  tx: Transaction,
  actor: Actor,
  { ballot, verdict, arithmetic }: Announced,
): Promise<void> {
  if (verdict !== "CARRIED" || ballot.effect !== "AGREE") return;
  for (const { clauseId, revision, baseHash: hash } of ballot.texts) {
    const clause = await lockClause(tx, actor, clauseId);
    if (clause.stage === "AGREED") continue;
    const reason = `${ballot.rule.name}: ${arithmetic}`;
    await changeStage(tx, actor, { clause, to: "AGREED", reason, text: { revision, hash } });
  }
}
