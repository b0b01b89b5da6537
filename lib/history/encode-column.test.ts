import fc from "fast-check";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import { readColumn, readSteps, writeColumn, writeSteps } from "./encode-column.ts";

const LARGEST = 2 ** 32 - 1;
const numbers = fc.oneof(fc.nat(3), fc.constantFrom(255, 256, 65_535, 65_536, LARGEST), fc.nat());
const runs = fc.array(fc.tuple(numbers, fc.integer({ min: 1, max: 4 })), { maxLength: 20 });
const columns = runs.map((all) =>
  Uint32Array.from(all.flatMap(([value, times]) => Array(times).fill(value))),
);

test("a column is read as it was written, as it stands, by steps and by steps beyond lengths", () => {
  fc.assert(
    fc.property(columns, columns, (column, lengths) => {
      const encoder = encoding.createEncoder();
      writeColumn(encoder, column);
      writeSteps(encoder, column);
      writeSteps(encoder, column, lengths);
      const decoder = decoding.createDecoder(encoding.toUint8Array(encoder));
      expect(readColumn(decoder)).toEqual(column);
      expect(readSteps(decoder)).toEqual(column);
      expect(readSteps(decoder, lengths)).toEqual(column);
      expect(decoding.hasContent(decoder)).toBe(false);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ["one value", () => 7],
  ["one after the other", (row: number) => row],
  ["backwards from the largest", (row: number) => LARGEST - row],
] as const)("in a column of %s what goes on as it began takes next to nothing", (_, value) => {
  const encoder = encoding.createEncoder();
  writeSteps(
    encoder,
    Uint32Array.from({ length: 1_000 }, (__, row) => value(row)),
  );
  expect(encoding.length(encoder)).toBeLessThan(20);
});
