import type { Attendance, Attendee, Presence, Stay } from "./attendance.ts";

/** Who is in the room. */
export type Roll = {
  /** Chair or secretariat has taken it: whoever they and the delegation itself have said nothing of is absent. */
  readonly isTaken: boolean;
  /** In the order in which the delegations were given. */
  readonly attendees: readonly Attendee[];
};

/**
 * The roll of a sitting, from all that was said in it, of each delegation in that order: the last word counts. As long as
 * no roll has been taken, whoever has not said otherwise is presumed present.
 */
export function rollOf(said: readonly Attendance[], delegationIds: readonly string[]): Roll {
  const isTaken = said.some(({ isRoll }) => isRoll);
  const byDelegation = Map.groupBy(said, ({ delegationId }) => delegationId);
  const attendees = delegationIds.map((delegationId): Attendee => {
    const own = byDelegation.get(delegationId) ?? [];
    return { delegationId, presence: presenceOf(own.at(-1), isTaken), stays: staysOf(own) };
  });
  return { isTaken, attendees };
}

/** The roll of a sitting that is over, of those of whom something was said in it. */
export function pastRollOf(said: readonly Attendance[]): Roll {
  return rollOf(said, [...new Set(said.map(({ delegationId }) => delegationId))]);
}

function presenceOf(newest: Attendance | undefined, isTaken: boolean): Presence {
  if (!newest) return isTaken ? "ABSENT" : "PRESUMED";
  return newest.isPresent ? "PRESENT" : "ABSENT";
}

/** Whoever leaves without having been noted as present was there from the start; whom the roll finds absent was not. */
function staysOf(own: readonly Attendance[]): readonly Stay[] {
  const stays: Stay[] = [];
  for (const [index, { isPresent, isRoll, at }] of own.entries()) {
    const last = stays.at(-1);
    const isIn = last !== undefined && last.to === null;
    if (isPresent && !isIn) stays.push({ from: at, to: null });
    else if (!isPresent && isIn) stays[stays.length - 1] = { from: last.from, to: at };
    else if (!isPresent && !isRoll && index === 0) stays.push({ from: null, to: at });
  }
  return stays;
}
