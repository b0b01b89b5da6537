import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** Arrays by the bytes of each number; as they lie in memory, which is little-endian wherever this runs. */
const ARRAYS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;

/** Writes a column of numbers below 2³²: a value that stands several times in a row once, and how often. */
export function writeColumn(encoder: encoding.Encoder, column: Uint32Array): void {
  const values: number[] = [];
  const times: number[] = [];
  for (const value of column) {
    const last = values.length - 1;
    if (values[last] === value) times[last] = (times[last] ?? 0) + 1;
    else times[values.push(value) - 1] = 1;
  }
  writeNumbers(encoder, values);
  writeNumbers(encoder, times);
}

/** The column that `writeColumn` wrote. */
export function readColumn(decoder: decoding.Decoder): Uint32Array {
  const { values, times, size } = readRuns(decoder);
  const column = new Uint32Array(size);
  let row = 0;
  for (let run = 0; run < values.length; run += 1) {
    const value = values[run] ?? 0;
    const end = row + (times[run] ?? 0);
    for (; row < end; row += 1) column[row] = value;
  }
  return column;
}

/**
 * Writes a column by the steps from each number to the next, modulo 2³²; with `lengths` from where each is expected: as
 * far after the one before it as that one's length. What goes on as it began takes next to nothing.
 */
export function writeSteps(encoder: encoding.Encoder, column: Uint32Array, lengths?: Uint32Array): void {
  let expected = 0;
  const steps = column.map((value, row) => {
    const step = zigzag(value - expected);
    expected = value + (lengths?.[row] ?? 0);
    return step;
  });
  writeColumn(encoder, steps);
}

/** The column that `writeSteps` wrote, with the same lengths. */
export function readSteps(decoder: decoding.Decoder, lengths?: Uint32Array): Uint32Array {
  const { values, times, size } = readRuns(decoder);
  const column = new Uint32Array(size);
  let [row, expected] = [0, 0];
  for (let run = 0; run < values.length; run += 1) {
    const folded = values[run] ?? 0;
    const step = (folded >>> 1) ^ -(folded & 1);
    const end = row + (times[run] ?? 0);
    for (; row < end; row += 1) {
      const value = (expected + step) | 0;
      column[row] = value;
      expected = lengths ? (value + (lengths[row] ?? 0)) | 0 : value;
    }
  }
  return column;
}

/** Small steps above and below zero alike as small numbers. */
function zigzag(step: number): number {
  const bits = step | 0;
  return ((bits << 1) ^ (bits >> 31)) >>> 0;
}

/** With as many bytes each as the largest needs: read back in one piece. */
function writeNumbers(encoder: encoding.Encoder, numbers: readonly number[]): void {
  const largest = numbers.reduce((most, value) => Math.max(most, value), 0);
  const width = largest < 2 ** 8 ? 1 : largest < 2 ** 16 ? 2 : 4;
  encoding.writeUint8(encoder, width);
  const narrow = ARRAYS[width].from(numbers);
  encoding.writeVarUint8Array(encoder, new Uint8Array(narrow.buffer));
}

function readNumbers(decoder: decoding.Decoder): Uint32Array {
  const width = decoding.readUint8(decoder);
  if (width !== 1 && width !== 2 && width !== 4) throw new RangeError(`no column has ${width} bytes each`);
  const bytes = decoding.readVarUint8Array(decoder).slice();
  const numbers = new ARRAYS[width](bytes.buffer, 0, bytes.length / width);
  return numbers instanceof Uint32Array ? numbers : new Uint32Array(numbers);
}

/** What stands in the rows of a column, how often in a row, and how many rows there are. */
function readRuns(decoder: decoding.Decoder) {
  const values = readNumbers(decoder);
  const times = readNumbers(decoder);
  return { values, times, size: times.reduce((sum, each) => sum + each, 0) };
}
