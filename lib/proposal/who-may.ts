import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import type { ProposalStatus } from "./proposal.ts";

/** As much of a proposal as decides who may see and change it. */
export type ProposalState = {
  readonly status: ProposalStatus;
  readonly tabledAt: unknown;
  /** Null: chair or secretariat. */
  readonly delegationId: string | null;
};

/** Whether it is the proposal of the actor's delegation; the chair's and the secretariat's is the bureau's. */
export function isOwnProposal(actor: Actor, { delegationId }: Pick<ProposalState, "delegationId">): boolean {
  if (delegationId !== null) return actor.delegation?.id === delegationId;
  return actor.office === "CHAIR" || actor.office === "SECRETARIAT";
}

/** Whether the actor may know that there is such a proposal: one that was never tabled is its delegation's alone. */
export function maySeeProposal(actor: Actor, proposal: ProposalState): boolean {
  return proposal.tabledAt !== null || isOwnProposal(actor, proposal);
}

/** Whether the actor may edit the draft, table it or put it away. */
export function mayEditProposal(actor: Actor, proposal: ProposalState): boolean {
  return proposal.status === "DRAFT" && isOwnProposal(actor, proposal) && may(actor, "proposal.make");
}

/** Whether the actor may withdraw it: the delegation that made it, and nobody else. */
export function mayWithdrawProposal(actor: Actor, proposal: ProposalState): boolean {
  const isOpen = proposal.status === "DRAFT" || proposal.status === "TABLED";
  return isOpen && isOwnProposal(actor, proposal) && may(actor, "proposal.make");
}

/** Whether the actor may attach it to the text again: whoever made it, chair and secretariat. */
export function mayReattachProposal(actor: Actor, proposal: ProposalState): boolean {
  if (proposal.status !== "TABLED" || !may(actor, "proposal.make")) return false;
  return isOwnProposal(actor, proposal) || may(actor, "suggestion.settle");
}

/** Whether the actor may accept or reject it: chair and secretariat, once it is tabled. */
export function maySettleProposal(actor: Actor, { status }: ProposalState): boolean {
  return status === "TABLED" && may(actor, "suggestion.settle");
}

/** Whether the actor's delegation may take a stand on it or join its sponsors. */
export function mayStandOnProposal(actor: Actor, { status }: ProposalState): boolean {
  return status === "TABLED" && may(actor, "proposal.stand");
}
