import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type * as Y from "yjs";
import type { ClauseContent } from "./content.ts";
import { blockPlainText, type PrintReference, plainText } from "./plain-text.ts";
import { readContent } from "./read-content.ts";
import { withoutSuggestions } from "./without-suggestions.ts";
import { countWords } from "./words.ts";

/** What is derived from a clause's Y.Doc and stored as a text version. */
export type Projection = {
  /** Everything, suggestions too. */
  readonly content: ClauseContent;
  /** The negotiating text with its numbers, a line for each block. */
  readonly plainText: string;
  /** Words of the negotiating text. */
  readonly words: number;
  /** Identity of the negotiating text: see `hashContent`. */
  readonly hash: string;
};

/** Projects a clause's Y.Doc. Never throws: what a foreign client wrote becomes valid content with all its text. */
export function project(doc: Y.Doc, print?: PrintReference): Projection {
  const content = readContent(doc);
  const negotiated = withoutSuggestions(content);
  return {
    content,
    plainText: plainText(negotiated, print),
    words: countContentWords(negotiated),
    hash: hashContent(negotiated),
  };
}

/**
 * SHA-256 of the canonical JSON (RFC 8785) of the negotiating text, hexadecimal: the identity of a text. Brackets are
 * part of it, suggestions are not: they are changes that have not happened.
 */
export function hashContent(content: ClauseContent): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(withoutSuggestions(content)) ?? "")));
}

/** Number of words in the content; numbers of paragraphs and cross-references are not counted. */
export function countContentWords(content: ClauseContent): number {
  return content.content.reduce((sum, block) => sum + countWords(blockPlainText(block, () => " ")), 0);
}
