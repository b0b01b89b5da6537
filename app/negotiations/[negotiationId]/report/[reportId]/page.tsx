import type { Metadata } from "next";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { Refusal } from "#lib/refusal.ts";
import type { ReportJob } from "#lib/report/report-job.ts";
import { watchReport } from "#lib/report/server/order-report.ts";
import { RecordTabs } from "../../_record/record-tabs.tsx";
import { ReportProgress } from "../../_report/report-progress.tsx";

export const metadata: Metadata = { title: "Report in the making" };

type Props = {
  readonly params: Promise<{ readonly negotiationId: string; readonly reportId: string }>;
};

export default async function ReportJobPage({ params }: Props) {
  const { negotiationId, reportId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const job = watched(actor, reportId);
  const again = `/negotiations/${negotiationId}/report`;
  return (
    <PageFrame size="sm">
      <RecordTabs negotiationId={negotiationId} />
      {job === null ? (
        <EmptyState
          order={1}
          title="This report is no longer kept"
          action={<ButtonLink href={again}>Make a report</ButtonLink>}
        >
          Reports are kept for half an hour. The record they are taken from stays: the same report can be made
          again at any time.
        </EmptyState>
      ) : (
        <>
          <PageHeader
            title="Report of the drafting history"
            description="It is made from the record as it stands now. You may reload this page; if you leave it before the report is ready, making it is stopped."
          />
          <ReportProgress negotiationId={negotiationId} job={job} />
        </>
      )}
    </PageFrame>
  );
}

function watched(actor: Actor, reportId: string): ReportJob | null {
  try {
    return watchReport(actor, reportId);
  } catch (error) {
    if (error instanceof Refusal && error.code === "report-gone") return null;
    throw error;
  }
}
