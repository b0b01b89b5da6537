import type { Actor } from "#lib/access/actor.ts";
import { letterOf } from "#lib/division/part.ts";
import { lockDivision } from "#lib/division/server/lock-division.ts";
import { listWords } from "#lib/list-words.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { ClauseOnScreen } from "../../matter.ts";
import { prepareText, titleOf } from "./prepare-text.ts";
import type { PreparedMatter } from "./prepared-matter.ts";

/**
 * The motion to divide a text, to which somebody objects (UN General Assembly, rules of procedure, rule 89). The text is
 * held meanwhile. Refuses `division-closed` when nobody asks for it, or nobody objects, and `text-changed`.
 */
export async function prepareDivision(
  tx: Transaction,
  actor: Actor,
  about: ClauseOnScreen,
): Promise<PreparedMatter> {
  const text = await prepareText(tx, actor, about);
  const asked = await tx.division.findFirst({
    where: { clauseId: about.clauseId, status: "REQUESTED" },
    select: { id: true },
  });
  if (!asked) throw new Refusal("division-closed");
  const { division } = await lockDivision(tx, actor, asked.id);
  if (division.textHash !== text.baseHash)
    throw new Refusal(
      "text-changed",
      "The text has changed since the division was asked for. Whoever asked asks again; nothing was changed.",
    );
  if (division.objectors.length === 0)
    throw new Refusal("division-closed", "Nobody objects: grant the division. Nothing was changed.");
  const letters = listWords(division.parts.map((_, index) => letterOf(index + 1)));
  return {
    question: `That ${titleOf(text)} be voted on in parts: ${letters}`,
    before: null,
    texts: [text],
    effect: "NONE",
    motion: "DIVIDE",
    proposalId: null,
    division: { divisionId: division.id, part: null },
  };
}
