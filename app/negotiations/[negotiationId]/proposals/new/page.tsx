import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { may } from "#lib/access/rules.ts";
import { nameProposal } from "#lib/proposal/proposal.ts";
import { listOwnSuggestions, listProposals } from "#lib/proposal/server/queries.ts";
import { ProposalForm } from "../../_proposals/proposal-form.tsx";

export const metadata: Metadata = { title: "Make a proposal" };

type Props = {
  readonly params: Promise<{ readonly negotiationId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export default async function NewProposalPage({ params, searchParams }: Props) {
  const { negotiationId } = await params;
  const { article, amends } = await searchParams;
  const actor = await actorOrNotFound(negotiationId);
  if (!may(actor, "proposal.make")) notFound();
  const all = await listOwnSuggestions(actor);
  const parent = typeof amends === "string" ? await findParent(actor, amends) : null;
  const suggestions = parent
    ? all.filter(({ clause }) => parent.clauses.some(({ id }) => id === clause.id))
    : all;
  const base = `/negotiations/${negotiationId}`;
  const title = parent ? `Sub-amendment to ${nameProposal(parent)}` : "Make a proposal";
  const text = parent?.clauses[0] ? `${base}/clauses/${parent.clauses[0].id}` : `${base}/treaty`;
  if (suggestions.length === 0)
    return (
      <PageFrame>
        <EmptyState order={1} title={title} action={<ButtonLink href={text}>Go to the text</ButtonLink>}>
          {parent
            ? "Make your changes as suggestions in the text of its articles first, inside the words that it would insert if you like; then choose them here."
            : "A proposal is made of suggestions. Make your changes as suggestions in the text of an article first; then choose them here."}
        </EmptyState>
      </PageFrame>
    );
  return (
    <PageFrame size="lg">
      <PageHeader
        title={title}
        description="Choose the suggestions that stand or fall together, in one article or in several."
      />
      <ProposalForm
        negotiationId={negotiationId}
        writing={parent ? { kind: "sub-amendment", parentId: parent.id } : { kind: "new" }}
        title=""
        rationale=""
        suggestions={suggestions}
        chosen={suggestions.filter(({ clause }) => clause.id === article).map(({ id }) => id)}
        backTo={parent ? `${base}/proposals/${parent.id}` : `${base}/proposals`}
      />
    </PageFrame>
  );
}

async function findParent(actor: Parameters<typeof listProposals>[0], id: string) {
  const proposals = await listProposals(actor);
  const parent = proposals.find((each) => each.id === id);
  return parent?.status === "TABLED" && parent.parent === null ? parent : notFound();
}
