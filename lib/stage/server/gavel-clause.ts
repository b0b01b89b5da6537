import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { lockClause } from "#lib/clause/server/lock-clause.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { ClauseState } from "../clause-state.ts";
import { changeStage } from "./change-stage.ts";
import { readClauseStanding } from "./clause-facts.ts";
import { requireCurrent } from "./require-current.ts";
import { requireStep } from "./require-step.ts";

export interface GavelInput {
  readonly clauseId: string;
  /** Hash of the text that was on the chair's screen. */
  readonly textHash: string;
  /** Until when capitals may still say no, ISO-8601; needed if any delegation agrees ad referendum only. */
  readonly dueAt: string | null;
}

/**
 * Brings the gavel down on a text: agreed, or agreed ad referendum while capitals have to confirm, provisionally and
 * as part of the whole. For the chair. Records `clause.stage-changed`. Refuses `text-changed` if the text is not the
 * one that was seen, `not-clean`, `objection-stands` while a delegation rejects it, `bad-input` without a date to
 * come where one is needed, and `stage-not-reached` if it is agreed already: repeating it is refused.
 */
export async function gavelClause(
  actor: Actor,
  { clauseId, textHash, dueAt }: GavelInput,
): Promise<{ readonly state: ClauseState }> {
  return inTransaction(async (tx) => {
    await lockClause(tx, actor, clauseId);
    authorise(actor, "clause.gavel");
    const text = await ensureTextVersion(tx, clauseId);
    // only now: storing the text may have taken an earlier agreement back
    const clause = await lockClause(tx, actor, clauseId);
    if (clause.status !== "OPEN" && clause.status !== "FROZEN") throw new Refusal("clause-closed");
    requireCurrent(text, textHash);
    const standing = await readClauseStanding(tx, clause, text);
    const state = requireStep("GAVEL", standing);
    if (state === "AGREED_AD_REF") {
      const due = requireDate(dueAt);
      const until = `if no capital objects until ${due.toISOString().slice(0, 16).replace("T", " ")} UTC`;
      await changeStage(tx, actor, { clause, to: state, reason: `agreed ${until}`, text, dueAt: due });
    } else {
      await changeStage(tx, actor, { clause, to: "AGREED", reason: "no objection", text });
    }
    return { state };
  });
}

function requireDate(dueAt: string | null): Date {
  const due = dueAt === null ? null : new Date(dueAt);
  if (due === null || !(due.getTime() > Date.now()))
    throw new Refusal(
      "bad-input",
      "Some delegations agree ad referendum only: give a date to come by which their capitals answer. Nothing was changed.",
    );
  return due;
}
