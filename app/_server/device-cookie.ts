import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { readCookie, sessionSecret } from "#lib/platform/session-token.ts";
import { cookieOptions } from "./cookie-options.ts";

const DEVICE_COOKIE = "travaux.device";
const HALF_A_YEAR = 180 * 24 * 60 * 60;

/** The account that this browser has signed in to before, or null: it is not throttled together with strangers. */
export async function knownUserId(headers: Headers): Promise<string | null> {
  const token = readCookie(headers, DEVICE_COOKIE);
  if (!token) return null;
  const claims = await decode({ token, secret: sessionSecret(), salt: DEVICE_COOKIE }).catch(() => null);
  return claims?.sub ?? null;
}

/** Marks this browser as one that has signed in to the account. It grants nothing by itself. */
export async function rememberDevice(userId: string): Promise<void> {
  const token = { sub: userId };
  const sealed = await encode({ token, secret: sessionSecret(), salt: DEVICE_COOKIE, maxAge: HALF_A_YEAR });
  (await cookies()).set(DEVICE_COOKIE, sealed, { ...cookieOptions(), maxAge: HALF_A_YEAR });
}
