import type { QuorumPart } from "#lib/ballot/decision/rule.ts";
import { isThere, type Presence } from "./attendance.ts";

/** The presence of a majority is needed to decide (UN General Assembly, rules of procedure 67 and 108). */
export const MAJORITY_PRESENT: QuorumPart = { is: "MORE_THAN", fraction: { of: 1, in: 2 } };

/** How many of those who may vote are in the room, and how many have to be for a decision. */
export type PresentCount = { readonly present: number; readonly members: number; readonly needed: number };

/** Counts those who may vote, in members; `needed` is the smallest number that meets the quorum. */
export function countPresent(
  presences: readonly Presence[],
  { is, fraction }: QuorumPart = MAJORITY_PRESENT,
): PresentCount {
  const members = presences.length;
  const share = members * fraction.of;
  const needed = is === "MORE_THAN" ? Math.floor(share / fraction.in) + 1 : Math.ceil(share / fraction.in);
  return { present: presences.filter(isThere).length, members, needed };
}

/** "8 of 11 present; quorum to decide: 6". */
export function describePresent({ present, members, needed }: PresentCount): string {
  return `${present} of ${members} present; quorum to decide: ${needed}`;
}
