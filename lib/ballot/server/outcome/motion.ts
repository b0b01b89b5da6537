import type { Actor } from "#lib/access/actor.ts";
import { lockClause } from "#lib/clause/server/lock-clause.ts";
import { endDivision } from "#lib/division/server/end-division.ts";
import { holdForDivision } from "#lib/division/server/grant-division.ts";
import { lockDivision } from "#lib/division/server/lock-division.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { closeOpenSitting } from "#lib/sitting/server/close-sitting.ts";
import { changeStage } from "#lib/stage/server/change-stage.ts";
import { lockTreaty } from "#lib/version/server/lock-treaty.ts";
import { followWithAppeal } from "./appeal.ts";
import type { Announced } from "./apply-outcome.ts";

/**
 * What follows from a procedural motion: a division is granted or refused, a ruling is overruled or stands, an agreed article is reopened, the open sitting
 * is closed. Every other motion is on record by its vote.
 */
export async function followWithMotion(tx: Transaction, actor: Actor, announced: Announced): Promise<void> {
  const { ballot, verdict } = announced;
  switch (ballot.motion) {
    case "DIVIDE":
      return followWithDivision(tx, actor, announced);
    case "APPEAL":
      return followWithAppeal(tx, actor, announced);
    case "REOPEN":
      return verdict === "CARRIED" ? reopen(tx, actor, announced) : undefined;
    case "ADJOURN_SITTING":
      if (verdict === "CARRIED") await closeOpenSitting(tx, actor, { treatyId: await lockTreaty(tx, actor) });
      return;
    default:
      return;
  }
}

async function followWithDivision(
  tx: Transaction,
  actor: Actor,
  { ballot, verdict }: Announced,
): Promise<void> {
  if (ballot.divisionId === null || (verdict !== "CARRIED" && verdict !== "NOT_CARRIED")) return;
  const { division, clause } = await lockDivision(tx, actor, ballot.divisionId);
  if (verdict === "CARRIED") await holdForDivision(tx, actor, { division, clause, how: "MOTION" });
  else await endDivision(tx, actor, { division, clause, status: "REFUSED" });
}

async function reopen(tx: Transaction, actor: Actor, { ballot, arithmetic }: Announced): Promise<void> {
  const [text] = ballot.texts;
  if (!text) return;
  const clause = await lockClause(tx, actor, text.clauseId);
  const reason = `motion to reopen, ${ballot.rule.name}: ${arithmetic}`;
  const { revision, baseHash: hash } = text;
  await changeStage(tx, actor, { clause, to: "REOPENED", reason, text: { revision, hash } });
}
