import type { Seat } from "./seat.ts";

/** A link that seats whoever opens it, without its secret. */
export interface Invitation extends Seat {
  readonly id: string;
  /** ISO-8601, UTC. */
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  /** How many people it has seated, of how many. */
  readonly uses: number;
  readonly maxUses: number;
}

export type InvitationState = "open" | "used-up" | "expired" | "withdrawn";

/** Whether an invitation still seats people, or why it does not. `now` is ISO-8601, UTC. */
export function invitationState(
  { revokedAt, expiresAt, uses, maxUses }: Pick<Invitation, "revokedAt" | "expiresAt" | "uses" | "maxUses">,
  now: string,
): InvitationState {
  if (revokedAt !== null) return "withdrawn";
  if (uses >= maxUses) return "used-up";
  return expiresAt <= now ? "expired" : "open";
}
