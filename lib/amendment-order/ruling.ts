/** PENDING: to be put to the vote at once. UPHELD: the ruling stands. OVERRULED: it has fallen. WITHDRAWN: taken back. */
export type AppealStatus = "PENDING" | "UPHELD" | "OVERRULED" | "WITHDRAWN";

/** How an appeal stands, in words. */
export const APPEAL_STATUS_NAMES: Readonly<Record<AppealStatus, string>> = {
  PENDING: "To be put to the vote",
  UPHELD: "Failed: the ruling stands",
  OVERRULED: "Carried: the ruling is overruled",
  WITHDRAWN: "Withdrawn",
};

/** A delegation's appeal against a ruling of the chair (UN General Assembly rule 71). Instants are ISO-8601, UTC. */
export type Appeal = {
  readonly id: string;
  readonly delegation: { readonly id: string; readonly name: string };
  readonly reason: string;
  readonly madeAt: string;
  readonly status: AppealStatus;
  readonly closedAt: string | null;
};

/** In which order the chair puts the proposals on a clause to the vote. */
export type OrderRuling = {
  readonly id: string;
  /** 1, 2, 3 … of this clause. */
  readonly number: number;
  readonly proposalIds: readonly string[];
  /** Those of them that are put although one that was adopted seems to leave nothing of them. */
  readonly keptIds: readonly string[];
  /** The chair's own; empty where the suggested order was followed. */
  readonly reason: string;
  readonly ruledAt: string;
  /** The newest last. */
  readonly appeals: readonly Appeal[];
};

/** NONE: the chair has not ruled. APPEALED: nothing is put before the appeal is decided. OVERRULED: the chair rules anew. */
export type RulingStanding = "NONE" | "STANDS" | "APPEALED" | "OVERRULED";

/** Whether the newest ruling binds. It stands unless overruled (UN General Assembly rule 71). */
export function standingOf(ruling: OrderRuling | null): RulingStanding {
  if (!ruling) return "NONE";
  if (ruling.appeals.some(({ status }) => status === "OVERRULED")) return "OVERRULED";
  return ruling.appeals.some(({ status }) => status === "PENDING") ? "APPEALED" : "STANDS";
}

/** Whether a delegation may still appeal against it: it stands, and no vote has upheld it. */
export function mayBeAppealed(ruling: OrderRuling | null): boolean {
  return standingOf(ruling) === "STANDS" && !ruling?.appeals.some(({ status }) => status === "UPHELD");
}

/**
 * The order that holds: as ruled, then what was tabled since, as suggested; a sub-amendment tabled since stands before
 * what it would amend. Without a ruling that binds, as suggested.
 */
export function orderNow(
  ruling: OrderRuling | null,
  suggested: readonly { readonly proposalId: string; readonly parentId: string | null }[],
): readonly string[] {
  const standing = standingOf(ruling);
  const open = suggested.map(({ proposalId }) => proposalId);
  if (!ruling || standing === "OVERRULED") return open;
  const ruled = ruling.proposalIds.filter((id) => open.includes(id));
  const since = suggested.filter(({ proposalId }) => !ruled.includes(proposalId));
  const isBefore = (parentId: string | null) => parentId !== null && open.includes(parentId);
  const place = (id: string): readonly string[] => [
    ...since.filter(({ parentId }) => parentId === id).flatMap(({ proposalId }) => place(proposalId)),
    id,
  ];
  return [
    ...ruled.flatMap(place),
    ...since.filter(({ parentId }) => !isBefore(parentId)).flatMap(({ proposalId }) => place(proposalId)),
  ];
}
