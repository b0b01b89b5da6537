import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Claims } from "./claims.ts";
import { readAuthorship, writeAuthorship } from "./encode-log.ts";
import type { LogIndex } from "./log-index.ts";
import type { LoomState } from "./loom.ts";
import type { Descent, Descents } from "./origins.ts";

/** From what a weave is continued, as bytes, without the log; compressing is left to others. */
export function encodeLoom({ state, lives, descents, log }: LoomState): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint8Array(encoder, state);
  for (const claims of [lives.inserted, lives.deleted]) {
    let before = 0;
    writeClaims(encoder, claims, (seq) => {
      encoding.writeVarInt(encoder, seq - before);
      before = seq;
    });
  }
  writeClaims(encoder, descents, (descent) => writeDescent(encoder, descent, log));
  return encoding.toUint8Array(encoder);
}

/** What `encodeLoom` wrote, with the same log. */
export function decodeLoom(bytes: Uint8Array, log: LogIndex): LoomState {
  const decoder = decoding.createDecoder(bytes);
  const state = decoding.readVarUint8Array(decoder);
  const [inserted, deleted] = [0, 1].map(() => {
    let before = 0;
    return readClaims(decoder, () => {
      before += decoding.readVarInt(decoder);
      return before;
    });
  });
  const descents: Descents = readClaims(decoder, () => readDescent(decoder, log));
  return { state, lives: { inserted: inserted ?? new Map(), deleted: deleted ?? new Map() }, descents, log };
}

function writeClaims<By>(encoder: encoding.Encoder, claims: Claims<By>, write: (by: By) => void): void {
  encoding.writeVarUint(encoder, claims.size);
  for (const [client, list] of claims) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, list.length);
    let tick = 0;
    for (const { start, end, by } of list) {
      encoding.writeVarInt(encoder, start - tick);
      encoding.writeVarUint(encoder, end - start);
      write(by);
      tick = end;
    }
  }
}

function readClaims<By>(decoder: decoding.Decoder, read: () => By): Claims<By> {
  const claims: Claims<By> = new Map();
  const clients = decoding.readVarUint(decoder);
  for (let index = 0; index < clients; index += 1) {
    const client = decoding.readVarUint(decoder);
    const count = decoding.readVarUint(decoder);
    let tick = 0;
    const list = Array.from({ length: count }, () => {
      const start = tick + decoding.readVarInt(decoder);
      const end = start + decoding.readVarUint(decoder);
      tick = end;
      return { start, end, by: read() };
    });
    claims.set(client, list);
  }
  return claims;
}

function writeDescent(encoder: encoding.Encoder, { client, shift, first }: Descent, log: LogIndex): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarInt(encoder, shift);
  writeAuthorship(encoder, first, log);
}

function readDescent(decoder: decoding.Decoder, log: LogIndex): Descent {
  const client = decoding.readVarUint(decoder);
  const shift = decoding.readVarInt(decoder);
  return { client, shift, first: readAuthorship(decoder, log) };
}
