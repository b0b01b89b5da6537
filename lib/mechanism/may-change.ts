import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import type { MechanismStatus } from "./mechanism.ts";

/** As much of a mechanism as decides who may change it. */
export type ChangedMechanism = {
  readonly status: MechanismStatus;
  readonly proposedBy: { readonly id: string } | null;
};

/**
 * Whether the actor may edit or withdraw the mechanism: chair and secretariat always; a delegation what it proposed
 * itself, until it is agreed.
 */
export function mayChangeMechanism(actor: Actor, mechanism: ChangedMechanism): boolean {
  if (!may(actor, "mechanism.withdraw")) return false;
  if (actor.delegation === null) return true;
  return mechanism.status === "PROPOSED" && mechanism.proposedBy?.id === actor.delegation.id;
}

/** Whether the actor may say how far a mechanism has come (agreed, in force): chair and secretariat. */
export function maySetMechanismStatus(actor: Actor): boolean {
  return may(actor, "mechanism.withdraw") && actor.delegation === null;
}
