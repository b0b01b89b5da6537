import { expect, test } from "vitest";
import { momentWord, readMoment } from "./moment-word.ts";

const ID = "0190b0a0-0000-7000-8000-000000000001";

test.each([
  ["visit", { kind: "visit" }],
  ["now", { kind: "now" }],
  ["beginning", { kind: "beginning" }],
  [`version:${ID}`, { kind: "version", versionId: ID }],
  ["2026-03-12T10:00", { kind: "instant", at: "2026-03-12T10:00:00.000Z" }],
  ["2026-03-12T10:00:05.120Z", { kind: "instant", at: "2026-03-12T10:00:05.120Z" }],
])("%s is a moment, and is written so that it is read again", (word, choice) => {
  const read = readMoment(word);
  expect(read).toEqual(choice);
  expect(read && readMoment(momentWord(read))).toEqual(choice);
});

test.each([[undefined], [""], ["version:1"], ["2026-13-01T10:00"], ["yesterday"], [["now", "visit"]]])(
  "%j is none",
  (word) => {
    expect(readMoment(word)).toBeNull();
  },
);
