import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

const BYTES = 4;

/** Writes a column of numbers below 2³² as four rows of bytes, the lowest first: the higher ones are mostly zeros. */
export function writeColumn(encoder: encoding.Encoder, column: Uint32Array): void {
  const planes = new Uint8Array(column.length * BYTES);
  for (let plane = 0; plane < BYTES; plane += 1) {
    for (let row = 0; row < column.length; row += 1)
      planes[plane * column.length + row] = (column[row] ?? 0) >>> (plane * 8);
  }
  encoding.writeUint8Array(encoder, planes);
}

/** The column of so many numbers that `writeColumn` wrote. */
export function readColumn(decoder: decoding.Decoder, size: number): Uint32Array {
  const planes = decoding.readUint8Array(decoder, size * BYTES);
  const column = new Uint32Array(size);
  for (let row = 0; row < size; row += 1) {
    column[row] =
      (planes[row] ?? 0) |
      ((planes[size + row] ?? 0) << 8) |
      ((planes[2 * size + row] ?? 0) << 16) |
      ((planes[3 * size + row] ?? 0) << 24);
  }
  return column;
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
