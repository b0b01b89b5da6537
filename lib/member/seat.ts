import { type Office, sitsInDelegation } from "#lib/access/office.ts";
import { Refusal } from "#lib/refusal.ts";

/** An office, and the delegation it sits in where it sits in one. */
export interface Seat {
  readonly office: Office;
  readonly delegationId: string | null;
}

/** Refuses `bad-input` where office and delegation do not belong together. */
export function requireWholeSeat({ office, delegationId }: Seat): void {
  if (sitsInDelegation(office) === (delegationId !== null)) return;
  throw new Refusal(
    "bad-input",
    delegationId === null
      ? "Choose the delegation in which this person sits. Nothing was stored yet."
      : "This office does not sit in a delegation. Nothing was stored yet.",
  );
}
