import type { ClausePositions } from "#lib/position/clause-positions.ts";
import type { ReadPosition } from "#lib/position/position.ts";
import type { MatrixDelegation } from "#lib/position/position-matrix.ts";
import { STANCE_FACTS } from "#lib/position/stance.ts";

/** Where everybody stands on the very text that is about to be agreed. */
export type LastLook = {
  readonly accepting: readonly MatrixDelegation[];
  /** They agree as far as they can; their capital has the last word. */
  readonly adReferendum: readonly MatrixDelegation[];
  readonly needingChange: readonly MatrixDelegation[];
  /** Objections: while one stands, nothing is agreed. */
  readonly rejecting: readonly MatrixDelegation[];
  /** Those who have no position on this very text: none, one on earlier words, or "no position". */
  readonly silent: readonly MatrixDelegation[];
};

/** The last look before the gavel: every delegation is in exactly one of the lists. */
export function lastLook({ delegations, positions }: Omit<ClausePositions, "text">): LastLook {
  const held = new Map(positions.map((position) => [position.delegationId, position]));
  const where = Map.groupBy(delegations, ({ id }) => placeOf(held.get(id)));
  const at = (place: keyof LastLook) => where.get(place) ?? [];
  return {
    accepting: at("accepting"),
    adReferendum: at("adReferendum"),
    needingChange: at("needingChange"),
    rejecting: at("rejecting"),
    silent: at("silent"),
  };
}

function placeOf(position: ReadPosition | undefined): keyof LastLook {
  if (!position || position.isOnEarlierText) return "silent";
  if (position.stance === "REJECT") return "rejecting";
  if (position.stance === "NEEDS_CHANGE") return "needingChange";
  if (STANCE_FACTS[position.stance].sign !== 1) return "silent";
  return position.adReferendum ? "adReferendum" : "accepting";
}
