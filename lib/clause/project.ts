import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type * as Y from "yjs";
import type { ClauseContent } from "./content.ts";
import { blockPlainText, type PrintReference, plainText } from "./plain-text.ts";
import { readContent } from "./read-content.ts";
import { countWords } from "./words.ts";

/** What is derived from a clause's Y.Doc and stored as a text version. */
export type Projection = {
  readonly content: ClauseContent;
  /** The text with its numbers, a line for each block. */
  readonly plainText: string;
  readonly words: number;
  /** SHA-256 of the canonical JSON (RFC 8785) of `content`, hexadecimal. */
  readonly hash: string;
};

/** Projects a clause's Y.Doc. Never throws: what a foreign client wrote becomes valid content with all its text. */
export function project(doc: Y.Doc, print?: PrintReference): Projection {
  const content = readContent(doc);
  return {
    content,
    plainText: plainText(content, print),
    words: countContentWords(content),
    hash: hashContent(content),
  };
}

/** SHA-256 of the content's canonical JSON (RFC 8785), hexadecimal: the identity of a text. */
export function hashContent(content: ClauseContent): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(content) ?? "")));
}

/** Number of words in the content; numbers of paragraphs and cross-references are not counted. */
export function countContentWords(content: ClauseContent): number {
  return content.content.reduce((sum, block) => sum + countWords(blockPlainText(block, () => " ")), 0);
}
