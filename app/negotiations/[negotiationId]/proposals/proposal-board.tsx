"use client";
import { Text } from "@mantine/core";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { filterProposals, type Proposal } from "#lib/proposal/proposal.ts";
import classes from "./proposal-board.module.css";
import { ProposalFilters } from "./proposal-filters.tsx";
import { ProposalSummary } from "./proposal-summary.tsx";
import { useProposalFilter } from "./use-proposal-filter.ts";

/** The proposals of a negotiation, each followed by its sub-amendments, and the filters above them. */
export function ProposalBoard({
  negotiationId,
  proposals,
}: {
  readonly negotiationId: string;
  readonly proposals: readonly Proposal[];
}) {
  const [filter, setFilter] = useProposalFilter(proposals);
  const shown = filterProposals(proposals, filter);
  return (
    <>
      <ProposalFilters proposals={proposals} filter={filter} onChange={setFilter} />
      <Text size="sm" c="dimmed" aria-live="polite" mb="xs">
        {shown.length} of {proposals.length} {proposals.length === 1 ? "proposal" : "proposals"}
      </Text>
      {filter.clauseId && shown.length > 0 && (
        <TextLink size="sm" href={`/negotiations/${negotiationId}/clauses/${filter.clauseId}/order`}>
          Order of voting on this article
        </TextLink>
      )}
      {shown.length === 0 && (
        <EmptyState title="Nothing here meets the filter">Widen the filter to see more.</EmptyState>
      )}
      <ul className={classes.list}>
        {shown.map((proposal) => (
          <li key={proposal.id} className={classes.item} data-sub={proposal.parent ? "" : undefined}>
            <ProposalSummary negotiationId={negotiationId} proposal={proposal} />
          </li>
        ))}
      </ul>
    </>
  );
}
