import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import type { Clause } from "#lib/clause/clause.ts";
import { lockStructure } from "#lib/clause/server/treaty-structure.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { branchTexts } from "./branch-texts.ts";
import { lockTexts } from "./lock-texts.ts";

/** A clause of the treaty and the one that is branched from it. */
export interface BranchedClause {
  readonly source: Clause;
  readonly id: string;
}

/**
 * Branches the negotiated treaty as it is now into a chair's text: every article that is not withdrawn, with its text
 * and its brackets; suggestions stay behind. For chair and secretariat, who alone know of it until it is issued: only
 * then does the journal say that it was begun. Repeating it begins another one.
 */
export async function beginChairsText(
  actor: Actor,
  input: { readonly title: string },
): Promise<{ readonly chairsTextId: string }> {
  return inTransaction(async (tx) => {
    const { treatyId, rows } = await lockStructure(tx, actor);
    authorise(actor, "chairs-text.draft");
    await lockTexts(tx, [treatyId]);
    const chairsText = await tx.treaty.create({
      data: {
        negotiationId: actor.negotiationId,
        title: input.title.trim(),
        basisId: treatyId,
        status: "DRAFT",
        begunBy: actor.userId,
      },
      select: { id: true },
    });
    const standing = rows.filter(({ status }) => status !== "WITHDRAWN");
    const branched = standing.map((source) => ({ source, id: randomUUID() }));
    await storeBranches(tx, chairsText.id, branched);
    await branchTexts(tx, actor, branched);
    return { chairsTextId: chairsText.id };
  });
}

async function storeBranches(
  tx: Transaction,
  treatyId: string,
  branched: readonly BranchedClause[],
): Promise<void> {
  const branchOf = new Map(branched.map(({ source, id }) => [source.id, id]));
  await tx.clause.createMany({
    data: branched.map(({ source, id }) => ({
      id,
      treatyId,
      parentId: source.parentId === null ? null : (branchOf.get(source.parentId) ?? null),
      kind: source.kind,
      heading: source.heading,
      numberAs: source.numberAs,
      orderKey: source.orderKey,
      mode: "DRAFTERS" as const,
      originId: source.id,
      originRevision: source.head,
    })),
  });
}
