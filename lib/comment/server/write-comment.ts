import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { loadClause } from "#lib/clause/server/load-clause.ts";
import { lockClause } from "#lib/clause/server/lock-clause.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { type Anchor, linesOf, resolveAnchor, wordsIn } from "../anchor.ts";
import type { Audience, Comment, Visibility } from "../comment.ts";
import { readBlocMembers } from "./circle.ts";
import { storeComment, type Written } from "./store-comment.ts";

export interface WriteCommentInput extends Written {
  readonly clauseId: string;
  readonly visibility: Visibility;
  /** Only for a bloc. */
  readonly blocId: string | null;
  /** Null: on the whole clause. */
  readonly anchor: Anchor | null;
}

const LONGEST_QUOTE = 2000;
const WORDS_NOT_THERE =
  "These words are not saved yet, or have just been changed. Your comment is still here; try again in a moment.";

/**
 * Begins a thread on words of a clause, or on the whole of it. For everybody who sits in a delegation, for their own
 * delegation, a bloc it is in, or publicly; chair and secretariat write publicly. The quoted words are read from the
 * text itself. Leaves no event in the journal. Refuses `text-changed` if the words are not in the text as it is saved,
 * `not-allowed` for a circle that is not one's own, and `bad-input`. Repeating it begins another thread.
 */
export async function writeComment(actor: Actor, input: WriteCommentInput): Promise<Comment> {
  return inTransaction(async (tx) => {
    const clause = await lockClause(tx, actor, input.clauseId);
    authorise(actor, "comment.write");
    const audience = await requireOwnCircle(tx, actor, input);
    const { body, mentions } = input;
    const words = input.anchor ? await readWords(tx, clause.id, input.anchor) : {};
    const place = { clauseId: clause.id, revision: clause.head, ...words };
    return storeComment(tx, actor, { body, mentions, audience, place });
  });
}

async function requireOwnCircle(
  tx: Transaction,
  actor: Actor,
  { visibility, blocId }: Pick<WriteCommentInput, "visibility" | "blocId">,
): Promise<Audience> {
  if (visibility === "PUBLIC") return { kind: "PUBLIC" };
  if (actor.delegation === null) throw new Refusal("not-allowed");
  const { id: delegationId } = actor.delegation;
  if (visibility === "DELEGATION") return { kind: "DELEGATION", delegationId };
  const members = (await readBlocMembers(tx, actor)).get(blocId ?? "");
  if (blocId === null || !members?.includes(delegationId)) throw new Refusal("not-allowed");
  return { kind: "BLOC", blocId, delegationId, members };
}

async function readWords(tx: Transaction, clauseId: string, anchor: Anchor) {
  const { doc } = await loadClause(tx, clauseId);
  try {
    const span = resolveAnchor(doc, anchor);
    if (!span) throw new Refusal("text-changed", WORDS_NOT_THERE);
    const lines = linesOf(doc);
    return {
      anchorFrom: anchor.from,
      anchorTo: anchor.to,
      quote: wordsIn(lines, span).slice(0, LONGEST_QUOTE),
      blockId: lines[span.from.block]?.id ?? "",
    };
  } finally {
    doc.destroy();
  }
}
