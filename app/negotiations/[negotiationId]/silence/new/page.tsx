import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { actorOrNotFound } from "#app/_server/session.ts";
import { readCirculable } from "#app/_server/silence-page.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { may } from "#lib/access/rules.ts";
import { findRulesOfProcedure } from "#lib/rule-book/server/queries.ts";
import { VotesTabs } from "../../_ballots/votes-tabs.tsx";
import { CirculateForm } from "./circulate-form.tsx";

export const metadata: Metadata = { title: "Circulate under silence" };

type Props = {
  readonly params: Promise<{ readonly negotiationId: string }>;
};

export default async function CirculatePage({ params }: Props) {
  const { negotiationId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  if (!may(actor, "silence.circulate")) notFound();
  const [texts, { isPackage }] = await Promise.all([readCirculable(actor), findRulesOfProcedure(actor)]);
  return (
    <PageFrame size="md">
      <VotesTabs negotiationId={negotiationId} />
      <PageHeader
        title="Circulate under silence"
        description="From the moment you circulate it nobody can change the text. It is adopted at the deadline, by itself, unless a delegation objects in writing before."
      />
      <CirculateForm
        negotiationId={negotiationId}
        texts={texts}
        isPackage={isPackage}
        now={new Date().toISOString()}
      />
    </PageFrame>
  );
}
