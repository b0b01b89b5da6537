import { inTransaction, isUniqueViolation, type Transaction } from "#lib/platform/transaction.ts";
import { normaliseEmail } from "../email.ts";

/** Who an OIDC provider says somebody is. Only issuer and subject identify them. */
export interface ExternalIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** Null unless the provider has verified it. */
  readonly verifiedEmail: string | null;
}

const ATTEMPTS = 3;

/**
 * The account of an external identity, opened on its first sign-in. The identity is issuer and subject: an e-mail never
 * leads to an existing account, and one that is taken is left out. May be repeated: the same identity is the same account.
 */
export async function signInExternally(identity: ExternalIdentity): Promise<{ readonly userId: string }> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(async (tx) => ({
        userId: (await findLinked(tx, identity)) ?? (await openAccount(tx, identity)),
      }));
    } catch (error) {
      // somebody took the e-mail, or the same person signed in twice, in the same instant: look again
      if (!isUniqueViolation(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function findLinked(tx: Transaction, { issuer, subject }: ExternalIdentity): Promise<string | null> {
  const linked = await tx.externalAccount.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { userId: true },
  });
  return linked?.userId ?? null;
}

async function openAccount(tx: Transaction, identity: ExternalIdentity): Promise<string> {
  const { issuer, subject, name, verifiedEmail } = identity;
  const email = verifiedEmail && normaliseEmail(verifiedEmail);
  const isTaken = email && (await tx.user.findUnique({ where: { email }, select: { id: true } }));
  const { id } = await tx.user.create({
    data: { name, email: isTaken ? null : email, accounts: { create: { issuer, subject } } },
    select: { id: true },
  });
  return id;
}
