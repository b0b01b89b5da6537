import type { Actor } from "#lib/access/actor.ts";
import type { Clause } from "#lib/clause/clause.ts";
import { lockClause } from "#lib/clause/server/lock-clause.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { readRulesOfProcedure } from "#lib/rule-book/server/queries.ts";
import { hasWords, inOrder, takeText } from "./prepare-text.ts";
import type { PreparedMatter, PreparedText } from "./prepared-matter.ts";
import { type Numbering, readNumbering } from "./read-numbering.ts";
import { listLabels, requireClean } from "./require-clean.ts";

/**
 * The whole treaty as it stands (adoption of the text, Vienna Convention on the Law of Treaties, Art. 9): every text that
 * is not withdrawn, those that are adopted already among them. If the vote carries all become adopted, else none. Refuses
 * `not-clean`, and `stage-not-reached` where nothing is agreed until everything is agreed and something is not agreed yet.
 */
export async function prepareTreaty(tx: Transaction, actor: Actor): Promise<PreparedMatter> {
  const { id: treatyId, title } = await tx.treaty.findFirstOrThrow({
    where: { negotiationId: actor.negotiationId, basisId: null },
    select: { id: true, title: true },
  });
  const numbering = await readNumbering(tx, treatyId);
  const clauses = await lockAll(tx, actor, numbering);
  const all: PreparedText[] = [];
  for (const clause of clauses)
    all.push(await takeText(tx, { clause, clauseWas: statusBefore(clause), clauses: numbering.clauses }));
  requireWritten(all);
  const texts = all.filter(hasWords);
  if (texts.length === 0) throw new Refusal("no-text");
  if (texts.every(({ clauseWas }) => clauseWas === "ADOPTED"))
    throw new Refusal("clause-closed", "Every text of the treaty is adopted already. Nothing was changed.");
  await requireClean(tx, texts, numbering);
  await requireAgreed(tx, actor, texts);
  return {
    question: `Adoption of “${title}”`,
    before: "the treaty",
    texts: inOrder(texts, numbering),
    effect: "ADOPT",
    motion: null,
    proposalId: null,
  };
}

/** Every clause that is not withdrawn, locked in the order of the ids. */
async function lockAll(tx: Transaction, actor: Actor, { clauses }: Numbering): Promise<readonly Clause[]> {
  const ids = [...clauses].flatMap(([id, { isWithdrawn }]) => (isWithdrawn ? [] : [id]));
  const locked: Clause[] = [];
  for (const id of ids.toSorted()) locked.push(await lockClause(tx, actor, id));
  return locked;
}

/** Parts and chapters may have a heading alone; an article without text is not something to adopt. */
function requireWritten(texts: readonly PreparedText[]): void {
  const empty = texts.filter((text) => text.clause.kind === "ARTICLE" && !hasWords(text));
  if (empty.length === 0) return;
  throw new Refusal("not-clean", `No text yet: ${listLabels(empty)}. Nothing was changed.`);
}

async function requireAgreed(
  tx: Transaction,
  { negotiationId }: Actor,
  texts: readonly PreparedText[],
): Promise<void> {
  const { isPackage } = await readRulesOfProcedure(tx, negotiationId);
  const open = texts.filter(({ clause, clauseWas }) => clauseWas !== "ADOPTED" && clause.stage !== "AGREED");
  if (!isPackage || open.length === 0) return;
  throw new Refusal(
    "stage-not-reached",
    `Nothing is agreed until everything is agreed. Not agreed yet: ${listLabels(open)}. Nothing was changed.`,
  );
}

function statusBefore({ status }: Clause): PreparedText["clauseWas"] {
  if (status === "OPEN" || status === "FROZEN" || status === "ADOPTED") return status;
  throw new Refusal(
    "ballot-open",
    "A vote or a silence procedure on an article is open. It has to end first; nothing was changed.",
  );
}
