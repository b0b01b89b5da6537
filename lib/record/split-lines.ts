import { concatBytes } from "@noble/hashes/utils.js";

const NEWLINE = 0x0a;

/** The bytes of a line without its end; `isWhole`: it has an end. */
export interface Line {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

/** Splits bytes, however they are cut, into lines. Bytes after the last end of line are a line that is not whole. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let begun: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      yield { bytes: concatBytes(...begun, chunk.subarray(from, to)), isWhole: true };
      begun = [];
      from = to + 1;
    }
    if (from < chunk.length) begun.push(chunk.slice(from));
  }
  if (begun.length > 0) yield { bytes: concatBytes(...begun), isWhole: false };
}
