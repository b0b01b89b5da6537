import { db } from "#lib/platform/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { normaliseEmail } from "../email.ts";
import { PASSWORD_MAX } from "../password.ts";
import { passwordFits } from "./password-hash.ts";
import { ALLOWED, type CountedAttempt, clearExpiredAttempts, countAttempt } from "./throttle.ts";

/** Where an attempt to sign in comes from. */
export interface Origin {
  /** IP address. */
  readonly address: string;
  /** The account that this browser has signed in to before, by its signed device cookie. */
  readonly knownUserId: string | null;
}

/**
 * Checks e-mail and password and returns the account's id. Anybody may call it; it records nothing but the attempt.
 * Refuses `wrong-sign-in` alike, and after the same work, for an unknown e-mail and a wrong password, and
 * `too-many-attempts`. A browser known to the account is counted apart, so strangers cannot lock its owner out.
 */
export async function signInWithPassword(
  typed: { readonly email: string; readonly password: string },
  from: Origin,
): Promise<{ readonly userId: string }> {
  const email = normaliseEmail(typed.email);
  const user = await db().user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  const isKnownDevice = user !== null && user.id === from.knownUserId;
  const counted = isKnownDevice
    ? [await countAttempt(ALLOWED.signInKnownDevice, user.id)]
    : await countAsStranger(email, from.address);
  const fits = await passwordFits(user?.passwordHash, typed.password.slice(0, PASSWORD_MAX + 1));
  if (!user || !fits) throw new Refusal("wrong-sign-in");
  await Promise.all([...counted.map(({ forgive }) => forgive()), clearExpiredAttempts()]);
  return { userId: user.id };
}

/** One after the other: an address that has used up its own attempts takes none from the account. */
async function countAsStranger(email: string, address: string): Promise<CountedAttempt[]> {
  return [
    await countAttempt(ALLOWED.signInAddress, address),
    await countAttempt(ALLOWED.signInHere, `${email} ${address}`),
    await countAttempt(ALLOWED.signInAnywhere, email),
  ];
}
