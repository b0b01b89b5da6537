import type { ClauseContent } from "#lib/clause/content.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Proposal, ProposalClause, ProposalStand, TextOfProposal } from "../proposal.ts";

const DELEGATION = { id: true, name: true, shortName: true, isoCode: true, colour: true } as const;

/** The columns of a proposal, with its sponsors and stands. */
export const PROPOSAL_COLUMNS = {
  id: true,
  symbol: true,
  title: true,
  rationale: true,
  status: true,
  createdAt: true,
  tabledAt: true,
  closedAt: true,
  delegation: { select: DELEGATION },
  parent: { select: { id: true, symbol: true, title: true } },
  sponsors: {
    orderBy: [{ isCoSponsor: "asc" }, { joinedAt: "asc" }],
    select: { isCoSponsor: true, joinedAt: true, delegation: { select: DELEGATION } },
  },
  stands: {
    orderBy: [{ takenAt: "asc" }, { id: "asc" }],
    select: { stand: true, reason: true, takenAt: true, delegation: { select: DELEGATION } },
  },
  texts: { select: { clauseId: true } },
  suggestions: { select: { clauseId: true } },
} as const satisfies Prisma.ProposalSelect;

type Row = Prisma.ProposalGetPayload<{ select: typeof PROPOSAL_COLUMNS }>;

/** A row of proposal as a domain value. `clauses` are those of the treaty, in reading order. */
export function toProposal(row: Row, clauses: readonly ProposalClause[]): Proposal {
  const { texts, suggestions, sponsors, stands, createdAt, tabledAt, closedAt, ...proposal } = row;
  const changed = new Set((texts.length > 0 ? texts : suggestions).map(({ clauseId }) => clauseId));
  return {
    ...proposal,
    createdAt: createdAt.toISOString(),
    tabledAt: tabledAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    sponsors: sponsors.map((each) => ({ ...each, joinedAt: each.joinedAt.toISOString() })),
    stands: standsNow(stands),
    clauses: clauses.filter(({ id }) => changed.has(id)),
  };
}

/** The newest stand of each delegation, in the order in which they were taken. */
function standsNow(rows: Row["stands"]): readonly ProposalStand[] {
  const newest = new Map(rows.map((row) => [row.delegation.id, row]));
  return rows.flatMap((row): ProposalStand[] => {
    const { delegation, stand, reason, takenAt } = row;
    if (newest.get(delegation.id) !== row || (stand !== "SUPPORTS" && stand !== "OPPOSES")) return [];
    return [{ delegation, stand, reason, takenAt: takenAt.toISOString() }];
  });
}

/** The columns of a kept text. */
export const TEXT_COLUMNS = {
  clauseId: true,
  revision: true,
  textHash: true,
  content: true,
  keptAt: true,
} as const satisfies Prisma.ProposalTextSelect;

/** A clause as a proposal would have it, as it was kept. */
export type KeptText = TextOfProposal & { readonly clauseId: string; readonly keptAt: string };

/** A row of proposal_text as a domain value. Its content was valid when it was kept. */
export function toKeptText(row: Prisma.ProposalTextGetPayload<{ select: typeof TEXT_COLUMNS }>): KeptText {
  return { ...row, content: row.content as unknown as ClauseContent, keptAt: row.keptAt.toISOString() };
}
