import { clauseTree, readingOrder } from "#lib/clause/clause-tree.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { hashContent } from "#lib/clause/project.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { storeTextVersion } from "#lib/clause/server/store-text-version.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { VersionClause } from "../version.ts";

/** A clause as it stands, and the text version that holds its content; null: nothing has been written. */
export type ClauseNow = VersionClause & { readonly textVersionId: string | null };

/** A whole treaty at one instant. */
export interface TreatyNow {
  readonly title: string;
  /** ISO 8601. */
  readonly at: string;
  /** In reading order. */
  readonly clauses: readonly ClauseNow[];
}

/**
 * The whole treaty as it stands. All heads come from one statement, so from one snapshot of Postgres: no change is in
 * it without everything that was committed before that change began. Nobody waits for it. Texts that were not stored
 * yet are read from the log up to those heads, and stored.
 */
export async function readTreatyNow(tx: Transaction, treatyId: string): Promise<TreatyNow> {
  const rows = await tx.$queryRaw<SnapshotRow[]>`
    select t.title, clock_timestamp() as at, c.id, c.parent_id as "parentId", c.kind::text, c.heading,
      c.number_as as "numberAs", c.order_key as "orderKey", c.status::text, c.head as revision,
      encode(c.log_hash, 'hex') as "logHash", v.id as "textVersionId", v.hash as "textHash"
    from treaty t
    left join clause c on c.treaty_id = t.id
    left join text_version v on v.clause_id = c.id and v.revision = c.head
    where t.id = ${treatyId}::uuid`;
  const [first] = rows;
  if (!first) throw new Error(`no treaty ${treatyId}`);
  const { title, at } = first;
  const clauses = rows.filter(({ id }) => id !== null).map(({ title: _, at: __, ...clause }) => clause);
  const numbers = numberClauses(clauses);
  const named = readingOrder(clauseTree(clauses)).map(({ row }) => ({
    ...row,
    label: numbers.get(row.id)?.label ?? "",
  }));
  return { title, at: at.toISOString(), clauses: await withTexts(tx, named) };
}

type ClauseRow = Omit<ClauseNow, "label" | "textHash"> & { readonly textHash: string | null };
type SnapshotRow = ClauseRow & { readonly title: string; readonly at: Date };

const EMPTY_TEXT = hashContent({ type: "doc", content: [] });

/** A text version of exactly the revision is of that text; an older one may be, and only the log can tell. */
async function withTexts(
  tx: Transaction,
  rows: readonly (ClauseRow & { readonly label: string })[],
): Promise<readonly ClauseNow[]> {
  const clauses: ClauseNow[] = [];
  for (const row of rows) {
    if (row.textHash !== null) clauses.push({ ...row, textHash: row.textHash });
    else if (row.revision === 0) clauses.push({ ...row, textHash: EMPTY_TEXT });
    else clauses.push({ ...row, ...(await keepText(tx, row)) });
  }
  return clauses;
}

/** Reads a text from the log. Its clause is not locked: rows up to a revision never change. */
async function keepText(
  tx: Transaction,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<{ readonly textHash: string; readonly textVersionId: string }> {
  const text = await readClauseText(tx, id, revision);
  await storeTextVersion(tx, id, text);
  const [stored] = await tx.$queryRaw<{ id: string }[]>`
    select id from text_version
    where clause_id = ${id}::uuid and revision <= ${revision} and hash = ${text.hash}
      and content = ${JSON.stringify(text.content)}::jsonb
    order by revision desc limit 1`;
  if (!stored) throw new Error(`the text of revision ${revision} of clause ${id} was not stored`);
  return { textHash: text.hash, textVersionId: stored.id };
}
