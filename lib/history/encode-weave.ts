import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { addUp, readColumn, steps, stepsBeyond, writeColumn } from "./encode-column.ts";
import { readDetails, writeDetails } from "./encode-details.ts";
import { decodeOrigins, encodeOrigins } from "./encode-origins.ts";
import type { LogIndex } from "./log-index.ts";
import type { WeaveColumns } from "./weave-columns.ts";

/**
 * The columns of a weave as bytes, each column for itself: what goes on as expected is a row of zeros, and next to
 * nothing once it is compressed, which is left to others.
 */
export function encodeWeave(columns: WeaveColumns, log: LogIndex): Uint8Array {
  const { kinds, clients, client, clock, born, died, length, text, details, origins } = columns;
  const encoder = encoding.createEncoder();
  encoding.writeAny(encoder, [...clients]);
  encoding.writeVarUint8Array(encoder, kinds);
  writeColumn(encoder, client);
  writeColumn(encoder, length);
  writeColumn(encoder, stepsBeyond(clock, length));
  writeColumn(encoder, steps(born));
  writeColumn(
    encoder,
    Uint32Array.from(died, (death) => death + 1),
  );
  encoding.writeVarString(encoder, text);
  writeDetails(encoder, details);
  encoding.writeUint8Array(encoder, encodeOrigins(origins, log));
  return encoding.toUint8Array(encoder);
}

/** The columns that `encodeWeave` wrote; origins, which few questions need, are read when they are asked for. */
export function decodeWeave(bytes: Uint8Array, log: LogIndex): WeaveColumns {
  const decoder = decoding.createDecoder(bytes);
  const clients = decoding.readAny(decoder) as readonly number[];
  const kinds = decoding.readVarUint8Array(decoder).slice();
  const [client, length, clock] = [readColumn(decoder), readColumn(decoder), readColumn(decoder)];
  const [born, died] = [readColumn(decoder), readColumn(decoder)];
  addUp(clock, length);
  addUp(born);
  for (let token = 0; token < died.length; token += 1) died[token] = (died[token] ?? 0) - 1;
  const text = decoding.readVarString(decoder);
  const details = readDetails(decoder);
  const rest = decoding.readTailAsUint8Array(decoder);
  let origins: WeaveColumns["origins"] | null = null;
  return {
    kinds,
    clients,
    client,
    clock,
    born,
    died,
    length,
    text,
    details,
    get origins() {
      origins ??= decodeOrigins(rest, log);
      return origins;
    },
  };
}
