import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import type { Elector } from "./voters-of.ts";

/** Whether the actor casts the vote of an elector: as head of the delegation, or of the one that is its proxy. */
export function mayVoteFor(
  actor: Actor,
  { delegationId, proxyId }: Pick<Elector, "delegationId" | "proxyId">,
): boolean {
  return may(actor, "ballot.vote", delegationId) || (proxyId !== null && may(actor, "ballot.vote", proxyId));
}
