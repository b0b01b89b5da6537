import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { hashContent } from "#lib/clause/project.ts";
import { changeText } from "#lib/clause/server/change-text.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { labelClause, lockClause } from "#lib/clause/server/lock-clause.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { type Correction, correctWords, countPlaces } from "../correct-words.ts";
import { readClauseStanding } from "./clause-facts.ts";
import { requireCurrent } from "./require-current.ts";
import { requireStep } from "./require-step.ts";
import { writeStageChange } from "./write-stage-change.ts";

export interface CorrectInput extends Correction {
  readonly clauseId: string;
  /** Hash of the text that was on the screen. */
  readonly textHash: string;
  readonly reason: string;
}

/**
 * Corrects words of an agreed text without touching what was agreed: the agreement moves on to the corrected text.
 * For the secretariat, as the legal group. Records `clause.corrected` with the words before and after. Refuses
 * `stage-not-reached` unless the text is agreed, `clause-closed` unless it is open, `text-changed`, `not-clean` if the
 * correction would open something, and `bad-input` unless the words stand in exactly one place of the paragraph.
 */
export async function correctClause(actor: Actor, input: CorrectInput): Promise<void> {
  const { clauseId, from, to, reason } = input;
  await inTransaction(async (tx) => {
    await lockClause(tx, actor, clauseId);
    authorise(actor, "clause.correct");
    const before = await ensureTextVersion(tx, clauseId);
    const clause = await lockClause(tx, actor, clauseId);
    requireCurrent(before, input.textHash);
    const corrected = correctedContent(before.content, input);
    const hash = hashContent(corrected);
    requireStep("CORRECT", await readClauseStanding(tx, clause, { content: corrected, hash }));
    const said = `“${from}” to “${to}”${reason ? `: ${reason}` : ""}`;
    // the agreement goes first, so that the text finds itself agreed when it arrives
    await writeStageChange(tx, {
      clauseId,
      from: clause.stage,
      to: clause.stage,
      reason: `editorial: ${said}`,
      text: { revision: before.revision + 1, hash },
      userId: actor.userId,
      dueAt: clause.adRefDueAt === null ? null : new Date(clause.adRefDueAt),
    });
    const after = await changeText(tx, actor, {
      clauseId,
      change: (content) => correctWords(content, input),
    });
    if (after.hash !== hash)
      throw new Error(`the corrected text of clause ${clauseId} is another than agreed`);
    const label = await labelClause(tx, clause);
    const { revision } = after;
    await recordEvent(tx, actor, {
      type: "clause.corrected",
      clauseId,
      label,
      reason: said,
      revision,
      textHash: hash,
    });
  });
}

function correctedContent(content: ClauseContent, correction: Correction): ClauseContent {
  const places = countPlaces(content, correction);
  if (places !== 1)
    throw new Refusal(
      "bad-input",
      places === 0
        ? "These words do not stand together in this paragraph. Nothing was changed."
        : `These words stand in ${places} places of this paragraph: give more of them. Nothing was changed.`,
    );
  return correctWords(content, correction);
}
