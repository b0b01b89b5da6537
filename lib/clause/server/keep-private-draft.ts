import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { ClauseContent } from "../content.ts";
import { contentToNode } from "../content-node.ts";
import { EXCERPT_LENGTH, type PrivateDraft } from "../private-draft.ts";
import { findClause } from "./queries.ts";
import { DRAFT_COLUMNS, toPrivateDraft } from "./row.ts";

/** Drafts of one person on one clause, at most. */
const MAX_DRAFTS = 100;
const MAX_CHARACTERS = 1_000_000;

/**
 * Keeps what a person typed and the server refused, for that person alone. For whoever may edit, also while the clause
 * is closed. Records nothing: the journal is read by all. The window chooses `draftId`, so that it may repeat this.
 */
export async function keepPrivateDraft(
  actor: Actor,
  input: Omit<PrivateDraft, "createdAt">,
): Promise<PrivateDraft> {
  authorise(actor, "clause.edit");
  const { draftId, clauseId, revision } = input;
  const { head } = await findClause(actor, clauseId);
  const content = validContent(input.content);
  if (revision < 0 || revision > head) throw new Refusal("bad-input");
  return inTransaction(async (tx) => {
    const { userId } = actor;
    const kept = await tx.privateDraft.count({ where: { clauseId, userId, id: { not: draftId } } });
    if (kept >= MAX_DRAFTS)
      throw new Refusal("bad-input", "You keep too many drafts of this text. Discard some.");
    const excerpt = input.excerpt.slice(0, EXCERPT_LENGTH);
    await tx.privateDraft.createMany({
      data: { id: draftId, clauseId, userId, revision, content, excerpt },
      skipDuplicates: true,
    });
    const row = await tx.privateDraft.findFirst({
      where: { id: draftId, clauseId, userId },
      select: DRAFT_COLUMNS,
    });
    if (!row) throw new Refusal("not-found");
    return toPrivateDraft(row);
  });
}

/** The content as the schema has it; refuses `bad-input` for anything else. */
function validContent(content: ClauseContent) {
  if (JSON.stringify(content).length > MAX_CHARACTERS) throw new Refusal("bad-input");
  try {
    const node = contentToNode(content);
    node.check();
    return node.toJSON();
  } catch (cause) {
    throw new Refusal("bad-input", cause instanceof Error ? cause.message : undefined);
  }
}
