import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { releaseTexts } from "#lib/clause/server/held-texts.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { sendNoticesOfClauses } from "#lib/journal/server/send-notice.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { lockBallotForClosing, requireOpen } from "./lock-ballot.ts";
import { sealMatter } from "./seal-matter.ts";
import { discardPapers } from "./secret/count-papers.ts";
import { forgetTraces } from "./secret/forget-traces.ts";
import { writeEnding } from "./write-ending.ts";

/**
 * Calls a vote off before any result; how delegations voted is never shown, and the texts return to what they were. For
 * the chair. Records `ballot.cancelled`. Refuses `ballot-closed`, so repeating it is refused.
 */
export async function cancelBallot(actor: Actor, { ballotId }: { readonly ballotId: string }): Promise<void> {
  const method = await inTransaction(async (tx) => {
    const ballot = await lockBallotForClosing(tx, actor, ballotId);
    authorise(actor, "ballot.close");
    requireOpen(ballot);
    await writeEnding(tx, actor, { ballotId, result: null });
    await releaseTexts(tx, ballot.texts);
    if (ballot.method === "SECRET") await discardPapers(tx, ballotId);
    const { question } = ballot;
    const texts = await sealMatter(tx, ballot.texts);
    await recordEvent(tx, actor, { type: "ballot.cancelled", ballotId, question, texts });
    await sendNoticesOfClauses(tx, { negotiationId: actor.negotiationId, type: "ballot.cancelled", texts });
    return ballot.method;
  });
  if (method === "SECRET") await forgetTraces();
}
