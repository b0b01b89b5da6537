import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { readColumn, readSteps, writeColumn, writeSteps } from "./encode-column.ts";
import { readDetails, writeDetails } from "./encode-details.ts";
import { decodeOrigins, encodeOrigins } from "./encode-origins.ts";
import type { LogIndex } from "./log-index.ts";
import type { WeaveColumns } from "./weave-columns.ts";

/**
 * The columns of a weave as bytes, each column for itself, so that what goes on as it began takes next to nothing;
 * compressing is left to others.
 */
export function encodeWeave(columns: WeaveColumns, log: LogIndex): Uint8Array {
  const { kinds, clients, client, clock, born, died, length, text, details, origins } = columns;
  const encoder = encoding.createEncoder();
  encoding.writeAny(encoder, [...clients]);
  encoding.writeVarUint8Array(encoder, kinds);
  writeColumn(encoder, client);
  writeColumn(encoder, length);
  writeSteps(encoder, clock, length);
  writeSteps(encoder, born);
  writeSteps(encoder, died);
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
  const [client, length] = [readColumn(decoder), readColumn(decoder)];
  const [clock, born, died] = [readSteps(decoder, length), readSteps(decoder), readSteps(decoder)];
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
