import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { plainText } from "#lib/clause/plain-text.ts";
import { countContentWords, hashContent } from "#lib/clause/project.ts";
import { appendAllInTransaction } from "#lib/clause/server/append-update.ts";
import { contentToUpdate } from "#lib/clause/write-content.ts";
import { readContested } from "#lib/contested/read-contested.ts";
import { nameResolver } from "#lib/contested/resolve-name.ts";
import { followContested } from "#lib/contested/server/follow-contested.ts";
import { listParties } from "#lib/contested/server/list-parties.ts";
import { storeAttributions } from "#lib/contested/server/store-attributions.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { keepVersion } from "#lib/version/server/keep-version.ts";
import type { OutlineNode } from "../outline.ts";
import { type PlannedClause, planImport } from "../plan-import.ts";

export interface TreatyImport {
  readonly title: string;
  readonly nodes: readonly OutlineNode[];
}

/** What an import stored. */
export interface ImportedTreaty {
  readonly treatyId: string;
  readonly clauses: number;
  readonly words: number;
}

type CountedClause = PlannedClause & { readonly words: number };

/** The session under which the log keeps the first text of an imported clause. */
const IMPORT_SESSION = "import";

/**
 * Fills the empty treaty with an outline: every part becomes a clause whose text is revision 1, by the actor. Brackets in
 * it become contested words, and the names in them stands of delegations and blocs of the negotiation. What stood before
 * it is kept as a version: nothing, as long as it fills empty treaties alone. Secretariat only. Refuses `treaty-not-empty`; then nothing is stored. Records `treaty.imported`.
 */
export async function importTreaty(actor: Actor, input: TreatyImport): Promise<ImportedTreaty> {
  const resolve = nameResolver(await listParties(actor));
  return inTransaction(async (tx) => {
    const treatyId = await lockEmptyTreaty(tx, actor);
    await keepVersion(tx, actor, { treatyId, kind: "BEFORE_IMPORT", name: "Before the import" });
    const planned = planImport(input.nodes, { newId: () => randomUUID(), resolve }).map((clause) => ({
      ...clause,
      words: countContentWords(clause.content),
    }));
    const words = planned.reduce((sum, clause) => sum + clause.words, 0);
    await tx.treaty.update({ where: { id: treatyId }, data: { title: input.title }, select: { id: true } });
    await storeClauses(tx, { treatyId, userId: actor.userId, planned });
    for (const { id, content } of planned) {
      if (readContested(content).length > 0) await followContested(tx, id, { revision: 1, content });
    }
    await storeAttributions(
      tx,
      actor,
      planned.map((clause) => ({ ...clause, revision: 1 })),
    );
    const stored = { treatyId, clauses: planned.length, words };
    await recordEvent(tx, actor, { type: "treaty.imported", title: input.title, ...stored });
    return stored;
  });
}

async function lockEmptyTreaty(tx: Transaction, actor: Actor): Promise<string> {
  const [treaty] = await tx.$queryRaw<{ id: string }[]>`
    select id from treaty where negotiation_id = ${actor.negotiationId}::uuid and basis_id is null for update`;
  if (!treaty) throw new Refusal("not-found");
  authorise(actor, "treaty.import");
  const clauses = await tx.clause.count({ where: { treatyId: treaty.id } });
  if (clauses > 0) throw new Refusal("treaty-not-empty");
  return treaty.id;
}

async function storeClauses(
  tx: Transaction,
  { treatyId, userId, planned }: { treatyId: string; userId: string; planned: readonly CountedClause[] },
): Promise<void> {
  await tx.clause.createMany({
    data: planned.map(({ content: _, words: __, attributions: ___, problems: ____, ...clause }) => ({
      ...clause,
      treatyId,
    })),
  });
  await appendAllInTransaction(
    tx,
    planned.map(({ id, content }) => ({
      clauseId: id,
      userId,
      sessionId: IMPORT_SESSION,
      bytes: contentToUpdate(content),
    })),
  );
  await tx.textVersion.createMany({
    data: planned.map(({ id, content, words }) => ({
      clauseId: id,
      revision: 1,
      hash: hashContent(content),
      content,
      plainText: plainText(content),
      words,
    })),
  });
}
