import type { Actor } from "#lib/access/actor.ts";
import type { ArticleReport } from "../article-report.ts";
import { assembleArticle } from "../assemble-article.ts";
import { type ReportDocument, reportDocument, reportFileName } from "../report-document.ts";
import type { ReportOrder } from "../report-job.ts";
import { readArticleRecord, readReportFacts } from "./read-report-facts.ts";

/** Told before each article is put together, and once (null) before the pages are set. */
export type TellProgress = (
  step: { readonly done: number; readonly total: number; readonly label: string } | null,
) => void;

/** The words of a report, and what its file is called. Its date is the newest instant on the record. */
export async function assembleReport(
  actor: Actor,
  order: ReportOrder,
  tell: TellProgress,
): Promise<{ readonly fileName: string; readonly document: ReportDocument }> {
  const facts = await readReportFacts(actor, order);
  const articles: ArticleReport[] = [];
  for (const [done, article] of facts.articles.entries()) {
    tell({ done, total: facts.articles.length, label: article.label });
    const { record, names } = await readArticleRecord(actor, facts, article);
    articles.push(assembleArticle(record, names, order));
  }
  const instants = [facts.journalAt, ...articles.flatMap(({ present }) => present?.at ?? [])];
  const at = instants.toSorted().at(-1) ?? facts.journalAt;
  const label = order.clauseIds?.length === 1 ? (articles[0]?.label ?? null) : null;
  return {
    fileName: reportFileName(facts.frame.treaty, label),
    document: reportDocument({ ...facts.frame, at }, articles, order),
  };
}
