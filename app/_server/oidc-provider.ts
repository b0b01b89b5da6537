import type { NextAuthOptions } from "next-auth";

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
  return process.env.OIDC_ISSUER ? process.env.OIDC_NAME || "Single sign-on" : null;
}

/** The organisation's OpenID Connect provider, if the environment names one. */
export function oidcProviders(): NextAuthOptions["providers"] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = process.env;
  if (!issuer || !clientId || !clientSecret) return [];
  return [
    {
      id: OIDC,
      name: oidcName() ?? OIDC,
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
