import type { Actor } from "#lib/access/actor.ts";
import type { Clause } from "#lib/clause/clause.ts";
import { clauseTree, readingOrder } from "#lib/clause/clause-tree.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { referencedClauses } from "#lib/clause/reference.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { lockClause } from "#lib/clause/server/lock-clause.ts";
import type { TextAt } from "#lib/clause/server/read-text.ts";
import { CLAUSE_COLUMNS, toClause } from "#lib/clause/server/row.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { cleanGate, explainGate } from "#lib/stage/clean-gate.ts";
import { gateFacts } from "#lib/stage/gate-facts.ts";
import { readBlocks } from "#lib/stage/server/clause-facts.ts";
import type { SilenceEffect } from "../silence.ts";
import { refusalForHeld } from "./refusal-for-held.ts";

/** A clause at the revision that is on the screen of whoever circulates it. */
export interface ChosenText {
  readonly clauseId: string;
  readonly revision: number;
}

/** A text as it is circulated. */
export interface TakenText extends ChosenText {
  readonly label: string;
  readonly heading: string;
  readonly textHash: string;
  /** The negotiating text: suggestions have not happened. */
  readonly content: ClauseContent;
  readonly clauseWas: "OPEN" | "FROZEN";
}

/**
 * Locks the chosen clauses and takes their exact texts, in reading order. Refuses `silence-running` and `ballot-open` for
 * one that is held, `clause-closed`, `text-changed`, `no-text`, and `not-clean` for a text that is to be agreed or adopted.
 */
export async function takeTexts(
  tx: Transaction,
  actor: Actor,
  { chosen, effect }: { readonly chosen: readonly ChosenText[]; readonly effect: SilenceEffect },
): Promise<readonly TakenText[]> {
  const texts = new Map<string, TextAt>();
  for (const { clauseId, revision } of chosen.toSorted((a, b) => (a.clauseId < b.clauseId ? -1 : 1))) {
    await requireOpen(tx, await lockClause(tx, actor, clauseId));
    const text = await ensureTextVersion(tx, clauseId);
    if (text.revision !== revision) throw new Refusal("text-changed");
    texts.set(clauseId, text);
  }
  const [first] = chosen;
  if (!first) return [];
  const clauses = await readStructure(tx, first.clauseId);
  const numbers = numberClauses(clauses);
  const cited = [...texts.values()].flatMap(({ content }) => referencedClauses(content));
  const blocks = await readBlocks(tx, [...new Set(cited)]);
  return clauses.flatMap((clause): readonly TakenText[] => {
    const text = texts.get(clause.id);
    if (!text) return [];
    const { label = "", isWithdrawn } = numbers.get(clause.id) ?? {};
    if (isWithdrawn) throw new Refusal("clause-closed", `${label} is withdrawn. Nothing was changed.`);
    const content = withoutSuggestions(text.content);
    requireFit(gateFacts(content, { clauses: numbers, blocks }, 0), { clause, label, effect });
    const { revision, hash: textHash } = text;
    const clauseWas = clause.status === "FROZEN" ? "FROZEN" : "OPEN";
    return [{ clauseId: clause.id, label, heading: clause.heading, revision, textHash, content, clauseWas }];
  });
}

function requireFit(
  facts: ReturnType<typeof gateFacts>,
  {
    clause,
    label,
    effect,
  }: { readonly clause: Clause; readonly label: string; readonly effect: SilenceEffect },
): void {
  if (facts.words === 0)
    throw new Refusal("no-text", `${label} has no text of its own to circulate. Nothing was changed.`);
  if (effect === "NONE") return;
  const gate = cleanGate(facts);
  if (!gate.isClean)
    throw new Refusal("not-clean", `${label}: ${explainGate(gate).join(" ")} Nothing was changed.`);
  if (effect === "AGREE" && clause.stage === "AGREED")
    throw new Refusal("stage-not-reached", `${label} has been agreed already. Nothing was changed.`);
}

async function requireOpen(tx: Transaction, { id, status }: Clause): Promise<void> {
  if (status === "OPEN" || status === "FROZEN") return;
  throw status === "VOTING" ? await refusalForHeld(tx, id) : new Refusal("clause-closed");
}

async function readStructure(tx: Transaction, clauseId: string): Promise<readonly Clause[]> {
  const rows = await tx.clause.findMany({
    where: { treaty: { clauses: { some: { id: clauseId } } } },
    select: CLAUSE_COLUMNS,
  });
  return readingOrder(clauseTree(rows.map(toClause))).map(({ row }) => row);
}
