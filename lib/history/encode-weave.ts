import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { decodeOrigins, encodeOrigins } from "./encode-origins.ts";
import type { LogIndex } from "./log-index.ts";
import { CLOSE, type Detail, NEVER, OPEN, TEXT, type WeaveColumns } from "./weave-columns.ts";

/**
 * The columns of a weave as bytes, each column for itself: what goes on as expected takes a byte or none once it is
 * compressed, which is left to others. A close has nothing of its own but its place.
 */
export function encodeWeave(columns: WeaveColumns, log: LogIndex): Uint8Array {
  const { kinds, clients, client, clock, born, died, length, text, details, origins } = columns;
  const encoder = encoding.createEncoder();
  encoding.writeAny(encoder, [...clients]);
  encoding.writeVarUint8Array(encoder, kinds);
  const written = [...kinds.keys()].filter((token) => kinds[token] !== CLOSE);
  const column = (value: (token: number) => number) => {
    for (const token of written) encoding.writeVarInt(encoder, value(token));
  };
  column((token) => client[token] ?? 0);
  let expected = 0;
  column((token) => {
    const step = (clock[token] ?? 0) - expected;
    expected = (clock[token] ?? 0) + (length[token] ?? 0);
    return step;
  });
  let before = 0;
  column((token) => {
    const step = (born[token] ?? 0) - before;
    before = born[token] ?? 0;
    return step;
  });
  let last = 0;
  column((token) => {
    const death = died[token] ?? NEVER;
    if (death === NEVER) return 0;
    const step = death - last;
    last = death;
    return step >= 0 ? step + 1 : step;
  });
  for (const token of written) if (kinds[token] === TEXT) encoding.writeVarUint(encoder, length[token] ?? 0);
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
  const size = kinds.length;
  const columns = {
    kinds,
    clients,
    client: new Uint32Array(size),
    clock: new Uint32Array(size),
    born: new Uint32Array(size),
    died: new Uint32Array(size),
    length: new Uint32Array(size),
  };
  readNumbers(decoder, columns);
  closeElements(columns);
  const text = decoding.readVarString(decoder);
  const details: Detail[] = [];
  for (const kind of kinds) if (kind !== TEXT && kind !== CLOSE) details.push(readDetail(decoder));
  const rest = decoding.readTailAsUint8Array(decoder);
  let origins: WeaveColumns["origins"] | null = null;
  return {
    ...columns,
    text,
    details,
    get origins() {
      origins ??= decodeOrigins(rest, log);
      return origins;
    },
  };
}

type Numbers = Pick<WeaveColumns, "kinds" | "client" | "clock" | "born" | "died" | "length">;

function readNumbers(decoder: decoding.Decoder, columns: Numbers): void {
  const { kinds, client, clock, born, died, length } = columns;
  const size = kinds.length;
  const steps = new Int32Array(size);
  for (let token = 0; token < size; token += 1)
    if (kinds[token] !== CLOSE) client[token] = decoding.readVarInt(decoder);
  for (let token = 0; token < size; token += 1)
    if (kinds[token] !== CLOSE) steps[token] = decoding.readVarInt(decoder);
  let before = 0;
  for (let token = 0; token < size; token += 1) {
    if (kinds[token] === CLOSE) continue;
    before += decoding.readVarInt(decoder);
    born[token] = before;
  }
  before = 0;
  for (let token = 0; token < size; token += 1) {
    if (kinds[token] === CLOSE) continue;
    const step = decoding.readVarInt(decoder);
    if (step !== 0) before += step > 0 ? step - 1 : step;
    died[token] = step === 0 ? NEVER : before;
  }
  let expected = 0;
  for (let token = 0; token < size; token += 1) {
    if (kinds[token] === CLOSE) continue;
    length[token] = kinds[token] === TEXT ? decoding.readVarUint(decoder) : 1;
    clock[token] = expected + (steps[token] ?? 0);
    expected = (clock[token] ?? 0) + (length[token] ?? 0);
  }
}

/** A close came and went with its open. */
function closeElements({ kinds, born, died }: Numbers): void {
  const open: number[] = [];
  for (let token = 0; token < kinds.length; token += 1) {
    if (kinds[token] === OPEN) open.push(token);
    if (kinds[token] !== CLOSE) continue;
    const opened = open.pop() ?? 0;
    born[token] = born[opened] ?? 0;
    died[token] = died[opened] ?? 0;
  }
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
