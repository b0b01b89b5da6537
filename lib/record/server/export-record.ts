import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { db } from "#lib/platform/db.ts";
import { log } from "#lib/platform/log.ts";
import { Refusal } from "#lib/refusal.ts";
import type { DerivedEntry, RecordEntry } from "../entry.ts";
import { writeRecord } from "../write-record.ts";
import { readRecord } from "./read-record.ts";

/** Exports under way at once: each holds a connection and a snapshot as long as its reader takes. */
const AT_ONCE = 3;
const TIMEOUT_MS = 600_000;
/** A reader who has taken nothing for so long is given up. */
const STALL_MS = 60_000;
const CHUNK_LENGTH = 64 * 1024;

let underWay = 0;

/**
 * The record of the actor's negotiation as the bytes of a file, read from one snapshot of the database while they are
 * taken, and never held all at once. For everybody in the negotiation: it has nothing that one of them may not see.
 * Refuses `overloaded` when too many are under way. A reader who goes away ends it.
 */
export function exportRecord(actor: Actor): ReadableStream<Uint8Array> {
  authorise(actor, "journal.read");
  if (underWay >= AT_ONCE) throw new Refusal("overloaded");
  underWay += 1;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  void pump(actor.negotiationId, writable.getWriter()).finally(() => {
    underWay -= 1;
  });
  return readable;
}

async function pump(negotiationId: string, writer: WritableStreamDefaultWriter<Uint8Array>): Promise<void> {
  try {
    await db().$transaction(
      async (tx) => {
        const entries = recorded(
          readRecord(tx, { negotiationId, readers: "everybody", derived: "left out" }),
        );
        for await (const chunk of inChunks(writeRecord(entries))) await writeWithin(writer, chunk);
      },
      { isolationLevel: "RepeatableRead", timeout: TIMEOUT_MS },
    );
    await writer.close();
  } catch (error) {
    log.warn({ err: error, negotiationId }, "the export of a record was broken off");
    await writer.abort(error).catch(() => undefined);
  }
}

async function writeWithin(
  writer: WritableStreamDefaultWriter<Uint8Array>,
  chunk: Uint8Array,
): Promise<void> {
  const stalled = setTimeout(() => void writer.abort(new Error("nobody reads it")), STALL_MS);
  try {
    await writer.write(chunk);
  } finally {
    clearTimeout(stalled);
  }
}

/** What everybody reads has nothing derived in it. */
async function* recorded(entries: AsyncIterable<RecordEntry | DerivedEntry>): AsyncGenerator<RecordEntry> {
  for await (const entry of entries) {
    if (entry.entry === "checkpoint" || entry.entry === "piece")
      throw new Error("derived data was to be exported");
    yield entry;
  }
}

async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting = "";
  for await (const line of lines) {
    waiting += line;
    if (waiting.length < CHUNK_LENGTH) continue;
    yield encoder.encode(waiting);
    waiting = "";
  }
  yield encoder.encode(waiting);
}
