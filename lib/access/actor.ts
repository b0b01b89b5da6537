import type { Office } from "./office.ts";

/** A signed-in person, before any negotiation is looked at. */
export interface Person {
  readonly userId: string;
  readonly name: string;
}

/** A person in their seat in one negotiation: what every command and query is asked by. */
export interface Actor extends Person {
  readonly negotiationId: string;
  readonly office: Office;
  /** Null for chair, secretariat and observers. */
  readonly delegation: { readonly id: string; readonly shortName: string; readonly colour: string } | null;
}
