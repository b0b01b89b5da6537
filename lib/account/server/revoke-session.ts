import type { SignedIn } from "#lib/platform/session-token.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";

/** The Postgres channel on which nodes hear that sessions have ended; the payload is the user's id. */
export const SESSION_CHANNEL = "travaux_session";

/** Ends one of the person's own sessions, here or elsewhere; another person's is left alone. May be repeated. */
export async function revokeSession(person: { readonly userId: string }, sessionId: string): Promise<void> {
  await inTransaction((tx) => revoke(tx, person.userId, { id: sessionId }));
}

/** Ends all of the person's sessions but the one they are using. May be repeated. */
export async function revokeOtherSessions(person: SignedIn): Promise<void> {
  await inTransaction((tx) => revokeAllBut(tx, person));
}

/** As `revokeOtherSessions`, within a transaction under way. */
export async function revokeAllBut(tx: Transaction, { userId, sessionId }: SignedIn): Promise<void> {
  await revoke(tx, userId, { id: { not: sessionId } });
}

async function revoke(
  tx: Transaction,
  userId: string,
  which: { readonly id: string | { readonly not: string } },
): Promise<void> {
  await tx.session.updateMany({
    where: { ...which, userId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  await tx.$queryRaw`select pg_notify(${SESSION_CHANNEL}, ${userId})::text`;
}
