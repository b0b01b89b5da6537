import type { Actor } from "#lib/access/actor.ts";
import { authorise, may } from "#lib/access/rules.ts";
import { type ClauseNumber, numberClauses } from "#lib/clause/number-clauses.ts";
import { listClauses } from "#lib/clause/server/queries.ts";
import { db } from "#lib/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { ClauseProposals, OwnSuggestion, Proposal, ProposalClause } from "../proposal.ts";
import { PROPOSAL_COLUMNS, toProposal } from "./row.ts";

/**
 * The proposals of the actor's negotiation, or those that change one clause: drafts of the own delegation first, then in
 * the order in which they were tabled, each followed by its sub-amendments. Drafts of others are not there at all.
 */
export async function listProposals(
  actor: Actor,
  { clauseId }: { readonly clauseId?: string } = {},
): Promise<readonly Proposal[]> {
  authorise(actor, "negotiation.read");
  const [rows, clauses] = await Promise.all([
    db().proposal.findMany({
      where: {
        AND: [
          mayKnowOf(actor),
          clauseId === undefined
            ? {}
            : { OR: [{ texts: { some: { clauseId } } }, { suggestions: { some: { clauseId } } }] },
        ],
      },
      orderBy: [{ tabledAt: { sort: "asc", nulls: "first" } }, { createdAt: "asc" }],
      select: PROPOSAL_COLUMNS,
    }),
    listProposalClauses(actor),
  ]);
  const proposals = rows.map((row) => toProposal(row, clauses));
  const ids = new Set(proposals.map(({ id }) => id));
  const first = proposals.filter(({ parent }) => parent === null || !ids.has(parent.id));
  return first.flatMap((each) => [each, ...proposals.filter(({ parent }) => parent?.id === each.id)]);
}

/** The open suggestions of the actor's own delegation that are in no proposal, or in this draft, in reading order. */
export async function listOwnSuggestions(
  actor: Actor,
  { proposalId = null }: { readonly proposalId?: string | null } = {},
): Promise<readonly OwnSuggestion[]> {
  authorise(actor, "proposal.make");
  const [rows, clauses] = await Promise.all([
    db().suggestion.findMany({
      where: {
        status: "OPEN",
        delegationId: actor.delegation?.id ?? null,
        clause: { treaty: { negotiationId: actor.negotiationId } },
        OR: [{ proposalId: null }, ...(proposalId ? [{ proposalId }] : [])],
      },
      orderBy: [{ madeAt: "asc" }, { id: "asc" }],
      select: { id: true, clauseId: true, inserted: true, deleted: true, proposalId: true },
    }),
    listProposalClauses(actor),
  ]);
  return clauses.flatMap((clause) =>
    rows
      .filter((row) => row.clauseId === clause.id)
      .map(({ id, inserted, deleted, proposalId: chosen }) => ({
        id,
        clause,
        inserted,
        deleted,
        isChosen: chosen !== null,
      })),
  );
}

/** What the page of a clause shows of proposals. */
export async function readClauseProposals(actor: Actor, clauseId: string): Promise<ClauseProposals> {
  const [proposals, own] = await Promise.all([
    listProposals(actor, { clauseId }),
    may(actor, "proposal.make") ? listOwnSuggestions(actor) : [],
  ]);
  return { proposals, ownSuggestions: own.filter(({ clause }) => clause.id === clauseId).length };
}

/** Proposals of the actor's negotiation that the actor may know of: see `maySeeProposal`. */
export function mayKnowOf({ negotiationId, delegation, office }: Actor): Prisma.ProposalWhereInput {
  const own: Prisma.ProposalWhereInput[] = delegation
    ? [{ delegationId: delegation.id }]
    : office === "CHAIR" || office === "SECRETARIAT"
      ? [{ delegationId: null }]
      : [];
  return { treaty: { negotiationId }, OR: [{ tabledAt: { not: null } }, ...own] };
}

/** The clauses of the treaty as proposals name them, in reading order. */
export async function listProposalClauses(actor: Actor): Promise<readonly ProposalClause[]> {
  const clauses = await listClauses(actor);
  const numbers: ReadonlyMap<string, ClauseNumber> = numberClauses(clauses);
  return clauses.map(({ id, heading, status }) => ({
    id,
    heading,
    label: numbers.get(id)?.label ?? "",
    isOver: status === "ADOPTED" || numbers.get(id)?.isWithdrawn === true,
  }));
}
