import type { Actor } from "#lib/access/actor.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { readRulesOfProcedure } from "#lib/rule-book/server/queries.ts";
import type { BallotEffect } from "../../ballot.ts";
import type { ClauseOnScreen } from "../../matter.ts";
import { prepareTexts, titleOf } from "./prepare-text.ts";
import type { PreparedMatter, PreparedText } from "./prepared-matter.ts";
import { listLabels, requireClean } from "./require-clean.ts";

/**
 * One clause, or several together, as they stand: if the vote carries they are adopted, or agreed where nothing is agreed
 * until everything is agreed. Refuses `not-clean` besides what any text is refused for.
 */
export async function prepareClauses(
  tx: Transaction,
  actor: Actor,
  clauses: readonly ClauseOnScreen[],
): Promise<PreparedMatter> {
  if (new Set(clauses.map(({ clauseId }) => clauseId)).size !== clauses.length)
    throw new Refusal("bad-input", "An article is listed twice. Nothing was changed.");
  const { texts, numbering } = await prepareTexts(tx, actor, clauses);
  if (!numbering) throw new Refusal("no-text");
  await requireClean(tx, texts, numbering);
  const title = titleOfAll(texts);
  return {
    question: title,
    before: texts.length === 1 ? (texts[0]?.label ?? title) : title,
    texts,
    effect: await effectOn(tx, actor),
    motion: null,
    proposalId: null,
  };
}

/** "Article 5 – Limits"; "Article 3, Article 4 and 10 more", in the order of the treaty. */
function titleOfAll(texts: readonly PreparedText[]): string {
  const [first] = texts;
  return first && texts.length === 1 ? titleOf(first) : listLabels(texts);
}

async function effectOn(tx: Transaction, { negotiationId }: Actor): Promise<BallotEffect> {
  const { isPackage } = await readRulesOfProcedure(tx, negotiationId);
  return isPackage ? "AGREE" : "ADOPT";
}
