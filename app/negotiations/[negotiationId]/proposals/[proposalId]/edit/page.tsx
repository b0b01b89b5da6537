import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { actorOrNotFound } from "#app/_server/session.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { listOwnSuggestions, listProposals } from "#lib/proposal/server/queries.ts";
import { mayEditProposal } from "#lib/proposal/who-may.ts";
import { ProposalForm } from "../../../_proposals/proposal-form.tsx";

export const metadata: Metadata = { title: "Edit a draft proposal" };

type Props = {
  readonly params: Promise<{ readonly negotiationId: string; readonly proposalId: string }>;
};

export default async function EditProposalPage({ params }: Props) {
  const { negotiationId, proposalId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const proposals = await listProposals(actor);
  const proposal = proposals.find(({ id }) => id === proposalId);
  if (!proposal) notFound();
  if (!mayEditProposal(actor, { ...proposal, delegationId: proposal.delegation?.id ?? null })) notFound();
  const parent = proposals.find(({ id }) => id === proposal.parent?.id);
  const all = await listOwnSuggestions(actor, { proposalId });
  const isIn = (clauseId: string) => !parent || parent.clauses.some(({ id }) => id === clauseId);
  const suggestions = all.filter(({ clause }) => isIn(clause.id));
  return (
    <PageFrame size="lg">
      <PageHeader title="Edit the draft" description={proposal.title} />
      <ProposalForm
        negotiationId={negotiationId}
        writing={{ kind: "draft", proposalId }}
        title={proposal.title}
        rationale={proposal.rationale}
        suggestions={suggestions}
        chosen={suggestions.filter(({ isChosen }) => isChosen).map(({ id }) => id)}
        backTo={`/negotiations/${negotiationId}/proposals/${proposalId}`}
      />
    </PageFrame>
  );
}
