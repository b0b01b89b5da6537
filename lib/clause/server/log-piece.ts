import { gunzipSync, gzipSync } from "node:zlib";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** A row of a clause's log: revision `seq`, by whom, from which session, when (ISO 8601), and the Yjs update itself. */
export interface LogRow {
  readonly seq: number;
  readonly userId: string;
  readonly sessionId: string;
  readonly at: string;
  readonly bytes: Uint8Array;
}

/** The layout below. A reader refuses one it does not know. */
const LAYOUT = 1;

/**
 * Rows of a log, in order and without gaps, as one compressed piece: column by column, so that what repeats (people,
 * sessions, steps of time) takes next to nothing. gzip, because it is read for as long as treaties are.
 */
export function packRows(rows: readonly LogRow[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, LAYOUT);
  encoding.writeVarUint(encoder, rows.length);
  writeNames(
    encoder,
    rows.map(({ userId }) => userId),
  );
  writeNames(
    encoder,
    rows.map(({ sessionId }) => sessionId),
  );
  let before = 0;
  for (const { at } of rows) {
    const now = Date.parse(at);
    encoding.writeVarInt(encoder, now - before);
    before = now;
  }
  for (const { bytes } of rows) encoding.writeVarUint(encoder, bytes.length);
  for (const { bytes } of rows) encoding.writeUint8Array(encoder, bytes);
  return gzipSync(encoding.toUint8Array(encoder), { level: 9 });
}

/** The rows of a piece; `fromSeq` is the revision of the first. Throws `Error` if it is not a piece. */
export function unpackRows(piece: Uint8Array, fromSeq: number): readonly LogRow[] {
  const decoder = decoding.createDecoder(gunzipSync(piece));
  const layout = decoding.readVarUint(decoder);
  if (layout !== LAYOUT) throw new Error(`a piece of a log in the unknown layout ${layout}`);
  const count = decoding.readVarUint(decoder);
  const userIds = readNames(decoder, count);
  const sessionIds = readNames(decoder, count);
  let now = 0;
  const instants = times(count, () => {
    now += decoding.readVarInt(decoder);
    return new Date(now).toISOString();
  });
  const lengths = times(count, () => decoding.readVarUint(decoder));
  const rows = lengths.map((length, index) => ({
    seq: fromSeq + index,
    userId: userIds[index] ?? "",
    sessionId: sessionIds[index] ?? "",
    at: instants[index] ?? "",
    bytes: decoding.readUint8Array(decoder, length),
  }));
  if (decoding.hasContent(decoder)) throw new Error("a piece of a log has bytes that no row owns");
  return rows;
}

/** The different names once, then which it is for each row. */
function writeNames(encoder: encoding.Encoder, names: readonly string[]): void {
  const different = [...new Set(names)];
  const places = new Map(different.map((name, place) => [name, place]));
  encoding.writeVarUint(encoder, different.length);
  for (const name of different) encoding.writeVarString(encoder, name);
  for (const name of names) encoding.writeVarUint(encoder, places.get(name) ?? 0);
}

function readNames(decoder: decoding.Decoder, count: number): readonly string[] {
  const different = times(decoding.readVarUint(decoder), () => decoding.readVarString(decoder));
  return times(count, () => different[decoding.readVarUint(decoder)] ?? "");
}

function times<T>(count: number, make: () => T): readonly T[] {
  return Array.from({ length: count }, make);
}
