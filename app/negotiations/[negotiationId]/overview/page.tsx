import type { Metadata } from "next";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { may } from "#lib/access/rules.ts";
import { listRunningSilences } from "#lib/silence/server/queries.ts";
import { findOpenSitting } from "#lib/sitting/server/queries.ts";
import { readOverview } from "#lib/stage/server/read-overview.ts";
import { newsSinceVisit } from "#lib/visit/server/queries.ts";
import { SinceLastVisit } from "../_changes/since-last-visit.tsx";
import { SilenceBanner } from "../_silence/silence-banner.tsx";
import { SittingBar } from "../_sitting/sitting-bar.tsx";
import { OverviewTable } from "./overview-table.tsx";
import { startOfDay, weekAgo } from "./since.ts";
import { SinceForm } from "./since-form.tsx";
import { Totals } from "./totals.tsx";

export const metadata: Metadata = { title: "Overview" };

type Props = {
  readonly params: Promise<{ readonly negotiationId: string }>;
  readonly searchParams: Promise<{ readonly since?: string | string[] }>;
};

export default async function OverviewPage({ params, searchParams }: Props) {
  const { negotiationId } = await params;
  const { since } = await searchParams;
  const actor = await actorOrNotFound(negotiationId);
  const day = startOfDay(since) ? String(since) : weekAgo(new Date());
  const [overview, sitting, news, running] = await Promise.all([
    readOverview(actor, startOfDay(day) ?? ""),
    findOpenSitting(actor),
    newsSinceVisit(actor),
    listRunningSilences(actor),
  ]);
  if (overview.rows.length === 0)
    return (
      <PageFrame>
        <EmptyState
          order={1}
          title="No articles yet"
          action={<ButtonLink href={`/negotiations/${negotiationId}/treaty`}>Go to the treaty</ButtonLink>}
        >
          As soon as the treaty has articles, this page shows where each of them stands.
        </EmptyState>
      </PageFrame>
    );
  return (
    <PageFrame size="full">
      <PageHeader
        title="Overview"
        description="Where every text stands, what is open in it, who blocks, and what has moved."
        actions={<SinceForm day={day} />}
      />
      <SittingBar negotiationId={negotiationId} sitting={sitting} mayHold={may(actor, "sitting.hold")} />
      <SilenceBanner negotiationId={negotiationId} {...running} />
      <SinceLastVisit negotiationId={negotiationId} news={news} />
      <Totals overview={overview} />
      <OverviewTable negotiationId={negotiationId} overview={overview} />
    </PageFrame>
  );
}
