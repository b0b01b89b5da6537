import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { ContestedPart } from "./read-contested.ts";

/** Longest excerpt of contested words, in characters. */
const EXCERPT_LENGTH = 160;

/**
 * The identity of the words on which a stand is taken: of an option its own, of a whole group that of all its options
 * together. Null if the group has no such option.
 */
export function wordsHashOf(part: ContestedPart, optionId: string): string | null {
  if (part.kind !== "OPTIONS") return optionId === "" ? part.wordsHash : null;
  if (optionId !== "") return part.options.find(({ id }) => id === optionId)?.wordsHash ?? null;
  return bytesToHex(sha256(utf8ToBytes(part.options.map(({ wordsHash }) => wordsHash).join(" "))));
}

/** The words of a part in one line: options apart by a stroke, long ones cut. */
export function excerptOf(part: ContestedPart): string {
  const words = part.kind === "OPTIONS" ? part.options.map((each) => each.words).join(" / ") : part.words;
  return cut(words.replace(/\s+/g, " ").trim(), EXCERPT_LENGTH);
}

/** The words of one option, in one line; empty if there is no such option. */
export function wordsOfOption(part: ContestedPart, optionId: string): string {
  if (part.kind !== "OPTIONS") return "";
  const words = part.options.find(({ id }) => id === optionId)?.words ?? "";
  return cut(words.replace(/\s+/g, " ").trim(), EXCERPT_LENGTH);
}

function cut(words: string, length: number): string {
  if (words.length <= length) return words;
  return `${words
    .slice(0, length - 1)
    .toWellFormed()
    .trimEnd()}…`;
}
