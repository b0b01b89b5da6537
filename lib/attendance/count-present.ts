import type { Quorum, QuorumPart } from "#lib/ballot/decision/rule.ts";
import { isThere, type Presence } from "./attendance.ts";

/** How many of those who may vote are in the room, and how many have to be; null: the rule asks for no quorum. */
export type PresentCount = {
  readonly present: number;
  readonly members: number;
  readonly toOpen: number | null;
  readonly toDecide: number | null;
};

/** Counts the presence of those who may vote against the quorum of a rule. */
export function countPresent(presences: readonly Presence[], quorum: Quorum = {}): PresentCount {
  const members = presences.length;
  return {
    present: presences.filter(isThere).length,
    members,
    toOpen: smallest(quorum.toOpen, members),
    toDecide: smallest(quorum.toDecide, members),
  };
}

/** "8 of 11 present; quorum to open the debate: 4; to decide: 6". */
export function describePresent({ present, members, toOpen, toDecide }: PresentCount): string {
  const quorum = [
    toOpen !== null && `to open the debate: ${toOpen}`,
    toDecide !== null && `to decide: ${toDecide}`,
  ].filter(Boolean);
  return `${present} of ${members} present${quorum.length > 0 ? `; quorum ${quorum.join("; ")}` : ""}`;
}

/** What is not met yet, in words; null: enough are there. */
export function describeShortage({ present, toOpen, toDecide }: PresentCount): string | null {
  if (toOpen !== null && present < toOpen) return "Too few to open the debate, and to decide.";
  if (toDecide !== null && present < toDecide) return "Too few to decide.";
  return null;
}

/** The smallest number of members that meets a quorum. */
function smallest(part: QuorumPart | undefined, members: number): number | null {
  if (!part) return null;
  const { of, in: whole } = part.fraction;
  return part.is === "MORE_THAN" ? Math.floor((members * of) / whole) + 1 : Math.ceil((members * of) / whole);
}
