import type { TextAt } from "#lib/clause/server/read-text.ts";
import { findOpeners } from "#lib/contested/server/find-openers.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { isUuid } from "#lib/uuid.ts";
import { readSuggestions, type SuggestionInText } from "../read-suggestions.ts";

/** Words of a suggestion that the record keeps. */
const LONGEST = 4_000;

/**
 * Lets the record of suggestions follow a clause's text: one without a row gets one, by whoever wrote it, for the
 * delegation that its marks name; a row whose marks are gone is closed as removed; one that is closed and there again,
 * because somebody was typing in it meanwhile, is open again. What is newer than the text is left alone. The caller is
 * in a transaction; may be repeated. Records nothing in the journal: the text's own log does.
 */
export async function followSuggestions(
  tx: Transaction,
  clauseId: string,
  text: Pick<TextAt, "revision" | "content">,
): Promise<void> {
  const { revision } = text;
  const present = readSuggestions(text.content);
  const rows = await tx.suggestion.findMany({
    where: { clauseId },
    select: { id: true, madeRevision: true, closedRevision: true, inserted: true, deleted: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  await open(tx, { clauseId, revision, made: present.filter(({ id }) => !byId.has(id)) });
  for (const { id, inserted, deleted } of present) {
    const row = byId.get(id);
    if (!row || (row.closedRevision ?? 0) > revision) continue;
    const words = { inserted: inserted.slice(0, LONGEST), deleted: deleted.slice(0, LONGEST) };
    const isSame =
      row.closedRevision === null && row.inserted === words.inserted && row.deleted === words.deleted;
    if (isSame) continue;
    const reopened = { status: "OPEN" as const, closedAt: null, closedBy: null, closedRevision: null };
    await tx.suggestion.updateMany({ where: { id, clauseId }, data: { ...words, ...reopened } });
  }
  const there = new Set(present.map(({ id }) => id));
  const gone = rows.filter(
    (row) => row.closedRevision === null && row.madeRevision <= revision && !there.has(row.id),
  );
  if (gone.length === 0) return;
  await tx.suggestion.updateMany({
    where: { id: { in: gone.map(({ id }) => id) }, status: "OPEN" },
    data: { status: "REMOVED", closedAt: new Date(), closedRevision: revision },
  });
}

async function open(
  tx: Transaction,
  {
    clauseId,
    revision,
    made,
  }: { readonly clauseId: string; readonly revision: number; readonly made: readonly SuggestionInText[] },
): Promise<void> {
  if (made.length === 0) return;
  const makers = await findOpeners(tx, { clauseId, revision, ids: made.map(({ id }) => id) });
  const named = made.map(({ by }) => by).filter(isUuid);
  const delegations = await tx.delegation.findMany({ where: { id: { in: named } }, select: { id: true } });
  const known = new Set(delegations.map(({ id }) => id));
  // an id that stands in another clause already, by copying, stays the other clause's
  await tx.suggestion.createMany({
    data: made.flatMap(({ id, by, inserted, deleted }) => {
      const maker = makers.get(id);
      if (!maker) return [];
      return [
        {
          id,
          clauseId,
          userId: maker.userId,
          delegationId: known.has(by) ? by : null,
          madeAt: maker.at,
          madeRevision: maker.revision,
          inserted: inserted.slice(0, LONGEST),
          deleted: deleted.slice(0, LONGEST),
        },
      ];
    }),
    skipDuplicates: true,
  });
}
