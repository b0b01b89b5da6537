import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Authorship } from "./attribute.ts";
import { readColumn, readSteps, writeColumn, writeSteps } from "./encode-column.ts";
import type { LogColumns, LogIndex } from "./log-index.ts";

/** Milliseconds in the larger of the two numbers as which an instant is written. */
const SPLIT = 2 ** 32;

/** The columns of a log index as bytes; compressing is left to others. */
export function encodeLog({ people, who, at }: LogColumns): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeAny(encoder, [...people]);
  writeColumn(encoder, who);
  writeSteps(
    encoder,
    Uint32Array.from(at, (instant) => Math.floor(instant / SPLIT)),
  );
  writeSteps(
    encoder,
    Uint32Array.from(at, (instant) => instant % SPLIT),
  );
  return encoding.toUint8Array(encoder);
}

/** The columns that `encodeLog` wrote. */
export function decodeLog(bytes: Uint8Array): LogColumns {
  const decoder = decoding.createDecoder(bytes);
  const people = decoding.readAny(decoder) as readonly string[];
  const [who, high, low] = [readColumn(decoder), readSteps(decoder), readSteps(decoder)];
  const at = new Float64Array(who.length);
  for (let row = 0; row < who.length; row += 1) at[row] = (high[row] ?? 0) * SPLIT + (low[row] ?? 0);
  return { people, who, at };
}

/** Writes who made a revision, mostly one of the log: then its number says it all. */
export function writeAuthorship(encoder: encoding.Encoder, by: Authorship, log: LogIndex): void {
  const isOwn = log.says(by);
  encoding.writeVarUint(encoder, by.seq);
  encoding.writeUint8(encoder, isOwn ? 1 : 0);
  if (isOwn) return;
  encoding.writeVarString(encoder, by.userId);
  encoding.writeVarString(encoder, by.at);
}

/** What `writeAuthorship` wrote, with the same log. */
export function readAuthorship(decoder: decoding.Decoder, log: LogIndex): Authorship {
  const seq = decoding.readVarUint(decoder);
  if (decoding.readUint8(decoder) === 1) return log.authorship(seq);
  return { seq, userId: decoding.readVarString(decoder), at: decoding.readVarString(decoder) };
}
