import { hash, verify } from "@node-rs/argon2";

/** argon2id, 19 MiB, two passes, one lane (OWASP's first recommendation, 2024). */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The argon2id hash of a new password, with its salt and cost in PHC format. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

let nobody: Promise<string> | undefined;

/**
 * Whether the password fits. Where there is no hash (unknown e-mail, or an account without password) it does the same
 * work on a hash of its own and says no, so that the time of the answer tells nothing.
 */
export async function passwordFits(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  if (passwordHash) return verify(passwordHash, password);
  nobody ??= hashPassword(crypto.randomUUID());
  await verify(await nobody, password);
  return false;
}
