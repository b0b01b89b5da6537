import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type { BallotTextFacts } from "./ballot.ts";

/**
 * The identity of what is voted on, hexadecimal: the hash of the one text that it is; of several texts, or of none, the
 * SHA-256 of the canonical JSON (RFC 8785) of the question and of each text's clause, revision and hash.
 */
export function hashMatter(
  question: string,
  texts: readonly Pick<BallotTextFacts, "clauseId" | "revision" | "textHash">[],
): string {
  const [only] = texts;
  if (only && texts.length === 1) return only.textHash;
  const named = texts.map(({ clauseId, revision, textHash }) => ({ clauseId, revision, textHash }));
  return bytesToHex(sha256(utf8ToBytes(canonicalize({ question, texts: named }) ?? "")));
}
