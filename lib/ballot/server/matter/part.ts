import type { Actor } from "#lib/access/actor.ts";
import { hashContent } from "#lib/clause/project.ts";
import { partState } from "#lib/division/next-step.ts";
import { letterOf } from "#lib/division/part.ts";
import { partContent } from "#lib/division/part-content.ts";
import { readDivisionVotes } from "#lib/division/server/division-votes.ts";
import { lockDivision } from "#lib/division/server/lock-division.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Matter } from "../../matter.ts";
import { prepareText, titleOf } from "./prepare-text.ts";
import type { PreparedMatter } from "./prepared-matter.ts";

/**
 * A part of a divided text, from 1. Refuses `division-closed` unless the division is granted and the part is still to be
 * decided, `ballot-open` while it is voted on, and `not-found`.
 */
export async function preparePart(
  tx: Transaction,
  actor: Actor,
  { divisionId, part: number }: Extract<Matter, { readonly subject: "PART" }>,
): Promise<PreparedMatter> {
  const { division, clause } = await lockDivision(tx, actor, divisionId);
  const part = division.parts[number - 1];
  if (!part) throw new Refusal("not-found");
  if (division.status !== "GRANTED") throw new Refusal("division-closed");
  const state = partState(await readDivisionVotes(tx, divisionId), number);
  if (state === "OPEN") throw new Refusal("ballot-open");
  if (state === "CARRIED" || state === "NOT_CARRIED")
    throw new Refusal("division-closed", "This part has been decided already. Nothing was changed.");
  const text = await prepareText(tx, actor, { clauseId: clause.id, revision: clause.head });
  const content = partContent(text.content, part);
  return {
    question: `Part ${letterOf(number)} of ${titleOf(text)}`,
    before: null,
    texts: [{ ...text, content, textHash: hashContent(content) }],
    effect: "NONE",
    motion: null,
    proposalId: null,
    division: { divisionId, part: number },
  };
}
