import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { parseISO } from "date-fns/parseISO";

/** A revision of a clause's text as its log keeps it. `at` is ISO-8601, UTC, milliseconds; `hash` is hexadecimal. */
export interface LoggedRevision {
  readonly seq: number;
  readonly userId: string;
  /** Which signed-in browser, or which kind of act, wrote it: a name, not a credential. */
  readonly sessionId: string;
  readonly at: string;
  /** The Yjs update. */
  readonly bytes: Uint8Array;
  readonly hash: string;
}

const UUID = 16;
const HASH = 32;
const FIXED = UUID + 4 + UUID + 8 + 4;

/**
 * SHA-256, hexadecimal, of the hash before a revision (empty before the first) and of the revision itself, laid out as
 * the database's function `log_record` does it: clause, number, author, instant in milliseconds, length of the session's
 * name and the name in UTF-8, update; numbers big-endian, ids as 16 bytes.
 */
export function hashRevision(
  clauseId: string,
  previous: string,
  revision: Omit<LoggedRevision, "hash">,
): string {
  const { seq, userId, sessionId, at, bytes } = revision;
  const session = utf8ToBytes(sessionId);
  const start = previous === "" ? 0 : HASH;
  const record = new Uint8Array(start + FIXED + session.length + bytes.length);
  const view = new DataView(record.buffer);
  if (start > 0) record.set(hexToBytes(previous), 0);
  record.set(uuidBytes(clauseId), start);
  view.setInt32(start + UUID, seq);
  record.set(uuidBytes(userId), start + UUID + 4);
  view.setBigInt64(start + UUID + 4 + UUID, BigInt(parseISO(at).getTime()));
  view.setInt32(start + UUID + 4 + UUID + 8, session.length);
  record.set(session, start + FIXED);
  record.set(bytes, start + FIXED + session.length);
  return bytesToHex(sha256(record));
}

function uuidBytes(id: string): Uint8Array {
  return hexToBytes(id.replaceAll("-", ""));
}
