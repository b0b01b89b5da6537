import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { listClausesBeside } from "#lib/clause/server/queries.ts";
import { assembleReport } from "#lib/report/server/assemble-report.ts";
import { HistoryTabs } from "../../../../_record/history-tabs.tsx";
import { OrderReport } from "../../../../_report/order-report.tsx";
import { ReportArticle } from "../../../../_report/report-article.tsx";

export const metadata: Metadata = { title: "Drafting history" };

type Props = {
  readonly params: Promise<{ readonly negotiationId: string; readonly clauseId: string }>;
};

export default async function ArticleReportPage({ params }: Props) {
  const { negotiationId, clauseId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const clauses = await listClausesBeside(actor, clauseId);
  if (!clauses.some(({ id }) => id === clauseId)) notFound();
  const order = { clauseIds: [clauseId], withStatements: true, withDifferences: true };
  const { document } = await assembleReport(actor, order, () => undefined);
  const [article] = document.articles;
  return (
    <PageFrame size="md">
      <HistoryTabs negotiationId={negotiationId} clauseId={clauseId} />
      <PageHeader
        title={article ? `Drafting history of ${article.name}` : "Drafting history"}
        description="Its travaux préparatoires from the record: every stage with its text, proposals, statements and votes. Numbers beside acts are those of the journal; all instants are in UTC."
        actions={
          <TextLink size="sm" href={`/negotiations/${negotiationId}/clauses/${clauseId}`}>
            Back to the text
          </TextLink>
        }
      />
      {article ? (
        <>
          <OrderReport negotiationId={negotiationId} clauseIds={[clauseId]} />
          <ReportArticle
            article={article}
            journal={document.frame.journal}
            base={`/negotiations/${negotiationId}`}
          />
        </>
      ) : (
        <EmptyState title="No text on the record yet">
          As soon as something is written in this article, its drafting history stands here.
        </EmptyState>
      )}
    </PageFrame>
  );
}
