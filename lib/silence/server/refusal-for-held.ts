import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";

/** Why nothing else can be decided on a clause that is held: a silence procedure on it is running, or a vote is open. */
export async function refusalForHeld(tx: Transaction, clauseId: string): Promise<Refusal> {
  const running = await tx.silenceText.count({ where: { clauseId, silence: { status: "RUNNING" } } });
  return new Refusal(running > 0 ? "silence-running" : "ballot-open");
}
