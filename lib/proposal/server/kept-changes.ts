import type { ClauseContent } from "#lib/clause/content.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { acceptSuggestions } from "#lib/suggestion/accept-suggestions.ts";
import type { ChangesOfProposal } from "../text-with-proposal.ts";

/** What a proposal would still change in a clause: its kept text without what has been settled one by one since. */
export type KeptChanges = ChangesOfProposal & { readonly kept: ClauseContent };

/** Reads what is to be attached again of a text as it was kept, given the proposal and the one that it would amend. */
export async function readKeptChanges(
  tx: Transaction,
  {
    proposalId,
    parentId,
    clauseId,
    content,
  }: {
    readonly proposalId: string;
    readonly parentId: string | null;
    readonly clauseId: string;
    readonly content: ClauseContent;
  },
): Promise<KeptChanges> {
  const rows = await tx.suggestion.findMany({
    where: { clauseId, proposalId: { in: [proposalId, ...(parentId ? [parentId] : [])] } },
    select: { id: true, proposalId: true, status: true },
  });
  const own = rows.filter((row) => row.proposalId === proposalId);
  const idsOf = (statuses: readonly string[]) =>
    new Set(own.filter(({ status }) => statuses.includes(status)).map(({ id }) => id));
  const settled = idsOf(["REJECTED", "WITHDRAWN", "BRACKETED"]);
  const kept = withoutSuggestions(acceptSuggestions(content, idsOf(["ACCEPTED"])), ({ attrs }) =>
    settled.has(attrs.id),
  );
  const base = rows.filter((row) => row.proposalId !== proposalId && row.status === "OPEN");
  return {
    kept,
    own: idsOf(["OPEN", "REMOVED", "SUPERSEDED"]),
    ...(parentId && { base: new Set(base.map(({ id }) => id)) }),
  };
}
