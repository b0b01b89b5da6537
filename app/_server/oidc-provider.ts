import type { NextAuthOptions } from "next-auth";
import { readEnv } from "#lib/platform/env.ts";

/** The provider's id in next-auth, and in the callback address that its administrator registers. */
export const OIDC = "oidc";

/** What an ID token says; next-auth has checked its signature, issuer, audience and nonce. */
export interface OidcClaims {
  readonly iss: string;
  readonly sub: string;
  readonly name?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** What the sign-in button of the provider says; null when none is configured. */
export function oidcName(): string | null {
  return readEnv().oidc?.name ?? null;
}

/** The organisation's OpenID Connect provider, if the environment names one. */
export function oidcProviders(): NextAuthOptions["providers"] {
  const { oidc } = readEnv();
  if (!oidc) return [];
  const { issuer, clientId, clientSecret, name } = oidc;
  return [
    {
      id: OIDC,
      name,
      type: "oauth",
      wellKnown: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      profile: (claims: OidcClaims) => ({ id: claims.sub }),
    },
  ];
}
