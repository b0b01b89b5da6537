import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type { ChainHead } from "#lib/journal/chain.ts";

/** How far the log of one clause has got. */
export interface LogHead {
  readonly clauseId: string;
  readonly revision: number;
  readonly hash: string;
}

/**
 * The one hash that stands for a whole record: SHA-256, hexadecimal, of the canonical JSON of its journal's head and of
 * the heads of all its logs. Whoever has written it down can tell whether anything was changed or cut off before it.
 */
export function hashRecord(
  negotiationId: string,
  { journal, logs }: { readonly journal: ChainHead; readonly logs: readonly LogHead[] },
): string {
  const { number, hash } = journal;
  const heads = logs
    .map(({ clauseId, revision, hash: logHash }) => [clauseId, revision, logHash] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const canonical = canonicalize({ negotiationId, journal: { number, hash }, logs: heads }) ?? "";
  return bytesToHex(sha256(utf8ToBytes(canonical)));
}
