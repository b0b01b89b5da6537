import type { Actor } from "#lib/access/actor.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { loadClause } from "#lib/clause/server/load-clause.ts";
import { readLog } from "#lib/clause/server/read-log.ts";
import type { LogRow } from "#lib/history/attribute.ts";
import type { AuthorBook } from "#lib/history/authors.ts";
import { buildWeave } from "#lib/history/build-weave.ts";
import { authorsOf, type DiffStep } from "#lib/history/difference.ts";
import { differenceOf } from "#lib/history/difference-of.ts";
import { loadWeave } from "#lib/history/server/load-weave.ts";
import { readAuthors } from "#lib/history/server/read-authors.ts";
import { db } from "#lib/platform/db.ts";
import type { ComparedArticle } from "../compared-article.ts";
import { rebase } from "../rebase.ts";
import { type ArticleInPlan, readPlan } from "./read-plan.ts";

/** What a chair's text would change, or changed, in each article, and who wrote it. */
export interface Comparison {
  readonly articles: readonly (ComparedArticle & { readonly steps: readonly DiffStep[] })[];
  /** Names the authors of the changes: see `authorAt`. */
  readonly authors: AuthorBook;
  /** How many articles differ at all. */
  readonly count: number;
}

/** Articles of which a page shows the differences. */
export const COMPARED_AT_ONCE = 25;

/**
 * Compares a chair's text with the treaty, article by article and exact by the ids of the words: with the present text
 * while it is under way, with the text it replaced once it is adopted. `not-found` for who may not know of it.
 */
export async function readComparison(
  actor: Actor,
  { chairsTextId, skip }: { readonly chairsTextId: string; readonly skip: number },
): Promise<Comparison> {
  const { chairsText, articles: all } = await readPlan(actor, chairsTextId);
  const compare = chairsText.status === "ADOPTED" ? stepsOfAdoption : stepsNow;
  const articles = [];
  for (const article of all.slice(skip, skip + COMPARED_AT_ONCE))
    articles.push({ ...article, steps: article.text ? await compare(article, actor.userId) : [] });
  const ids = articles.flatMap(({ steps }) => authorsOf(steps));
  return { articles, authors: await readAuthors(actor, ids), count: all.length };
}

/**
 * The treaty's log, then what the chair's text wrote since it was branched, then what is left to do: each word has the
 * author who wrote it, there or here.
 */
async function stepsNow(
  { clauseId, branchId, branchedAt }: ArticleInPlan,
  userId: string,
): Promise<readonly DiffStep[]> {
  const here = clauseId === null ? [] : await wholeLog(clauseId);
  const there = branchId === null ? [] : (await wholeLog(branchId)).slice(branchedAt);
  const rest = clauseId !== null && branchId !== null ? await lastEdit(clauseId, branchId) : null;
  const at = there.at(-1)?.at ?? here.at(-1)?.at ?? "";
  const rows = [...here, ...there, ...(rest ? [{ seq: 0, userId, at, bytes: rest }] : [])];
  const numbered = rows.map((row, index): LogRow => ({ ...row, seq: index + 1 }));
  const weave = buildWeave(numbered);
  return differenceOf(weave, here.length, weave.revision);
}

async function wholeLog(clauseId: string): Promise<readonly LogRow[]> {
  return readLog(null, clauseId, { after: 0, upTo: 2 ** 31 - 1 });
}

async function lastEdit(clauseId: string, branchId: string): Promise<Uint8Array | null> {
  const [live, branch] = await Promise.all([loadClause(null, clauseId), loadClause(null, branchId)]);
  try {
    return rebase(live.doc, branch.doc, readContent(branch.doc));
  } finally {
    live.doc.destroy();
    branch.doc.destroy();
  }
}

/** The one edit of the treaty's log that brought the article in. */
async function stepsOfAdoption({ clauseId, branchId }: ArticleInPlan): Promise<readonly DiffStep[]> {
  const descent =
    clauseId !== null && branchId !== null
      ? await db().clauseDescent.findFirst({
          where: { clauseId, fromClauseId: branchId },
          select: { seq: true },
        })
      : null;
  if (!descent || clauseId === null) return [];
  return differenceOf(await loadWeave(clauseId), descent.seq - 1, descent.seq);
}
