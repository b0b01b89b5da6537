import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { labelClause, lockClause } from "#lib/clause/server/lock-clause.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { type HeldStance, readClauseStanding } from "./clause-facts.ts";
import { followPosition } from "./follow-position.ts";
import { requireCurrent } from "./require-current.ts";

/**
 * A head of delegation brings the capital's yes to a text that is agreed ad referendum: the delegation's position stands
 * without that condition from now on. Records `clause.confirmed`; with the last one the text is agreed. Refuses
 * `text-changed` and, if nothing waits for this capital, `stage-not-reached`: repeating it is refused.
 */
export async function confirmAgreement(
  actor: Actor,
  { clauseId, textHash }: { readonly clauseId: string; readonly textHash: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    await lockClause(tx, actor, clauseId);
    authorise(actor, "clause.confirm");
    const { delegation } = actor;
    if (!delegation) throw new Refusal("not-allowed");
    const text = await ensureTextVersion(tx, clauseId);
    const clause = await lockClause(tx, actor, clauseId);
    requireCurrent(text, textHash);
    const { pending } = await readClauseStanding(tx, clause, text);
    const held = pending.find(({ delegationId }) => delegationId === delegation.id);
    if (clause.stage !== "AGREED_AD_REF" || clause.status === "WITHDRAWN" || !held)
      throw new Refusal(
        "stage-not-reached",
        "Nothing here waits for your capital's word. Nothing was changed.",
      );
    const number = await confirm(tx, actor, { clauseId, held, text });
    const { revision } = text;
    const label = await labelClause(tx, clause);
    const { shortName: delegationName } = delegation;
    await recordEvent(tx, actor, {
      type: "clause.confirmed",
      clauseId,
      label,
      delegationName,
      revision,
      textHash: text.hash,
    });
    await followPosition(tx, actor, {
      clauseId,
      delegationId: delegation.id,
      number,
      stance: held.stance,
      textHash: text.hash,
    });
  });
}

/** The same position without its condition, as the delegation's newest. */
async function confirm(
  tx: Transaction,
  actor: Actor,
  {
    clauseId,
    held: { delegationId, stance },
    text,
  }: {
    readonly clauseId: string;
    readonly held: HeldStance;
    readonly text: { readonly revision: number; readonly hash: string };
  },
): Promise<number> {
  const { _max } = await tx.position.aggregate({ where: { clauseId, delegationId }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  await tx.position.create({
    data: {
      clauseId,
      delegationId,
      number,
      stance,
      adReferendum: false,
      statement: "",
      revision: text.revision,
      textHash: text.hash,
      takenBy: actor.userId,
    },
    select: { number: true },
  });
  return number;
}
