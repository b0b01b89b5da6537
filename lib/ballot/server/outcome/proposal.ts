import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { acceptTabled, dropTabled } from "#lib/proposal/server/end-proposal.ts";
import { lockProposal } from "#lib/proposal/server/lock-proposal.ts";
import type { Announced } from "./apply-outcome.ts";

/**
 * A proposal that carries is accepted into the text at once, one that does not is rejected; without a decision it stays
 * before the conference. A clause that was frozen is so again afterwards.
 */
export async function followWithProposal(
  tx: Transaction,
  actor: Actor,
  { ballot, verdict, arithmetic }: Announced,
): Promise<void> {
  const { proposalId } = ballot;
  if (proposalId === null || (verdict !== "CARRIED" && verdict !== "NOT_CARRIED")) return;
  const proposal = await lockProposal(tx, actor, proposalId);
  const reason = `${ballot.rule.name}: ${arithmetic}`;
  const ids = ballot.texts.flatMap(({ clauseId, clauseWas }) => (clauseWas === "FROZEN" ? [clauseId] : []));
  const frozen = { where: { id: { in: ids } } };
  await tx.clause.updateMany({ ...frozen, data: { status: "OPEN" } });
  if (verdict === "CARRIED") await acceptTabled(tx, actor, { proposal, reason });
  else await dropTabled(tx, actor, { proposal, status: "REJECTED", reason });
  await tx.clause.updateMany({ ...frozen, data: { status: "FROZEN" } });
}
