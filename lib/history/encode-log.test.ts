import { expect, test } from "vitest";
import { decodeLog, encodeLog } from "./encode-log.ts";
import { LogIndex } from "./log-index.ts";

test.each([
  ["nothing written", []],
  ["milliseconds apart", ["2026-03-02T10:00:00.000Z", "2026-03-02T10:00:00.001Z"]],
  ["months apart", ["2026-01-05T09:00:00.000Z", "2026-03-20T09:00:00.123Z", "2026-11-22T21:00:00.999Z"]],
  ["by a clock that was set back", ["2026-03-02T10:00:00.500Z", "2026-01-02T09:00:00.250Z"]],
])("a log is read as it was written: %s", (_, instants) => {
  const rows = instants.map((at, index) => ({ seq: index + 1, userId: `user${index % 2}`, at }));
  const log = new LogIndex(rows);
  expect(decodeLog(encodeLog(log.columns))).toEqual(log.columns);
});
