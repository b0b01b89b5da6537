import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db, pool } from "#lib/platform/db.ts";
import { Refusal } from "#lib/refusal.ts";

/** A count of attempts of one kind within a window. */
interface Allowance {
  readonly kind: string;
  readonly attempts: number;
  /** Length of the window, in seconds. */
  readonly seconds: number;
}

/** How many attempts are allowed. Delegations often share one address, so addresses are given more than accounts. */
export const ALLOWED = {
  /** Wrong passwords for one e-mail from one address. */
  signInHere: { kind: "sign-in-here", attempts: 10, seconds: 15 * 60 },
  /** Wrong passwords for one e-mail from everywhere: a short window, so that nobody is locked out for long. */
  signInAnywhere: { kind: "sign-in-anywhere", attempts: 60, seconds: 5 * 60 },
  /** Wrong passwords for one account from a browser that has signed in to it before. */
  signInKnownDevice: { kind: "sign-in-known-device", attempts: 20, seconds: 15 * 60 },
  /** Wrong passwords for any e-mail from one address. */
  signInAddress: { kind: "sign-in-address", attempts: 200, seconds: 15 * 60 },
  /** New accounts from one address. */
  register: { kind: "register", attempts: 60, seconds: 60 * 60 },
  /** Wrong current passwords when changing one. */
  changePassword: { kind: "change-password", attempts: 10, seconds: 15 * 60 },
} as const satisfies Record<string, Allowance>;

/** An attempt that has been counted. */
export interface CountedAttempt {
  /** It was no abuse after all, and does not count. */
  readonly forgive: () => Promise<void>;
}

/**
 * Counts an attempt before the work it pays for, so that parallel attempts cannot slip through; refuses
 * `too-many-attempts`. `subject` is stored as a hash: people type passwords into e-mail fields.
 */
export async function countAttempt(allowance: Allowance, subject: string): Promise<CountedAttempt> {
  const limiter = limiterOf(allowance);
  const key = bytesToHex(sha256(utf8ToBytes(subject))).slice(0, 32);
  try {
    await limiter.consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new Refusal("too-many-attempts");
    throw error;
  }
  return {
    forgive: async () => {
      await limiter.reward(key);
    },
  };
}

/** Forgets counts whose window is over. */
export async function clearExpiredAttempts(): Promise<void> {
  await db().rateLimit.deleteMany({ where: { expire: { lt: Date.now() } } });
}

function limiterOf({ kind, attempts, seconds }: Allowance): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: pool(),
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: kind,
    points: attempts,
    duration: seconds,
  });
}
