import type { Actor } from "#lib/access/actor.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { appendInTransaction } from "#lib/clause/server/append-update.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { loadClause } from "#lib/clause/server/load-clause.ts";
import type { TextAt } from "#lib/clause/server/read-text.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { archivedBy } from "../archived.ts";
import { rebase } from "../rebase.ts";
import { retarget } from "../retarget.ts";
import { CHAIRS_TEXT_SESSION, inheritClients, writeDescents } from "./write-descents.ts";

/** A clause of the treaty, the clause of the chair's text that takes its place, and where cross-references lead now. */
export interface Rebasing {
  readonly clauseId: string;
  readonly branchId: string;
  readonly targets: ReadonlyMap<string, string>;
}

/**
 * Gives a clause of the treaty exactly the text of a clause of a chair's text, as one edit of its log: the items that
 * the chair's text wrote come in with their ids, what it does not have goes. Brackets, options, holes and suggestions
 * that go with the old text are closed as superseded. The caller has locked both. Returns the text, stored.
 */
export async function rebaseClause(
  tx: Transaction,
  actor: Actor,
  { clauseId, branchId, targets }: Rebasing,
): Promise<TextAt> {
  const live = await loadClause(tx, clauseId);
  const branch = await loadClause(tx, branchId);
  try {
    const before = readContent(live.doc);
    const after = retarget(readContent(branch.doc), targets);
    const bytes = rebase(live.doc, branch.doc, after);
    if (bytes) {
      const { userId } = actor;
      const seq = await appendInTransaction(tx, { clauseId, userId, sessionId: CHAIRS_TEXT_SESSION, bytes });
      if (branch.revision > 0) {
        const from = { clauseId: branchId, revision: branch.revision };
        await writeDescents(tx, [{ clauseId, seq, from }]);
        await inheritClients(tx, [{ clauseId, fromClauseId: branchId }]);
      }
      await archive(tx, actor, { clauseId, before, after, seq });
    }
  } finally {
    live.doc.destroy();
    branch.doc.destroy();
  }
  return ensureTextVersion(tx, clauseId);
}

/** Closes the rows before the text is settled: what follows the text then finds them closed already. */
async function archive(
  tx: Transaction,
  actor: Actor,
  {
    clauseId,
    before,
    after,
    seq,
  }: {
    readonly clauseId: string;
    readonly before: ClauseContent;
    readonly after: ClauseContent;
    readonly seq: number;
  },
): Promise<void> {
  const { contested, suggestionIds } = archivedBy(before, after);
  const closed = { closedBy: actor.userId, closedAt: new Date(), closedRevision: seq };
  if (contested.length > 0)
    await tx.contestedText.updateMany({
      where: { id: { in: contested.map(({ id }) => id) }, clauseId, outcome: null },
      data: { ...closed, outcome: "SUPERSEDED" },
    });
  if (suggestionIds.length > 0)
    await tx.suggestion.updateMany({
      where: { id: { in: [...suggestionIds] }, clauseId, status: "OPEN" },
      data: { ...closed, status: "SUPERSEDED" },
    });
}
