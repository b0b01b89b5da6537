import type { ClauseStage } from "#lib/clause/clause-kind.ts";
import { sendNoticeOfClause } from "#lib/journal/server/send-notice.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { writeStageChange } from "./write-stage-change.ts";

/** Why a text that was agreed, or reopened, is a draft again. */
export const EDITED = "edited";

/**
 * Lets the stage of a clause follow its newest text: what was agreed on other words is agreed no longer. The words
 * decide, not the revision. A text from before the agreement, projected late, changes nothing. May be repeated.
 */
export async function followText(
  tx: Transaction,
  clauseId: string,
  text: { readonly revision: number; readonly hash: string },
): Promise<void> {
  const [clause] = await tx.$queryRaw<{ stage: ClauseStage }[]>`
    select stage::text as stage from clause where id = ${clauseId}::uuid and stage <> 'DRAFT' for no key update`;
  if (!clause) return;
  const last = await tx.stageChange.findFirst({
    where: { clauseId },
    orderBy: { number: "desc" },
    select: { revision: true, textHash: true },
  });
  if (!last || text.revision <= last.revision || text.hash === last.textHash) return;
  await writeStageChange(tx, {
    clauseId,
    from: clause.stage,
    to: "DRAFT",
    reason: EDITED,
    text,
    userId: null,
  });
  await sendNoticeOfClause(tx, { clauseId, type: "clause.stage-changed" });
}
