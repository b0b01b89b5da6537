import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { BUILT_FILES } from "./built-files.ts";

interface Site {
  /** The address people use. */
  readonly publicUrl: string;
  /** Where a sign-in form may lead: the identity provider, if there is one. */
  readonly identityProvider: string | undefined;
  readonly isDevelopment: boolean;
}

/**
 * Sets the headers that tell browsers to run our scripts and nobody else's. Next reads the policy from the request and
 * gives its inline scripts this request's nonce; the layout finds it in `x-nonce`.
 */
export function setSecurityHeaders(request: IncomingMessage, response: ServerResponse, site: Site): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  if (site.publicUrl.startsWith("https:"))
    response.setHeader("Strict-Transport-Security", "max-age=31536000");
  // no documents, to which the policies could apply, and some forty for a page
  if (request.url?.startsWith(BUILT_FILES)) return;
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, site);
  request.headers["x-nonce"] = nonce;
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
  // the address of a page may hold an invitation
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
}

function contentSecurityPolicy(nonce: string, { identityProvider, isDevelopment }: Site): string {
  const forms = identityProvider ? `'self' ${new URL(identityProvider).origin}` : "'self'";
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Mantine sets the style attribute of what it measures and writes its theme as a style element
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${forms}`,
    "frame-ancestors 'none'",
  ];
  return directives.join("; ");
}
