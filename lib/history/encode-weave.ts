import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { addUp, readColumn, steps, stepsBeyond, writeColumn } from "./encode-column.ts";
import { decodeOrigins, encodeOrigins } from "./encode-origins.ts";
import type { LogIndex } from "./log-index.ts";
import { CLOSE, type Detail, TEXT, type WeaveColumns } from "./weave-columns.ts";

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
  for (const detail of details) writeDetail(encoder, detail);
  encoding.writeUint8Array(encoder, encodeOrigins(origins, log));
  return encoding.toUint8Array(encoder);
}

/** The columns that `encodeWeave` wrote; origins, which few questions need, are read when they are asked for. */
export function decodeWeave(bytes: Uint8Array, log: LogIndex): WeaveColumns {
  const decoder = decoding.createDecoder(bytes);
  const clients = decoding.readAny(decoder) as readonly number[];
  const kinds = decoding.readVarUint8Array(decoder).slice();
  const [client, length, clock, born, died] = [0, 1, 2, 3, 4].map(() => readColumn(decoder, kinds.length));
  if (!client || !length || !clock || !born || !died) throw new RangeError("five columns were read");
  addUp(clock, length);
  addUp(born);
  for (let token = 0; token < died.length; token += 1) died[token] = (died[token] ?? 0) - 1;
  const text = decoding.readVarString(decoder);
  const details: Detail[] = [];
  for (const kind of kinds) if (kind !== TEXT && kind !== CLOSE) details.push(readDetail(decoder));
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

function writeDetail(encoder: encoding.Encoder, detail: Detail): void {
  if (typeof detail === "string") encoding.writeAny(encoder, detail);
  else if ("key" in detail) encoding.writeAny(encoder, [detail.key, detail.value as encoding.AnyEncodable]);
  else {
    const attrs = detail.attrs.map(({ name, value, id, born, died }) => {
      const death = died === Number.POSITIVE_INFINITY ? 0 : died;
      return [name, value as encoding.AnyEncodable, id.client, id.clock, born, death];
    });
    encoding.writeAny(encoder, { name: detail.name, attrs: attrs.flat() });
  }
}

function readDetail(decoder: decoding.Decoder): Detail {
  const read = decoding.readAny(decoder) as string | readonly [string, unknown] | WrittenOpen;
  if (typeof read === "string") return read;
  if (!("attrs" in read)) return { key: read[0], value: read[1] };
  const attrs = Array.from({ length: read.attrs.length / 6 }, (_, index) => {
    const [name, value, client, clock, born, death] = read.attrs.slice(index * 6, index * 6 + 6);
    const died = death === 0 ? Number.POSITIVE_INFINITY : Number(death);
    const id = { client: Number(client), clock: Number(clock) };
    return { name: String(name), value, id, born: Number(born), died };
  });
  return { name: read.name, attrs };
}

type WrittenOpen = { readonly name: string; readonly attrs: readonly unknown[] };
