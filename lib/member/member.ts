import type { Seat } from "./seat.ts";

/** A person in their seat, as everybody in the negotiation sees them. */
export interface Member extends Seat {
  readonly userId: string;
  readonly name: string;
  /** ISO-8601, UTC. */
  readonly joinedAt: string;
}
