import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { sessionSecret } from "./session-token.ts";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Locks bytes with the installation's secret, so that the database alone does not tell them (AES-256-GCM). `purpose` is
 * part of the lock: what was sealed for one opens for no other.
 */
export function seal(plain: Uint8Array, purpose: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString(
    "base64url",
  );
}

/** Opens what was sealed for this purpose with this installation's secret; throws when it was not. */
export function unseal(sealed: string, purpose: string): Buffer {
  const bytes = Buffer.from(sealed, "base64url");
  const cipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, NONCE_BYTES));
  cipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([cipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), cipher.final()]);
}

function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", sessionSecret(), "", `travaux ${purpose}`, 32));
}
