import { expect, test } from "vitest";
import { historyLine, pageOf } from "./history-line.ts";

const entry = (fromSeq: number, toSeq: number, toAt: string) => {
  return { seat: "ALD", entry: { userId: "a", fromSeq, toSeq, fromAt: "2026-03-02T09:00Z", toAt, edits: 2 } };
};
const by = { seat: "Chair", about: "text" as const };

const LINE = historyLine(
  [entry(1, 3, "2026-03-02T10:00Z"), entry(4, 9, "2026-03-02T12:00Z"), entry(5, 8, "2026-03-02T11:00Z")],
  [
    { ...by, number: 7, at: "2026-03-02T11:30Z" },
    { ...by, number: 8, at: "2026-03-02T12:00Z" },
    { ...by, number: 9, at: "2026-03-02T12:00Z" },
  ],
);

test("work stands where it ended, and an act of the same instant after it", () => {
  expect(LINE.map(({ key }) => key)).toEqual(["a9", "a8", "e4", "a7", "e5", "e1"]);
});

test("pages follow each other without gap or overlap", () => {
  const first = pageOf(LINE, { after: null, size: 4 });
  const second = pageOf(LINE, { after: first.olderThan, size: 4 });
  expect([...first.places, ...second.places]).toEqual(LINE);
  expect([first.olderThan, second.olderThan]).toEqual(["a7", null]);
  expect(pageOf(LINE, { after: "e99", size: 4 })).toEqual(first);
});
