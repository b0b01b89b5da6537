import { decode } from "next-auth/jwt";
import { db } from "./db.ts";

/** Somebody with a live session: what pages, actions and the socket know of a request's sender. */
export interface SignedIn {
  readonly userId: string;
  readonly name: string;
  readonly sessionId: string;
}

/** Headers as Next or as Node gives them. */
export type RequestHeaders = Headers | { readonly cookie?: string | undefined };

/** The cookie that carries the encrypted token with user and session id. */
export const SESSION_COOKIE = "travaux.session";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Who sent a request: the cookie names a session, and its row says whether that still holds. Null when there is no
 * cookie, it is forged or expired, or the session has been revoked. Runs on every request and on the socket's upgrade.
 */
export async function personOfRequest(headers: RequestHeaders): Promise<SignedIn | null> {
  const token = readCookie(headers, SESSION_COOKIE);
  if (!token) return null;
  const claims = await decodeOrNull(token);
  const sessionId = claims?.sessionId;
  if (typeof sessionId !== "string" || !UUID.test(sessionId)) return null;
  return findLiveSession(sessionId);
}

/** Whether a session still holds; for connections that outlive their first request. */
export async function findLiveSession(sessionId: string): Promise<SignedIn | null> {
  const [row] = await db().$queryRaw<{ userId: string; name: string; isStale: boolean }[]>`
    select s.user_id as "userId", u.name, s.seen_at < now() - interval '5 minutes' as "isStale"
    from session s join user_account u on u.id = s.user_id
    where s.id = ${sessionId}::uuid and s.revoked_at is null and s.expires_at > now()`;
  if (!row) return null;
  if (row.isStale) await db().session.updateMany({ where: { id: sessionId }, data: { seenAt: new Date() } });
  return { userId: row.userId, name: row.name, sessionId };
}

/** The value of a cookie in a request, or null. */
export function readCookie(headers: RequestHeaders, name: string): string | null {
  const all = (headers instanceof Headers ? headers.get("cookie") : headers.cookie) ?? "";
  const prefix = `${name}=`;
  const pair = all.split(";").find((part) => part.trim().startsWith(prefix));
  return pair?.trim().slice(prefix.length) || null;
}

/** The key that encrypts the cookies of sign-in. */
export function sessionSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set");
  return secret;
}

/** A token that cannot be read, for whatever reason, is nobody's. */
async function decodeOrNull(token: string) {
  const secret = sessionSecret();
  return decode({ token, secret }).catch(() => null);
}
