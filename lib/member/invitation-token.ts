import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** What is stored of an invitation's secret: its SHA-256, so that reading the database opens no door. */
export function hashInvitationToken(token: string): string {
  return bytesToHex(sha256(utf8ToBytes(token)));
}
