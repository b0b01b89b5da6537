import type { ClauseContent } from "#lib/clause/content.ts";

/**
 * How far a proposal has come. DRAFT: its delegation alone knows of it. TABLED: it is before the conference. ACCEPTED:
 * its changes are in the text. REJECTED, WITHDRAWN: they are not, and stay readable. MOOT: it was not put to the vote, for
 * one that was adopted leaves nothing of it.
 */
export const PROPOSAL_STATUSES = ["DRAFT", "TABLED", "ACCEPTED", "REJECTED", "WITHDRAWN", "MOOT"] as const;

export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** How a status is called on screen. */
export const PROPOSAL_STATUS_NAMES: Readonly<Record<ProposalStatus, string>> = {
  DRAFT: "Draft",
  TABLED: "Tabled",
  ACCEPTED: "Accepted",
  REJECTED: "Rejected",
  WITHDRAWN: "Withdrawn",
  MOOT: "Not put",
};

/** Longest title, rationale and reason, in characters. */
export const TITLE_LIMIT = 300;
export const RATIONALE_LIMIT = 8000;
export const REASON_LIMIT = 2000;

/** A delegation as it is shown beside what it did. */
export type ProposalDelegation = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly isoCode: string;
  readonly colour: string;
};

/** The first sponsor made the proposal; co-sponsors joined when it was tabled. Instants are ISO-8601, UTC. */
export type Sponsor = {
  readonly delegation: ProposalDelegation;
  readonly isCoSponsor: boolean;
  readonly joinedAt: string;
};

/** Where a delegation stands on a proposal now. One that takes its stand back has none. */
export type ProposalStand = {
  readonly delegation: ProposalDelegation;
  readonly stand: "SUPPORTS" | "OPPOSES";
  readonly reason: string;
  readonly takenAt: string;
};

/** An article that a proposal would change. */
export type ProposalClause = {
  readonly id: string;
  /** "Article 5", as it is called now. */
  readonly label: string;
  readonly heading: string;
  /** It is withdrawn or adopted: nothing can be changed there. */
  readonly isOver: boolean;
};

/** What a list shows of a proposal: a named set of suggestions with sponsors. Instants are ISO-8601, UTC. */
export type Proposal = {
  readonly id: string;
  /** "L.5"; null until it is tabled. */
  readonly symbol: string | null;
  readonly title: string;
  readonly rationale: string;
  readonly status: ProposalStatus;
  /** The proposal that this sub-amendment would change. */
  readonly parent: { readonly id: string; readonly symbol: string | null; readonly title: string } | null;
  /** Whose it is; null: chair or secretariat. */
  readonly delegation: ProposalDelegation | null;
  readonly createdAt: string;
  readonly tabledAt: string | null;
  readonly closedAt: string | null;
  readonly sponsors: readonly Sponsor[];
  readonly stands: readonly ProposalStand[];
  /** In reading order. */
  readonly clauses: readonly ProposalClause[];
};

/** What a proposal is called: "L.5 Counting of launchers". */
export function nameProposal({ symbol, title }: Pick<Proposal, "symbol" | "title">): string {
  return symbol ? `${symbol} ${title}` : title;
}

/** A clause as a proposal would have it: everybody else's suggestions are left out. */
export type TextOfProposal = {
  /** The negotiating text it stands on. */
  readonly revision: number;
  readonly textHash: string;
  readonly content: ClauseContent;
};

/** A change in words. */
export type ChangeInWords = { readonly inserted: string; readonly deleted: string };

/** An open suggestion that a delegation can put into a proposal. */
export type OwnSuggestion = ChangeInWords & {
  readonly id: string;
  readonly clause: ProposalClause;
  /** It is in the draft that is looked at. */
  readonly isChosen: boolean;
};

/** The proposals that would change a clause, and how many suggestions the reader could make one of there. */
export type ClauseProposals = {
  readonly proposals: readonly Proposal[];
  readonly ownSuggestions: number;
};

/** A tabled proposal that would change the same words. */
export type CollisionWith = {
  readonly id: string;
  readonly symbol: string | null;
  readonly title: string;
  /** The words, place by place. */
  readonly words: readonly string[];
};

/** One of the clauses that a proposal would change. */
export type ArticleOfProposal = {
  readonly clause: ProposalClause;
  /** The clause with the proposal's suggestions, as it was kept last; of a draft as it is now. */
  readonly text: TextOfProposal;
  /** Kept texts before that, oldest first. */
  readonly earlier: readonly (TextOfProposal & { readonly keptAt: string })[];
  /** Set when the text under the proposal is not as it was kept: what attaching it again would make of its changes. */
  readonly outdated: {
    /** The newest revision of the clause. */
    readonly revision: number;
    readonly standing: number;
    readonly found: readonly ChangeInWords[];
    readonly lost: readonly ChangeInWords[];
  } | null;
  readonly collisions: readonly CollisionWith[];
};

/** Everything that a proposal's page shows. */
export type ProposalRecord = Proposal & {
  readonly articles: readonly ArticleOfProposal[];
  /** Those that the reader may know of. */
  readonly subAmendments: readonly Proposal[];
};

/** A clause's negotiating text and what each tabled proposal would make of it, side by side. */
export type Compilation = {
  /** Null: nothing has been written yet. */
  readonly text: TextOfProposal | null;
  readonly columns: readonly {
    readonly proposal: Proposal;
    readonly text: TextOfProposal;
    readonly isOnEarlierText: boolean;
  }[];
};

/** What the list of proposals is limited to; null: no limit. */
export type ProposalFilter = {
  readonly status: ProposalStatus | null;
  readonly clauseId: string | null;
  /** A sponsor. */
  readonly delegationId: string | null;
};

/** The proposals that meet a filter, in their order. */
export function filterProposals(
  proposals: readonly Proposal[],
  { status, clauseId, delegationId }: ProposalFilter,
): readonly Proposal[] {
  return proposals.filter(
    (each) =>
      (status === null || each.status === status) &&
      (clauseId === null || each.clauses.some(({ id }) => id === clauseId)) &&
      (delegationId === null || each.sponsors.some(({ delegation }) => delegation.id === delegationId)),
  );
}
