import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/access/actor.ts";
import { authorise, may } from "#lib/access/rules.ts";
import { changeText } from "#lib/clause/server/change-text.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { ChangeInWords } from "../proposal.ts";
import { type Reattached, reattach } from "../reattach.ts";
import { mayReattachProposal } from "../who-may.ts";
import { closeSuggestions } from "./close-proposal.ts";
import { readKeptChanges } from "./kept-changes.ts";
import { type LockedProposal, lockProposal, proposalFacts, requireTabled } from "./lock-proposal.ts";
import {
  type HeldClause,
  holdClauses,
  keepText,
  newestTexts,
  onRecord,
  openChanges,
} from "./proposal-texts.ts";
import type { KeptText } from "./row.ts";

/** What could be attached again, and what has no place in the present text; it stays readable in the kept texts. */
export type ReattachedProposal = { readonly found: number; readonly lost: readonly ChangeInWords[] };

/**
 * Attaches a tabled proposal to the present text of its clauses: what still stands is left alone, what is found by the
 * words around comes back as fresh suggestions. For drafters of the delegation that made it, chair and secretariat.
 * Keeps its texts anew and records `proposal.reattached`. May be repeated. Refuses `clause-closed` where a text that
 * has to be changed is not open, and `proposal-outdated` when nothing of it has a place any more.
 */
export async function reattachProposal(
  actor: Actor,
  { proposalId }: { readonly proposalId: string },
): Promise<ReattachedProposal> {
  return inTransaction(async (tx) => {
    const proposal = await lockProposal(tx, actor, proposalId);
    authorise(actor, "proposal.make");
    requireTabled(proposal);
    if (!mayReattachProposal(actor, proposal)) throw new Refusal("not-allowed");
    const kept = await newestTexts(tx, proposal);
    const held = await holdClauses(tx, actor, [...kept.keys()]);
    const attached: Reattached[] = [];
    const texts = [];
    for (const clause of held) {
      const { result, text } = await attachIn(tx, actor, { proposal, held: clause, kept });
      attached.push(result);
      texts.push(onRecord(clause.clause.id, clause.label, text));
    }
    if (attached.every(({ ids }) => ids.size === 0))
      throw new Refusal(
        "proposal-outdated",
        "None of its changes has a place in the present text. It can be withdrawn, and proposed anew; nothing was changed.",
      );
    const { sponsors } = proposal;
    const facts = proposalFacts(proposal);
    await recordEvent(tx, actor, { type: "proposal.reattached", ...facts, outcome: "", sponsors, texts });
    return {
      found: attached.reduce((sum, { found }) => sum + found.length, 0),
      lost: attached.flatMap(({ lost }) => lost),
    };
  });
}

async function attachIn(
  tx: Transaction,
  actor: Actor,
  each: {
    readonly proposal: LockedProposal;
    readonly held: HeldClause;
    readonly kept: ReadonlyMap<string, KeptText>;
  },
) {
  const { proposal, held } = each;
  const { clause, label, isWithdrawn } = held;
  const changes = await readKeptChanges(tx, {
    proposalId: proposal.id,
    parentId: proposal.parent?.id ?? null,
    clauseId: clause.id,
    content: each.kept.get(clause.id)?.content ?? held.text.content,
  });
  const fresh = freshIds();
  const attachTo = (now: HeldClause["text"]["content"]) => reattach({ ...changes, now, fresh: fresh.of });
  let result = attachTo(held.text.content);
  let { text } = held;
  if (result.content !== held.text.content) {
    if (clause.status !== "OPEN" || isWithdrawn)
      throw new Refusal("clause-closed", `${label} is closed. Attach the proposal when it is open again.`);
    if (clause.mode === "DRAFTERS" && !may(actor, "clause.draft"))
      throw new Refusal(
        "clause-closed",
        `${label} is for drafters only now. Ask the chair to attach the proposal; nothing was changed.`,
      );
    text = await changeText(tx, actor, {
      clauseId: clause.id,
      change: (now) => {
        result = attachTo(now);
        return result.content;
      },
    });
    await renewSuggestions(tx, actor, { proposal, held, fresh: fresh.given, ids: result.ids, text });
  }
  await keepText(tx, proposal, { clauseId: clause.id, text, changes: await openChanges(tx, proposal) });
  return { result, text };
}

/** An id for each earlier one, always the same. */
function freshIds() {
  const given = new Map<string, string>();
  const of = (id: string): string => {
    const known = given.get(id) ?? randomUUID();
    given.set(id, known);
    return known;
  };
  return { given, of };
}

/** Suggestions that were put in anew take the place of the earlier ones, in the name of the same delegation. */
async function renewSuggestions(
  tx: Transaction,
  actor: Actor,
  renewed: {
    readonly proposal: LockedProposal;
    readonly held: HeldClause;
    readonly fresh: ReadonlyMap<string, string>;
    readonly ids: Reattached["ids"];
    readonly text: HeldClause["text"];
  },
): Promise<void> {
  const { proposal, held, fresh, ids, text } = renewed;
  const inText = [...fresh].filter(([, id]) => ids.has(id));
  const before = await tx.suggestion.findMany({
    where: { id: { in: inText.map(([earlier]) => earlier) } },
    select: { id: true, userId: true, delegationId: true, inserted: true, deleted: true },
  });
  const rows = before.map(({ id, ...row }) => ({
    ...row,
    id: fresh.get(id) ?? id,
    clauseId: held.clause.id,
    proposalId: proposal.id,
    madeRevision: text.revision,
  }));
  await tx.suggestion.createMany({ data: rows, skipDuplicates: true });
  for (const { id, userId, delegationId, proposalId } of rows)
    await tx.suggestion.update({
      where: { id },
      data: { userId, delegationId, proposalId },
      select: { id: true },
    });
  const gone = await tx.suggestion.findMany({
    where: { proposalId: proposal.id, clauseId: held.clause.id, status: "OPEN", id: { notIn: [...ids] } },
    select: { id: true },
  });
  const goneIds = new Set(gone.map(({ id }) => id));
  await closeSuggestions(tx, actor, { ids: goneIds, status: "REMOVED", revision: text.revision });
}
