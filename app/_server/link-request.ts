import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { personOfRequest, readCookie, type SignedIn, sessionSecret } from "#lib/platform/session-token.ts";
import { cookieOptions } from "./cookie-options.ts";

const LINK_COOKIE = "travaux.link";
const TEN_MINUTES = 10 * 60;

/** Notes that this session has asked, on its account page, to link what the provider says next. */
export async function requestLink({ sessionId }: SignedIn): Promise<void> {
  const token = { sessionId };
  const sealed = await encode({ token, secret: sessionSecret(), salt: LINK_COOKIE, maxAge: TEN_MINUTES });
  (await cookies()).set(LINK_COOKIE, sealed, { ...cookieOptions(), maxAge: TEN_MINUTES });
}

/** The person who has asked to link, or null when this is a plain sign-in. The request is used up by looking. */
export async function takeLinkRequest(headers: Headers): Promise<SignedIn | null> {
  const token = readCookie(headers, LINK_COOKIE);
  if (!token) return null;
  (await cookies()).delete(LINK_COOKIE);
  const claims = await decode({ token, secret: sessionSecret(), salt: LINK_COOKIE }).catch(() => null);
  const person = await personOfRequest(headers);
  return person && claims?.sessionId === person.sessionId ? person : null;
}
