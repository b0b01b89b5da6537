import type { NextAuthOptions, Profile } from "next-auth";
import { openSession } from "#lib/account/server/open-session.ts";
import { revokeSession } from "#lib/account/server/revoke-session.ts";
import { signInWithPassword } from "#lib/account/server/sign-in.ts";
import { signInExternally } from "#lib/account/server/sign-in-externally.ts";
import { SESSION_SECONDS } from "#lib/account/session.ts";
import { SESSION_COOKIE, sessionSecret } from "#lib/platform/session-token.ts";
import { Refusal } from "#lib/refusal.ts";
import { clientAddress } from "./client-address.ts";
import { cookieOptions } from "./cookie-options.ts";
import { knownUserId, rememberDevice } from "./device-cookie.ts";
import { OIDC, type OidcClaims, oidcProviders } from "./oidc-provider.ts";

/** How next-auth signs people in here, for one request: by password or at the configured provider. */
export function authOptions(request: Request): NextAuthOptions {
  return {
    secret: sessionSecret(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/account" },
    cookies: { sessionToken: { name: SESSION_COOKIE, options: cookieOptions() } },
    providers: [passwordProvider(request), ...oidcProviders()],
    callbacks: {
      async jwt({ token, user, account, profile }) {
        if (!account) return token;
        const userId = account.provider === OIDC ? await externalUserId(profile) : user.id;
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
        const address = clientAddress(request.headers);
        const from = { address, knownUserId: await knownUserId(request.headers) };
        const { userId } = await signInWithPassword(
          { email: String(email), password: String(password) },
          from,
        );
        return { id: userId };
      } catch (error) {
        if (error instanceof Refusal) throw new Error(error.code);
        console.error(error);
        throw new Error("mistake");
      }
    },
  };
}

async function externalUserId(profile: Profile | undefined): Promise<string> {
  const { iss, sub, name, email, email_verified } = profile as OidcClaims;
  const { userId } = await signInExternally({
    issuer: iss,
    subject: sub,
    name: name?.trim() || "Unnamed",
    verifiedEmail: email_verified === true ? (email ?? null) : null,
  });
  return userId;
}
