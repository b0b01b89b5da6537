import { STANCES, type Stance } from "./stance.ts";

/** How delegations stand on one clause: how many hold each stance, and who has taken no position at all. */
export type PositionSummary = {
  readonly counts: Readonly<Record<Stance, number>>;
  readonly adReferendum: number;
  readonly onEarlierText: number;
  /** Delegations without any position on the record: missing, never counted as a view. */
  readonly missing: readonly string[];
};

/** As much of a position as the summary counts. */
export type CountedPosition = {
  readonly stance: Stance;
  readonly adReferendum: boolean;
  readonly isOnEarlierText: boolean;
};

/** Counts the positions of these delegations, each with its position or null. */
export function summarise(
  held: readonly { readonly delegationId: string; readonly position: CountedPosition | null }[],
): PositionSummary {
  const positions = held.flatMap(({ position }) => position ?? []);
  const count = (holds: (position: CountedPosition) => boolean) => positions.filter(holds).length;
  const counts = Object.fromEntries(STANCES.map((stance) => [stance, count((p) => p.stance === stance)]));
  return {
    counts: counts as Record<Stance, number>,
    adReferendum: count((p) => p.adReferendum),
    onEarlierText: count((p) => p.isOnEarlierText),
    missing: held.flatMap(({ delegationId, position }) => (position ? [] : delegationId)),
  };
}
