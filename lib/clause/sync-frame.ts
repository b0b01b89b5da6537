import { createDecoder, hasContent, readVarInt, readVarString, readVarUint } from "lib0/decoding";

/** The outside of a message on the socket: which document it belongs to, and what it does for saving. */
export interface SyncFrame {
  readonly address: string;
  readonly kind: "question" | "answer" | "update" | "acknowledgement" | "closing" | "other";
  /** Why the server closes the document; empty for everything else. */
  readonly reason: string;
}

const SYNC = 0;
const SYNC_REPLY = 4;
const CLOSE = 7;
const SYNC_STATUS = 8;
const SYNC_KINDS = ["question", "answer", "update"] as const;

/** Reads the outside of a Hocuspocus message; null for one that belongs to no document, such as a ping. */
export function readSyncFrame(message: Uint8Array): SyncFrame | null {
  if (message.length < 2) return null;
  const decoder = createDecoder(message);
  const address = readVarString(decoder);
  const type = readVarUint(decoder);
  const other: SyncFrame = { address, kind: "other", reason: "" };
  if (type === SYNC || type === SYNC_REPLY) {
    return { ...other, kind: SYNC_KINDS[readVarUint(decoder)] ?? "other" };
  }
  if (type === SYNC_STATUS)
    return { ...other, kind: readVarInt(decoder) === 1 ? "acknowledgement" : "other" };
  if (type === CLOSE && hasContent(decoder)) {
    return { address, kind: "closing", reason: readVarString(decoder) };
  }
  return other;
}
