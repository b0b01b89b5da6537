import type { Actor } from "#lib/access/actor.ts";
import { authorise, may } from "#lib/access/rules.ts";
import type { Clause } from "#lib/clause/clause.ts";
import { writingIn } from "#lib/clause/clause-mode.ts";
import { labelClause, lockClause } from "#lib/clause/server/lock-clause.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { vanished } from "#lib/contested/may-vanish.ts";
import { mayAllVanish } from "#lib/contested/server/may-all-vanish.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { type PreparedRestore, prepareRestore, writeRestore } from "./prepare-restore.ts";

export interface RestoreInput {
  readonly clauseId: string;
  /** The revision whose text comes back. */
  readonly revision: number;
  /** The paragraph that comes back; null: the whole text. */
  readonly blockId: string | null;
  /** Hash of the present text, as it was previewed. */
  readonly textHash: string;
}

/**
 * Brings an earlier text of a clause back as a new edit, or one paragraph of it, which is put back at its place if it
 * is gone. For those who may change the text directly. Records `clause.restored`. Refuses `clause-closed` unless the
 * clause is open, `not-allowed` where the actor's edits would be suggestions or take away what another delegation
 * holds, `text-changed` if the present text is not the one that was previewed, and `nothing-to-restore`, so repeating
 * it is refused.
 */
export async function restoreClause(
  actor: Actor,
  { textHash, ...input }: RestoreInput,
): Promise<{ readonly clauseId: string; readonly revision: number }> {
  return inTransaction(async (tx) => {
    const clause = await lockClause(tx, actor, input.clauseId);
    requireDirect(actor, clause);
    const { hash } = await readClauseText(tx, clause.id);
    if (hash !== textHash) throw new Refusal("text-changed");
    const revision = await restoreInto(tx, actor, { ...input, clause });
    if (revision === null) throw new Refusal("nothing-to-restore");
    return { clauseId: clause.id, revision };
  });
}

/**
 * Brings earlier texts of several clauses back, all or none, each as a new edit with its event. For those who may
 * change them directly; refuses as `restoreClause`, naming the clause that is closed. The caller is in a transaction
 * that has not locked any clause yet. Returns the clauses that changed: a text that reads like this already stays.
 */
export async function restoreTexts(
  tx: Transaction,
  actor: Actor,
  texts: readonly { readonly clauseId: string; readonly revision: number }[],
): Promise<readonly string[]> {
  const changed: string[] = [];
  // always in one order, so that two who restore the same texts do not wait for each other
  for (const text of texts.toSorted((a, b) => (a.clauseId < b.clauseId ? -1 : 1))) {
    const clause = await lockClause(tx, actor, text.clauseId);
    const edit = await prepareRestore(tx, { ...text, blockId: null });
    if (edit === null) continue;
    if (clause.status !== "OPEN") {
      const label = await labelClause(tx, clause);
      throw new Refusal("clause-closed", `${label} is closed. Nothing was changed.`);
    }
    requireDirect(actor, clause);
    await carryOut(tx, actor, { ...text, blockId: null, clause, edit });
    changed.push(clause.id);
  }
  return changed;
}

/** Refuses unless the actor's own typing would change the text of this clause directly. */
function requireDirect(actor: Actor, { status, mode }: Clause): void {
  authorise(actor, "clause.edit");
  if (status !== "OPEN") throw new Refusal("clause-closed");
  const writer = { delegationId: actor.delegation?.id ?? null, mayDraft: may(actor, "clause.draft") };
  const writing = writingIn(mode, writer);
  if (writing === "suggestions")
    throw new Refusal(
      "not-allowed",
      "Your changes to this text become suggestions. Chair and secretariat can restore it; nothing was changed.",
    );
  if (writing === "none")
    throw new Refusal(
      "not-allowed",
      "Only chair and secretariat change this text at the moment. Nothing was changed.",
    );
}

/** Why the actor could not restore a text of this clause now, in words; null: nothing speaks against it. */
export function whyNotRestore(actor: Actor, clause: Clause): string | null {
  try {
    requireDirect(actor, clause);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code === "clause-closed"
      ? "This text is closed: nothing can be restored in it until it is open again."
      : error.message;
  }
}

type Restoring = Omit<RestoreInput, "textHash"> & { readonly clause: Clause };

async function restoreInto(tx: Transaction, actor: Actor, restoring: Restoring): Promise<number | null> {
  const edit = await prepareRestore(tx, restoring);
  return edit && carryOut(tx, actor, { ...restoring, edit });
}

async function carryOut(
  tx: Transaction,
  actor: Actor,
  { clause, edit, revision: from }: Restoring & { readonly edit: PreparedRestore },
): Promise<number> {
  await requireNothingHeld(actor, clause.id, edit);
  const { revision, hash: textHash } = await writeRestore(tx, actor, { clauseId: clause.id, edit });
  await recordEvent(tx, actor, {
    type: "clause.restored",
    clauseId: clause.id,
    label: await labelClause(tx, clause),
    revision,
    textHash,
    from,
    words: edit.words,
  });
  return revision;
}

/** As with typing: a delegation does not take brackets, options or holes away that another has a stand on. */
async function requireNothingHeld(
  actor: Actor,
  clauseId: string,
  { before, after }: PreparedRestore,
): Promise<void> {
  if (may(actor, "clause.draft")) return;
  const gone = vanished(before, after);
  if (gone.length === 0 || (await mayAllVanish(clauseId, gone, actor.delegation?.id ?? ""))) return;
  throw new Refusal(
    "not-allowed",
    "This would take brackets away that another delegation holds. Ask the chair; nothing was changed.",
  );
}
