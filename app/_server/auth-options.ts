import type { NextAuthOptions, Profile } from "next-auth";
import { linkIdentity } from "#lib/account/server/link-identity.ts";
import { openSession } from "#lib/account/server/open-session.ts";
import { revokeSession } from "#lib/account/server/revoke-session.ts";
import { signInWithPassword } from "#lib/account/server/sign-in.ts";
import { type ExternalIdentity, signInExternally } from "#lib/account/server/sign-in-externally.ts";
import { SESSION_SECONDS } from "#lib/account/session.ts";
import { log } from "#lib/platform/log.ts";
import { SESSION_COOKIE, sessionSecret } from "#lib/platform/session-token.ts";
import { Refusal } from "#lib/refusal.ts";
import { clientAddress } from "./client-address.ts";
import { cookieOptions } from "./cookie-options.ts";
import { knownUserId, rememberDevice } from "./device-cookie.ts";
import { takeLinkRequest } from "./link-request.ts";
import { OIDC, type OidcClaims, oidcProviders } from "./oidc-provider.ts";

/** How next-auth signs people in here, for one request: by password or at the configured provider. */
export function authOptions(request: Request): NextAuthOptions {
  return {
    secret: sessionSecret(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/account" },
    cookies: { sessionToken: { name: SESSION_COOKIE, options: cookieOptions() } },
    providers: [passwordProvider(request), ...oidcProviders()],
    logger: {
      error: (code) => log.warn({ code }, "sign-in failed"),
      warn: () => undefined,
      debug: () => undefined,
    },
    callbacks: {
      // a page to go to instead of signing in: where the person linked, or why that was refused
      signIn: async ({ account, profile }) =>
        account?.provider !== OIDC || (await linkIfAsked(request, identityOf(profile))) || true,
      async jwt({ token, user, account, profile }) {
        if (!account) return token;
        const { userId } =
          account.provider === OIDC ? await signInExternally(identityOf(profile)) : { userId: user.id };
        const { sessionId } = await openSession(userId, request.headers.get("user-agent"));
        await rememberDevice(userId);
        return { sub: userId, sessionId };
      },
      // the browser asks the server who it is, never this endpoint
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        const { sub, sessionId } = token ?? {};
        if (sub && typeof sessionId === "string") await revokeSession({ userId: sub }, sessionId);
      },
    },
  };
}

type PasswordProvider = Extract<NextAuthOptions["providers"][number], { type: "credentials" }>;

function passwordProvider(request: Request): PasswordProvider {
  return {
    id: "credentials",
    name: "Password",
    type: "credentials",
    credentials: { email: {}, password: {} },
    async authorize(typed) {
      try {
        const { email = "", password = "" } = typed ?? {};
        const { headers } = request;
        const from = { address: clientAddress(headers), knownUserId: await knownUserId(headers) };
        const { userId } = await signInWithPassword(
          { email: String(email), password: String(password) },
          from,
        );
        return { id: userId };
      } catch (error) {
        if (error instanceof Refusal) throw new Error(error.code);
        log.error({ err: error }, "sign-in failed by a mistake of ours");
        throw new Error("mistake");
      }
    },
  };
}

/** Links the identity to the account whose owner asked for it, and answers where to go; null: nobody asked. */
async function linkIfAsked(request: Request, identity: ExternalIdentity): Promise<string | null> {
  const person = await takeLinkRequest(request.headers);
  if (!person) return null;
  try {
    await linkIdentity(person, identity);
    return "/account?linked=yes";
  } catch (error) {
    if (error instanceof Refusal) return "/account?linked=no";
    log.error({ err: error }, "linking failed by a mistake of ours");
    return "/account?linked=failed";
  }
}

/** An identity is issuer and subject; the e-mail is a courtesy, and only when the provider has verified it. */
function identityOf(profile: Profile | undefined): ExternalIdentity {
  const { iss, sub, name, email, email_verified } = profile as OidcClaims;
  return {
    issuer: iss,
    subject: sub,
    name: name?.trim().slice(0, 120) || "Unnamed",
    verifiedEmail: email_verified === true ? (email ?? null) : null,
  };
}
