import { expect, test } from "vitest";
import { type AuthorBook, authorAt } from "./authors.ts";

const BOOK: AuthorBook = {
  names: new Map([
    ["asha", "Asha Rao"],
    ["chair", "Vera Lind"],
  ]),
  seats: [
    { userId: "asha", at: "2026-03-01T00:00:00.000Z", office: "DELEGATE", delegationId: "norland" },
    { userId: "chair", at: "2026-03-01T00:00:00.000Z", office: "CHAIR", delegationId: null },
    { userId: "asha", at: "2026-03-05T00:00:00.000Z", office: "DELEGATE", delegationId: "sudia" },
  ],
  delegations: new Map([
    ["norland", { shortName: "NOR", colour: "#2f6fb3" }],
    ["sudia", { shortName: "SUD", colour: "#c2571a" }],
  ]),
};

test.each([
  ["in the first seat", "asha", "2026-03-04T10:00:00.000Z", "NOR", "#2f6fb3"],
  ["in the seat of that time, not in the newest", "asha", "2026-03-05T00:00:00.000Z", "SUD", "#c2571a"],
  ["before the first seat on record", "asha", "2026-02-01T00:00:00.000Z", "NOR", "#2f6fb3"],
  ["an office without a delegation", "chair", "2026-03-04T10:00:00.000Z", "Chair", null],
  ["somebody unknown", "ghost", "2026-03-04T10:00:00.000Z", "", null],
])("%s", (_, userId, at, seat, colour) => {
  expect(authorAt(BOOK, { userId, at })).toMatchObject({ userId, seat, colour });
});
