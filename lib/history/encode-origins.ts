import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Authorship } from "./attribute.ts";
import { readSteps, writeSteps } from "./encode-column.ts";
import type { LogIndex } from "./log-index.ts";
import { ValueTable } from "./value-table.ts";
import type { Origin, Origins } from "./weave-columns.ts";

/**
 * Where text of a weave was first written, by token, in columns as bytes. Who wrote it there is mostly said by the
 * clause's own log; of what came from another clause it is written down.
 */
export function encodeOrigins(origins: Origins, log: LogIndex): Uint8Array {
  const table = new ValueTable();
  table.place(OF_LOG);
  const rows = Array.from(origins, ([token, { root, first }]): Row => {
    const [who, at] = log.says(first) ? [OF_LOG, OF_LOG] : [first.userId, first.at];
    return [token, root.clock, first.seq, table.place(root.client), table.place(who), table.place(at)];
  });
  const encoder = encoding.createEncoder();
  encoding.writeAny(encoder, table.values);
  for (let column = 0; column < COLUMNS; column += 1)
    writeSteps(
      encoder,
      Uint32Array.from(rows, (row) => row[column] ?? 0),
    );
  return encoding.toUint8Array(encoder);
}

/** The origins that `encodeOrigins` wrote, with the same log. Each is made when it is asked for. */
export function decodeOrigins(bytes: Uint8Array, log: LogIndex): Origins {
  const decoder = decoding.createDecoder(bytes);
  const values = decoding.readAny(decoder) as readonly unknown[];
  const columns = Array.from({ length: COLUMNS }, () => readSteps(decoder));
  const at = (row: number, column: number) => columns[column]?.[row] ?? 0;
  const firstOf = (row: number): Authorship => {
    const [seq, userId] = [at(row, 2), values[at(row, 4)]];
    if (userId === OF_LOG) return log.authorship(seq);
    return { seq, userId: userId as string, at: values[at(row, 5)] as string };
  };
  return new StoredOrigins(columns[0] ?? new Uint32Array(), (row) => {
    const root = { client: values[at(row, 3)] as number, clock: at(row, 1) };
    return { root, first: firstOf(row) };
  });
}

/** In the place of a name: the clause's own log says it. */
const OF_LOG = null;

const COLUMNS = 6;
/** Token, clock and revision where it was first written, and in the table of values: its client there, who, when. */
type Row = readonly [number, number, number, number, number, number];

class StoredOrigins implements Origins {
  readonly #tokens: Uint32Array;
  readonly #originOf: (row: number) => Origin;
  /** By token its row, counted from 1. */
  readonly #rows: Uint32Array;

  constructor(tokens: Uint32Array, originOf: (row: number) => Origin) {
    this.#tokens = tokens;
    this.#originOf = originOf;
    this.#rows = new Uint32Array((tokens.at(-1) ?? -1) + 1);
    for (let row = 0; row < tokens.length; row += 1) this.#rows[tokens[row] ?? 0] = row + 1;
  }

  get(token: number): Origin | undefined {
    const row = this.#rows[token];
    return row ? this.#originOf(row - 1) : undefined;
  }

  has(token: number): boolean {
    return (this.#rows[token] ?? 0) > 0;
  }

  *[Symbol.iterator](): Generator<readonly [number, Origin]> {
    for (const [row, token] of this.#tokens.entries()) yield [token, this.#originOf(row)];
  }
}
