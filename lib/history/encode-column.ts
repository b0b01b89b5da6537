import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** Arrays by the bytes of each number; as they lie in memory, which is little-endian wherever this runs. */
const ARRAYS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;

/** Writes a column of numbers below 2³² with as many bytes each as the largest needs: read back in one piece. */
export function writeColumn(encoder: encoding.Encoder, column: Uint32Array): void {
  const largest = column.reduce((most, value) => Math.max(most, value), 0);
  const width = largest < 2 ** 8 ? 1 : largest < 2 ** 16 ? 2 : 4;
  encoding.writeUint8(encoder, width);
  const narrow = ARRAYS[width].from(column);
  encoding.writeVarUint8Array(encoder, new Uint8Array(narrow.buffer));
}

/** The column that `writeColumn` wrote. */
export function readColumn(decoder: decoding.Decoder): Uint32Array {
  const width = decoding.readUint8(decoder);
  if (width !== 1 && width !== 2 && width !== 4) throw new RangeError(`no column has ${width} bytes each`);
  const bytes = decoding.readVarUint8Array(decoder).slice();
  const column = new ARRAYS[width](bytes.buffer, 0, bytes.length / width);
  return column instanceof Uint32Array ? column : new Uint32Array(column);
}

/** The steps from each number to the next, small ones above and below zero alike (zigzag), modulo 2³². */
export function steps(column: Uint32Array): Uint32Array {
  let before = 0;
  return column.map((value) => {
    const step = zigzag(value - before);
    before = value;
    return step;
  });
}

/** The steps from where each number is expected: as far after the one before it as that one's length. */
export function stepsBeyond(column: Uint32Array, lengths: Uint32Array): Uint32Array {
  let expected = 0;
  return column.map((value, row) => {
    const step = zigzag(value - expected);
    expected = value + (lengths[row] ?? 0);
    return step;
  });
}

/** Turns steps back into the numbers, in place. */
export function addUp(column: Uint32Array, lengths?: Uint32Array): void {
  let expected = 0;
  for (let row = 0; row < column.length; row += 1) {
    const step = column[row] ?? 0;
    const value = (expected + ((step >>> 1) ^ -(step & 1))) >>> 0;
    column[row] = value;
    expected = lengths ? value + (lengths[row] ?? 0) : value;
  }
}

function zigzag(step: number): number {
  const bits = step | 0;
  return ((bits << 1) ^ (bits >> 31)) >>> 0;
}
