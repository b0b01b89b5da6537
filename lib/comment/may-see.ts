import type { Actor } from "#lib/access/actor.ts";
import type { Audience } from "./comment.ts";

/**
 * Whether somebody who has a seat in the negotiation reads a thread: everybody a public one, a bloc's present members
 * (whatever was so when it was written) one of the bloc, a delegation its own. What was written to a bloc that has been
 * dissolved since stays with the delegation that began it. The chair's offices and observers read public ones alone.
 */
export function maySee({ delegation }: Pick<Actor, "delegation">, audience: Audience): boolean {
  if (audience.kind === "PUBLIC") return true;
  if (delegation === null) return false;
  switch (audience.kind) {
    case "DELEGATION":
      return audience.delegationId === delegation.id;
    case "BLOC":
      return audience.members === null
        ? audience.delegationId === delegation.id
        : audience.members.includes(delegation.id);
  }
}
