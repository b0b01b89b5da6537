import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import type { Clause } from "#lib/clause/clause.ts";
import { changeText } from "#lib/clause/server/change-text.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { holdText } from "#lib/clause/server/hold-text.ts";
import { labelClause } from "#lib/clause/server/lock-clause.ts";
import type { TextAt } from "#lib/clause/server/read-text.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { isRejectedWhole } from "../is-rejected-whole.ts";
import { nextStep, partsThat } from "../next-step.ts";
import type { Part } from "../part.ts";
import { withoutParts } from "../without-parts.ts";
import { readDivisionVotes } from "./division-votes.ts";
import { type LockedDivision, lockDivision } from "./lock-division.ts";

/** What a division left. */
export interface Concluded {
  /** Numbers of parts, from 1. */
  readonly kept: readonly number[];
  readonly rejected: readonly number[];
  /** All parts were rejected and nothing else stands: the whole is rejected, and the text stays as it was voted on. */
  readonly isRejectedWhole: boolean;
  readonly revision: number;
}

/**
 * Concludes a division when each part has been decided: what was rejected is taken out of the text, which stays frozen to
 * be voted on as a whole. If everything was rejected the whole is (UN General Assembly, rules of procedure, rule 89): the
 * text is left as it is, and is again what it was. For the chair. Records `division.concluded`. Refuses `division-closed`,
 * so that of two at once one is refused, `ballot-open`, and `stage-not-reached` while a part is not decided.
 */
export async function concludeDivision(
  actor: Actor,
  { divisionId }: { readonly divisionId: string },
): Promise<Concluded> {
  return inTransaction(async (tx) => {
    const { division, clause } = await lockDivision(tx, actor, divisionId);
    authorise(actor, "division.decide");
    const { kept, rejected } = await requireDecided(tx, division);
    const held = await ensureTextVersion(tx, clause.id);
    const isWhole = isRejectedWhole(held.content, { parts: division.parts, rejected });
    await tx.division.update({
      where: { id: divisionId },
      data: { status: "CONCLUDED", rejected: [...rejected], closedBy: actor.userId, closedAt: new Date() },
      select: { id: true },
    });
    const gone = isWhole ? [] : rejected.map((part) => division.parts[part - 1] ?? []);
    const { revision, hash: textHash } = await takeOut(tx, actor, { clause, held, gone });
    await tx.division.update({
      where: { id: divisionId },
      data: { concludedRevision: revision, concludedHash: textHash },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      type: "division.concluded",
      divisionId,
      clauseId: clause.id,
      label: await labelClause(tx, clause),
      revision,
      textHash,
      kept,
      rejected,
      isRejectedWhole: isWhole,
    });
    if (isWhole && division.clauseWas === "OPEN") await holdText(tx, actor, { clause, status: "OPEN" });
    return { kept, rejected, isRejectedWhole: isWhole, revision };
  });
}

async function requireDecided(tx: Transaction, division: LockedDivision) {
  if (division.status !== "GRANTED") throw new Refusal("division-closed");
  const votes = await readDivisionVotes(tx, division.id);
  const step = nextStep({ ...division, objections: [] }, { votes, isTextSame: true });
  if (step.is === "WAIT") throw new Refusal("ballot-open");
  if (step.is !== "CONCLUDE")
    throw new Refusal("stage-not-reached", "Not every part has been decided yet. Nothing was changed.");
  const { parts } = division;
  return {
    kept: partsThat("CARRIED", { parts, votes }),
    rejected: partsThat("NOT_CARRIED", { parts, votes }),
  };
}

/** Takes parts out of a frozen text and leaves it frozen. */
async function takeOut(
  tx: Transaction,
  actor: Actor,
  out: { readonly clause: Clause; readonly held: TextAt; readonly gone: readonly Part[] },
): Promise<TextAt> {
  const { clause, held, gone } = out;
  const clauseId = clause.id;
  if (gone.length === 0) return held;
  // the log grows while a clause is open; nobody else sees that it is, for it is locked
  await setStatus(tx, clauseId, "OPEN");
  const text = await changeText(tx, actor, { clauseId, change: (content) => withoutParts(content, gone) });
  await setStatus(tx, clauseId, "FROZEN");
  return text;
}

async function setStatus(tx: Transaction, clauseId: string, status: "OPEN" | "FROZEN"): Promise<void> {
  await tx.clause.update({ where: { id: clauseId }, data: { status }, select: { id: true } });
}
