import { expect, test } from "vitest";
import type { Authorship } from "./attribute.ts";
import { decodeOrigins, encodeOrigins } from "./encode-origins.ts";
import { LogIndex } from "./log-index.ts";
import type { Origin } from "./weave-columns.ts";

const own: Authorship = { seq: 1, userId: "user1", at: "2026-03-02T10:00:00.000Z" };
const log = new LogIndex([own]);
const origin = (client: number, first: Authorship): Origin => ({ root: { client, clock: 5 }, first });

test("origins are read as they were written: of the own log, and of other texts with the same or later revisions", () => {
  const origins = new Map([
    [2, origin(7, own)],
    [3, origin(8, { ...own, userId: "user2" })],
    [4, origin(8, { ...own, at: "2025-03-02T10:00:00.000Z" })],
    [9, origin(7, { ...own, seq: 12 })],
  ]);
  const read = decodeOrigins(encodeOrigins(origins, log), log);
  expect(new Map(read)).toEqual(origins);
  for (const token of [0, 1, 2, 3, 4, 5, 9, 10]) {
    expect(read.get(token)).toEqual(origins.get(token));
    expect(read.has(token)).toBe(origins.has(token));
  }
});

test("of text that was never moved there are none", () => {
  const read = decodeOrigins(encodeOrigins(new Map(), log), log);
  expect([...read]).toEqual([]);
  expect(read.get(0)).toBeUndefined();
});
