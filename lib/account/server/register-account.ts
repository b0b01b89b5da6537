import { inTransaction, isUniqueViolation } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { normaliseEmail } from "../email.ts";
import { hashPassword } from "./password-hash.ts";
import { ALLOWED, countAttempt } from "./throttle.ts";

/** What a person gives for an account of their own; the password has passed `passwordFault`. */
export interface Registration {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Opens an account with a password. Anybody may call it, a limited number of times per address. Refuses `e-mail-taken`
 * and `too-many-attempts`. An account has no rights in any negotiation, so the journal knows nothing of it.
 */
export async function registerAccount(
  { name, email, password }: Registration,
  address: string,
): Promise<{ readonly userId: string }> {
  await countAttempt(ALLOWED.register, address);
  const passwordHash = await hashPassword(password);
  try {
    const { id } = await inTransaction((tx) =>
      tx.user.create({
        data: { name: name.trim(), email: normaliseEmail(email), passwordHash },
        select: { id: true },
      }),
    );
    return { userId: id };
  } catch (error) {
    throw isUniqueViolation(error) ? new Refusal("e-mail-taken") : error;
  }
}
