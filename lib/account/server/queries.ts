import type { Person } from "#lib/access/actor.ts";
import { db } from "#lib/platform/db.ts";
import type { OpenSession } from "../session.ts";

/** A person's account, as they see it themselves. */
export interface OwnAccount {
  readonly name: string;
  readonly email: string | null;
  readonly hasPassword: boolean;
  /** Issuers of the external identities that lead to it. */
  readonly issuers: readonly string[];
}

/** The person's own account. */
export async function findAccount({ userId }: Person): Promise<OwnAccount> {
  const { passwordHash, accounts, ...rest } = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, email: true, passwordHash: true, accounts: { select: { issuer: true } } },
  });
  return { ...rest, hasPassword: passwordHash !== null, issuers: accounts.map(({ issuer }) => issuer) };
}

/** The browsers in which the person is signed in, last seen first. */
export async function listSessions({ userId }: Person): Promise<readonly OpenSession[]> {
  const rows = await db().session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: [{ seenAt: "desc" }, { id: "desc" }],
    select: { id: true, device: true, createdAt: true, seenAt: true },
  });
  return rows.map(({ id, device, createdAt, seenAt }) => ({
    id,
    device,
    signedInAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
  }));
}
