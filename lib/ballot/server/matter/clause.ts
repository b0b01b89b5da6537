import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { ClauseOnScreen } from "../../matter.ts";
import { prepareText, titleOf } from "./prepare-text.ts";
import type { PreparedMatter } from "./prepared-matter.ts";

/** One clause as it stands: if the vote carries, its text is adopted. */
export async function prepareClause(
  tx: Transaction,
  actor: Actor,
  matter: ClauseOnScreen,
): Promise<PreparedMatter> {
  const text = await prepareText(tx, actor, matter);
  return {
    question: titleOf(text),
    before: text.label,
    texts: [text],
    effect: "ADOPT",
    motion: null,
    proposalId: null,
  };
}
