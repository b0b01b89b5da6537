import type { Metadata } from "next";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { may } from "#lib/access/rules.ts";
import { listProposals } from "#lib/proposal/server/queries.ts";
import { ProposalBoard } from "./proposal-board.tsx";

export const metadata: Metadata = { title: "Proposals" };

type Props = { readonly params: Promise<{ readonly negotiationId: string }> };

export default async function ProposalsPage({ params }: Props) {
  const { negotiationId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const proposals = await listProposals(actor);
  const make = may(actor, "proposal.make") && (
    <ButtonLink href={`/negotiations/${negotiationId}/proposals/new`}>Make a proposal</ButtonLink>
  );
  if (proposals.length === 0)
    return (
      <PageFrame>
        <EmptyState order={1} title="No proposals yet" action={make}>
          A proposal gathers suggestions in one or several articles, with sponsors and a rationale. It stands
          here from the moment it is tabled.
        </EmptyState>
      </PageFrame>
    );
  return (
    <PageFrame size="lg">
      <PageHeader
        title="Proposals"
        description="Changes that stand or fall together, with those who sponsor them. A draft is seen by its own delegation alone."
        actions={make}
      />
      <ProposalBoard negotiationId={negotiationId} proposals={proposals} />
    </PageFrame>
  );
}
