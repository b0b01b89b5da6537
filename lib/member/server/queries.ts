import type { Actor, Person } from "#lib/access/actor.ts";
import type { Office } from "#lib/access/office.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";
import { type Invitation, type InvitationState, invitationState } from "../invitation.ts";
import { hashInvitationToken } from "../invitation-token.ts";
import type { Member } from "../member.ts";

/** The people of the actor's negotiation, by name. */
export async function listMembers(actor: Actor): Promise<readonly Member[]> {
  authorise(actor, "negotiation.read");
  const rows = await db().member.findMany({
    where: { negotiationId: actor.negotiationId },
    orderBy: [{ user: { name: "asc" } }, { joinedAt: "asc" }],
    select: {
      userId: true,
      office: true,
      delegationId: true,
      joinedAt: true,
      user: { select: { name: true } },
    },
  });
  return rows.map(({ user, joinedAt, ...seat }) => ({
    ...seat,
    name: user.name,
    joinedAt: joinedAt.toISOString(),
  }));
}

const INVITATION = {
  id: true,
  office: true,
  delegationId: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  uses: true,
  maxUses: true,
} as const;

/** The invitations that have not been withdrawn, newest first. Secretariat only. */
export async function listInvitations(actor: Actor): Promise<readonly Invitation[]> {
  authorise(actor, "member.invite");
  const rows = await db().invitation.findMany({
    where: { negotiationId: actor.negotiationId, revokedAt: null },
    orderBy: { id: "desc" },
    select: INVITATION,
  });
  return rows.map(toInvitation);
}

/** What an invitation offers, for whoever holds its link. */
export interface Offer {
  readonly negotiationId: string;
  readonly negotiationTitle: string;
  readonly office: Office;
  readonly delegationName: string | null;
  readonly state: InvitationState;
  /** The office that this person has there already, or null. */
  readonly ownOffice: Office | null;
}

/** What the link with this token offers to a person, or to somebody signed out; null when there is no such link. */
export async function findOffer(token: string, person: Person | null): Promise<Offer | null> {
  const row = await db().invitation.findUnique({
    where: { tokenHash: hashInvitationToken(token) },
    select: {
      ...INVITATION,
      negotiation: { select: { id: true, title: true } },
      delegation: { select: { name: true } },
    },
  });
  if (!row) return null;
  const { negotiation, delegation, office } = row;
  const seat = person && (await findSeat(negotiation.id, person));
  return {
    negotiationId: negotiation.id,
    negotiationTitle: negotiation.title,
    office,
    delegationName: delegation?.name ?? null,
    state: invitationState(toInvitation(row), new Date().toISOString()),
    ownOffice: seat?.office ?? null,
  };
}

function findSeat(negotiationId: string, { userId }: Person) {
  return db().member.findUnique({
    where: { negotiationId_userId: { negotiationId, userId } },
    select: { office: true },
  });
}

interface InvitationRow extends Omit<Invitation, "createdAt" | "expiresAt" | "revokedAt"> {
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

function toInvitation({ id, office, delegationId, uses, maxUses, ...at }: InvitationRow): Invitation {
  return {
    id,
    office,
    delegationId,
    uses,
    maxUses,
    createdAt: at.createdAt.toISOString(),
    expiresAt: at.expiresAt.toISOString(),
    revokedAt: at.revokedAt?.toISOString() ?? null,
  };
}
