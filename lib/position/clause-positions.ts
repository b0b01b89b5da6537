import type { PresentText } from "./matrix-clauses.ts";
import type { ReadPosition } from "./position.ts";
import type { MatrixDelegation } from "./position-matrix.ts";
import { STANCES, type Stance } from "./stance.ts";

/** How all delegations stand on one clause. */
export type ClausePositions = {
  /** The clause's newest stored text; null while it has none. */
  readonly text: PresentText | null;
  readonly delegations: readonly MatrixDelegation[];
  /** The newest position of each delegation that has taken one. */
  readonly positions: readonly ReadPosition[];
};

/** A delegation with the position it holds. */
export type HeldPosition = { readonly delegation: MatrixDelegation; readonly position: ReadPosition };

/** Delegations by what they hold, from acceptance to refusal; stances that nobody holds are left out. */
export function groupByStance({ delegations, positions }: ClausePositions): {
  readonly groups: readonly { readonly stance: Stance; readonly held: readonly HeldPosition[] }[];
  /** Delegations without any position on the record. */
  readonly missing: readonly MatrixDelegation[];
} {
  const byDelegation = new Map(positions.map((position) => [position.delegationId, position]));
  const held = delegations.flatMap((delegation) => {
    const position = byDelegation.get(delegation.id);
    return position ? { delegation, position } : [];
  });
  const groups = ORDER.map((stance) => ({ stance, held: held.filter((h) => h.position.stance === stance) }));
  return {
    groups: groups.filter((group) => group.held.length > 0),
    missing: delegations.filter(({ id }) => !byDelegation.has(id)),
  };
}

const ON_THE_SCALE = STANCES.filter((stance) => stance !== "NO_POSITION").toReversed();
const ORDER: readonly Stance[] = [...ON_THE_SCALE, "NO_POSITION"];
