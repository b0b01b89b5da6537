import type { Metadata } from "next";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { may } from "#lib/access/rules.ts";
import { listRunningSilences, listSilences } from "#lib/silence/server/queries.ts";
import { VotesTabs } from "../_ballots/votes-tabs.tsx";
import { SilenceList } from "./silence-list.tsx";

export const metadata: Metadata = { title: "Silence procedures" };

type Props = { readonly params: Promise<{ readonly negotiationId: string }> };

export default async function SilencesPage({ params }: Props) {
  const { negotiationId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const [silences, { now }] = await Promise.all([listSilences(actor), listRunningSilences(actor)]);
  const circulate = may(actor, "silence.circulate") && (
    <ButtonLink href={`/negotiations/${negotiationId}/silence/new`}>Circulate under silence…</ButtonLink>
  );
  return (
    <PageFrame size="md">
      <VotesTabs negotiationId={negotiationId} />
      {silences.length === 0 ? (
        <EmptyState order={1} title="No silence procedures yet" action={circulate}>
          {circulate
            ? "You circulate articles, or a decision in words, with a deadline. If no delegation objects in writing before it, silence is consent."
            : "The chair can circulate a text with a deadline: if no delegation objects in writing before it, silence is consent. As soon as that happens, it stands here and your screen tells you."}
        </EmptyState>
      ) : (
        <>
          <PageHeader
            title="Silence procedures"
            description="Texts and decisions that are adopted at a deadline unless a delegation breaks the silence."
            actions={circulate}
          />
          <SilenceList negotiationId={negotiationId} silences={silences} now={now} />
        </>
      )}
    </PageFrame>
  );
}
