"use client";
import { useSearchChoice } from "#app/_ui/use-search-choice.ts";
import { PROPOSAL_STATUSES, type Proposal, type ProposalFilter } from "#lib/proposal/proposal.ts";

/** The list's filter, kept in the page's address; changing it asks nothing of the server. */
export function useProposalFilter(
  proposals: readonly Proposal[],
): readonly [ProposalFilter, (filter: ProposalFilter) => void] {
  const [search, choose] = useSearchChoice();
  const clauseIds = proposals.flatMap(({ clauses }) => clauses.map(({ id }) => id));
  const sponsorIds = proposals.flatMap(({ sponsors }) => sponsors.map(({ delegation }) => delegation.id));
  const filter: ProposalFilter = {
    status: PROPOSAL_STATUSES.find((status) => status === search.get("status")) ?? null,
    clauseId: clauseIds.find((id) => id === search.get("article")) ?? null,
    delegationId: sponsorIds.find((id) => id === search.get("sponsor")) ?? null,
  };
  const change = (next: ProposalFilter) => {
    const query = new URLSearchParams();
    if (next.status) query.set("status", next.status);
    if (next.clauseId) query.set("article", next.clauseId);
    if (next.delegationId) query.set("sponsor", next.delegationId);
    choose(query);
  };
  return [filter, change];
}
