/** That a delegation is present in a sitting, or not, from an instant on. */
export type Attendance = {
  readonly delegationId: string;
  readonly isPresent: boolean;
  /** Said of all delegations at once by chair or secretariat, not by the delegation of itself. */
  readonly isRoll: boolean;
  /** ISO-8601, UTC. */
  readonly at: string;
};

/** PRESUMED: nothing has been said of it, and no roll has been taken. */
export type Presence = "PRESENT" | "ABSENT" | "PRESUMED";

/** A time in the room. */
export type Stay = {
  /** Null: from the start of the sitting. */
  readonly from: string | null;
  /** Null: until the end of the sitting, or until now. */
  readonly to: string | null;
};

/** A delegation on the roll. */
export type Attendee = {
  readonly delegationId: string;
  readonly presence: Presence;
  /** When it came and left; empty as long as it is only presumed to be there. */
  readonly stays: readonly Stay[];
};

/** Whether a delegation counts as present. */
export function isThere(presence: Presence): boolean {
  return presence !== "ABSENT";
}
