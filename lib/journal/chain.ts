import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type { JournalEvent } from "./event.ts";

/** The hash before the first event. */
export const GENESIS_HASH = "";

/** Where a chain has got to: number and hash of its newest event. */
export type ChainHead = Pick<JournalEvent, "number" | "hash">;

/** The head of a journal without events. */
export const EMPTY_CHAIN: ChainHead = { number: 0, hash: GENESIS_HASH };

/** SHA-256, in hexadecimal, of the event's canonical JSON (RFC 8785) together with the hash of the one before it. */
export function hashEvent(event: Omit<JournalEvent, "hash">): string {
  const { negotiationId, number, at, actor, act, log, previousHash } = event;
  const seal = log === null ? {} : { log };
  const canonical = canonicalize({ negotiationId, number, at, actor, act, ...seal, previousHash });
  if (canonical === undefined) throw new Error("a journal event is plain JSON");
  return bytesToHex(sha256(utf8ToBytes(canonical)));
}

/** The first thing that does not fit in a chain of events. */
export interface ChainFault {
  readonly number: number;
  readonly reason: "number out of order" | "does not follow the event before it" | "has been altered";
}

/** Whether an event is the next one of a chain, as it was recorded. For journals too long to hold at once. */
export function findLinkFault(head: ChainHead, event: JournalEvent): ChainFault | null {
  const { number } = event;
  if (number !== head.number + 1) return { number, reason: "number out of order" };
  if (event.previousHash !== head.hash) return { number, reason: "does not follow the event before it" };
  return hashEvent(event) === event.hash ? null : { number, reason: "has been altered" };
}

/** Checks a whole journal, in order of number. Null: every event is as it was recorded and none is missing between. */
export function findChainFault(events: Iterable<JournalEvent>): ChainFault | null {
  let head = EMPTY_CHAIN;
  for (const event of events) {
    const fault = findLinkFault(head, event);
    if (fault) return fault;
    head = event;
  }
  return null;
}
