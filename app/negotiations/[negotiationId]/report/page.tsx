import type { Metadata } from "next";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { nameArticle } from "#lib/report/report-document.ts";
import { readReportContents } from "#lib/report/server/read-report-facts.ts";
import { RecordTabs } from "../_record/record-tabs.tsx";
import { ChooseArticles } from "../_report/choose-articles.tsx";
import { OrderReport } from "../_report/order-report.tsx";
import classes from "../_report/report.module.css";

export const metadata: Metadata = { title: "Report of the drafting history" };

type Props = { readonly params: Promise<{ readonly negotiationId: string }> };

export default async function ReportPage({ params }: Props) {
  const { negotiationId } = await params;
  const { frame, articles } = await readReportContents(await actorOrNotFound(negotiationId));
  const base = `/negotiations/${negotiationId}/clauses`;
  return (
    <PageFrame>
      <RecordTabs negotiationId={negotiationId} />
      <PageHeader
        title="Report of the drafting history"
        description="The travaux préparatoires of the treaty: for each article every stage with its text, what differs, proposals, statements and votes, taken from the record. Read an article here, or make a PDF to file."
      />
      {articles.length === 0 ? (
        <EmptyState
          title="Nothing has been written yet"
          action={<ButtonLink href={`/negotiations/${negotiationId}/treaty`}>Go to the treaty</ButtonLink>}
        >
          As soon as an article has a text, its drafting history can be read and filed from here.
        </EmptyState>
      ) : (
        <>
          <header className={classes.cover}>
            <p className={classes.kicker}>Travaux préparatoires</p>
            <h2>{frame.treaty}</h2>
            <p>
              {frame.negotiation}. Record up to No. {frame.journal.number} of the journal, whose hash is{" "}
              <code>{frame.journal.hash}</code>.
            </p>
          </header>
          <OrderReport negotiationId={negotiationId} clauseIds={null}>
            <ChooseArticles
              articles={articles.map((article) => ({
                clauseId: article.clauseId,
                name: nameArticle(article),
                facts: `${article.state} · ${article.revision} ${article.revision === 1 ? "revision" : "revisions"}`,
                href: `${base}/${article.clauseId}/history/report`,
              }))}
            />
          </OrderReport>
        </>
      )}
    </PageFrame>
  );
}
