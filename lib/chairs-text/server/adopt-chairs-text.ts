import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import type { Clause } from "#lib/clause/clause.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import type { TextAt } from "#lib/clause/server/read-text.ts";
import { clauseFacts, lockStructure } from "#lib/clause/server/treaty-structure.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { listWords } from "#lib/list-words.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { sealedTexts } from "#lib/version/sealed-texts.ts";
import { keepVersion } from "#lib/version/server/keep-version.ts";
import type { AdoptionPlan } from "../plan-adoption.ts";
import { closeChairsText, requireChairsText, type WhichChairsText } from "./lock-chairs-text.ts";
import { lockTexts } from "./lock-texts.ts";
import { type Adoption, readAdoption } from "./read-adoption.ts";
import { rebaseClause } from "./rebase-clause.ts";
import { takeOverStructure, withdrawAbsent } from "./take-over-structure.ts";

export interface AdoptChairsTextInput extends WhichChairsText {
  /** The mark of the plan that was on the screen. */
  readonly seen: string;
}

/**
 * Makes an issued chair's text the basis of the negotiation: the treaty becomes exactly what it says, text, titles and
 * order. A version of the whole treaty is kept first; what stood there before, and who wrote it, stays in the history.
 * For the chair. Records `version.made`, the changes of structure, `clause.rebased` for each text that changed and
 * `chairs-text.adopted`. Refuses `chairs-text-closed` unless it is issued, `text-changed` when another plan was looked
 * at, and `clause-closed`, naming the articles, while one that would change is not open.
 */
export async function adoptChairsText(
  actor: Actor,
  { chairsTextId, seen }: AdoptChairsTextInput,
): Promise<{ readonly changed: number }> {
  return inTransaction(async (tx) => {
    const { treatyId, rows } = await lockStructure(tx, actor);
    const { isIssued, title } = requireChairsText(await lockStructure(tx, actor, { treatyId: chairsTextId }));
    authorise(actor, "chairs-text.adopt");
    if (!isIssued)
      throw new Refusal("chairs-text-closed", "Issue this chair's text first: nobody has read it yet.");
    await lockTexts(tx, [treatyId, chairsTextId]);
    const adoption = await readAdoption(tx, { basisId: treatyId, chairsTextId });
    if (adoption.mark !== seen) throw new Refusal("text-changed");
    requireOpen(rows, adoption.plan);
    const name = `Before “${title}” became the basis`;
    await keepVersion(tx, actor, { treatyId, kind: "BEFORE_ADOPTION", name });
    const adopting = { treatyId, chairsTextId, title, rows, adoption };
    const changed = await takeOver(tx, actor, adopting);
    const texts = sealedTexts([...adoption.branch.values()]);
    await closeChairsText(tx, actor, { chairsTextId, status: "ADOPTED" });
    await recordEvent(tx, actor, { type: "chairs-text.adopted", chairsTextId, title, texts });
    return { changed };
  });
}

function requireOpen(rows: readonly Clause[], { closed }: AdoptionPlan): void {
  if (closed.length === 0) return;
  const numbers = numberClauses(rows);
  const labels = closed.map((id) => numbers.get(id)?.label ?? "");
  throw new Refusal(
    "clause-closed",
    `${listWords(labels)} ${labels.length === 1 ? "is" : "are"} closed and would change. Open ${labels.length === 1 ? "it" : "them"} first; nothing was changed.`,
  );
}

interface Adopting extends WhichChairsText {
  readonly treatyId: string;
  readonly title: string;
  /** The treaty as it was. */
  readonly rows: readonly Clause[];
  readonly adoption: Adoption;
}

/** Structure first, then texts, then what is withdrawn; the record says so in this order. Returns how many texts changed. */
async function takeOver(tx: Transaction, actor: Actor, adopting: Adopting): Promise<number> {
  const { treatyId, chairsTextId, title, adoption } = adopting;
  const { plan } = adoption;
  const targets = await takeOverStructure(tx, { treatyId, adoption });
  const added = plan.added.map((branchId) => ({ clauseId: targets.get(branchId) ?? "", branchId }));
  const texts = new Map<string, TextAt>();
  const written = added.filter(({ branchId }) => (adoption.branch.get(branchId)?.revision ?? 0) > 0);
  for (const { clauseId, branchId } of [...plan.changes.filter(({ text }) => text), ...written])
    texts.set(clauseId, await rebaseClause(tx, actor, { clauseId, branchId, targets }));
  const withdrawn = await withdrawAbsent(tx, plan);
  const { rows } = await lockStructure(tx, actor);
  await recordStructure(tx, actor, { adopting, rows, added, withdrawn });
  const numbers = numberClauses(rows);
  for (const [clauseId, { revision, hash: textHash }] of texts) {
    const label = numbers.get(clauseId)?.label ?? "";
    await recordEvent(tx, actor, {
      type: "clause.rebased",
      clauseId,
      label,
      revision,
      textHash,
      chairsTextId,
      title,
    });
  }
  return texts.size;
}

/** What was added, retitled and moved under its new number, what was withdrawn under the number it had. */
async function recordStructure(
  tx: Transaction,
  actor: Actor,
  {
    adopting,
    rows,
    added,
    withdrawn,
  }: {
    readonly adopting: Adopting;
    readonly rows: readonly Clause[];
    readonly added: readonly { readonly clauseId: string }[];
    readonly withdrawn: readonly string[];
  },
): Promise<void> {
  const { changes } = adopting.adoption.plan;
  const acts = [
    { type: "clause.added", ids: added, among: rows },
    { type: "clause.retitled", ids: changes.filter(({ title }) => title), among: rows },
    { type: "clause.moved", ids: changes.filter(({ place }) => place), among: rows },
    { type: "clause.withdrawn", ids: withdrawn.map((clauseId) => ({ clauseId })), among: adopting.rows },
  ] as const;
  for (const { type, ids, among } of acts)
    for (const { clauseId } of ids) {
      const clause = among.find(({ id }) => id === clauseId);
      if (clause) await recordEvent(tx, actor, { type, ...clauseFacts(among, clause) });
    }
}
