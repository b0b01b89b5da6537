import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { readAuthorship, writeAuthorship } from "./encode-log.ts";
import type { LogIndex } from "./log-index.ts";
import type { Origin } from "./weave-columns.ts";

/** Where text of a weave was first written, by token, as bytes. Who wrote it there is mostly said by the clause's own log. */
export function encodeOrigins(origins: ReadonlyMap<number, Origin>, log: LogIndex): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, origins.size);
  let [token, clock] = [0, 0];
  for (const [next, { root, first }] of origins) {
    encoding.writeVarInt(encoder, next - token);
    encoding.writeVarUint(encoder, root.client);
    encoding.writeVarInt(encoder, root.clock - clock);
    writeAuthorship(encoder, first, log);
    [token, clock] = [next, root.clock];
  }
  return encoding.toUint8Array(encoder);
}

/** The origins that `encodeOrigins` wrote, with the same log. */
export function decodeOrigins(bytes: Uint8Array, log: LogIndex): ReadonlyMap<number, Origin> {
  const decoder = decoding.createDecoder(bytes);
  const origins = new Map<number, Origin>();
  const count = decoding.readVarUint(decoder);
  let [token, clock] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    token += decoding.readVarInt(decoder);
    const client = decoding.readVarUint(decoder);
    clock += decoding.readVarInt(decoder);
    origins.set(token, { root: { client, clock }, first: readAuthorship(decoder, log) });
  }
  return origins;
}
