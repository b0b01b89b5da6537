import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { fromBase64, toBase64 } from "lib0/buffer";
import type { RecordEntry } from "./entry.ts";

/** The last line of an exported record: how many lines there are with it, and the hash of the record. */
export type EndEntry = { readonly entry: "end"; readonly lines: number; readonly hash: string };

/** The hash before the first line. */
export const FIRST_LINE = "";

const HASH = 64;
const SPACE = 0x20;
const decoder = new TextDecoder("utf-8", { fatal: true });

/** One line of a file: the hash of the line before it together with what this one says, a space, and what it says as JSON. */
export function writeLine(
  previous: string,
  entry: RecordEntry | EndEntry,
): { readonly line: string; readonly hash: string } {
  const json = JSON.stringify(
    entry.entry === "revision" ? { ...entry, bytes: toBase64(entry.bytes) } : entry,
  );
  const hash = hashLine(previous, utf8ToBytes(json));
  return { line: `${hash} ${json}\n`, hash };
}

/** A line that was read: what it says as far as it says anything, and its hash if that fits. */
export interface ReadLine {
  readonly hash: string | null;
  readonly entry: RecordEntry | EndEntry | null;
}

/** Reads the bytes of one line without its end. `hash` is null if a single byte of it is not as it was written. */
export function readLine(previous: string, line: Uint8Array): ReadLine {
  const said = line.subarray(HASH + 1);
  const hash = hashLine(previous, said);
  const isWhole = line[HASH] === SPACE && hash === String.fromCharCode(...line.subarray(0, HASH));
  return { hash: isWhole ? hash : null, entry: parse(said) };
}

function hashLine(previous: string, json: Uint8Array): string {
  return bytesToHex(sha256(concatBytes(utf8ToBytes(previous), json)));
}

function parse(json: Uint8Array): ReadLine["entry"] {
  try {
    const entry = JSON.parse(decoder.decode(json));
    if (typeof entry?.entry !== "string") return null;
    return entry.entry === "revision" ? { ...entry, bytes: fromBase64(entry.bytes) } : entry;
  } catch {
    return null;
  }
}
