import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { isUuid } from "#lib/uuid.ts";
import type { ProposalStatus } from "../proposal.ts";
import { maySeeProposal } from "../who-may.ts";

/** What every command about a proposal needs of its row. */
export type LockedProposal = {
  readonly id: string;
  readonly treatyId: string;
  readonly symbol: string | null;
  readonly title: string;
  readonly status: ProposalStatus;
  readonly delegationId: string | null;
  readonly tabledAt: Date | null;
  /** Short names, the one that made it first. */
  readonly sponsors: readonly string[];
  /** The proposal that this sub-amendment would change, locked as well. */
  readonly parent: LockedProposal | null;
};

/**
 * Locks a proposal of the actor's negotiation until the transaction ends, after the one that it would amend. One that
 * the actor may not know of is not found.
 */
export async function lockProposal(
  tx: Transaction,
  actor: Actor,
  proposalId: string,
): Promise<LockedProposal> {
  if (!isUuid(proposalId)) throw new Refusal("not-found");
  const found = await tx.proposal.findFirst({
    where: { id: proposalId, treaty: { negotiationId: actor.negotiationId } },
    select: { parentId: true },
  });
  if (!found) throw new Refusal("not-found");
  const parent = found.parentId === null ? null : await lockOne(tx, found.parentId);
  const proposal = await lockOne(tx, proposalId);
  if (!maySeeProposal(actor, proposal)) throw new Refusal("not-found");
  return { ...proposal, parent };
}

/**
 * The same for whoever speaks for a delegation about a tabled proposal: also gives that delegation. Refuses
 * `not-allowed` to others, and `proposal-closed` unless the proposal is before the conference.
 */
export async function lockForSpeaker(tx: Transaction, actor: Actor, proposalId: string) {
  const proposal = await lockProposal(tx, actor, proposalId);
  authorise(actor, "proposal.stand");
  const { delegation } = actor;
  if (!delegation) throw new Refusal("not-allowed");
  requireTabled(proposal);
  return { proposal, delegation };
}

/** Refuses `proposal-closed` unless the proposal is before the conference. */
export function requireTabled({ status }: LockedProposal): void {
  if (status === "TABLED") return;
  if (status === "DRAFT") throw new Refusal("proposal-closed", "This proposal has not been tabled yet.");
  throw new Refusal("proposal-closed");
}

/** What the journal says of a proposal. */
export function proposalFacts({ id, symbol, title }: LockedProposal) {
  return { proposalId: id, symbol: symbol ?? "", title };
}

/** Locks the row of a proposal that the caller may know of; `parent` is left out. */
export async function lockOne(tx: Transaction, id: string): Promise<LockedProposal> {
  await tx.$queryRaw`select 1 from proposal where id = ${id}::uuid for no key update`;
  const { sponsors, ...row } = await tx.proposal.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      treatyId: true,
      symbol: true,
      title: true,
      status: true,
      delegationId: true,
      tabledAt: true,
      sponsors: {
        orderBy: [{ isCoSponsor: "asc" }, { joinedAt: "asc" }],
        select: { delegation: { select: { shortName: true } } },
      },
    },
  });
  return { ...row, parent: null, sponsors: sponsors.map(({ delegation }) => delegation.shortName) };
}
