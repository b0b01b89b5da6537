import { expect, test } from "vitest";
import type { ContestedItem } from "#lib/contested/contested-item.ts";
import type { BracketPart } from "#lib/contested/read-contested.ts";
import type { Position } from "#lib/position/position.ts";
import type { PositionReservation } from "#lib/reservation/reservation.ts";
import { citation } from "./citation.ts";
import { openThen, positionsThen, reservationsThen, type StandTaken } from "./facts-then.ts";

const hour = (n: number) => `2026-03-02T${String(n).padStart(2, "0")}:00:00.000Z`;

const position = (delegationId: string, number: number, at: number, textHash: string): Position => {
  const said = { stance: "ACCEPT", adReferendum: false, statement: "", takenBy: "Ada" } as const;
  return { clauseId: "c", delegationId, number, ...said, revision: 1, textHash, takenAt: hour(at) };
};

test("the newest position of each by then counts, and is on earlier text where the words were others", () => {
  const positions = [position("a", 1, 10, "x"), position("a", 2, 12, "y"), position("b", 1, 11, "x")];
  const told = (at: number) =>
    positionsThen(positions, { at: hour(at), textHash: "x" }).map(
      ({ delegationId, number, isOnEarlierText }) =>
        `${delegationId}${number}${isOnEarlierText ? " earlier" : ""}`,
    );
  expect(told(9)).toEqual([]);
  expect(told(11)).toEqual(["a1", "b1"]);
  expect(told(12)).toEqual(["a2 earlier", "b1"]);
});

test("a reservation stands from its entry until it is lifted", () => {
  const delegation = { id: "d", name: "Gorania", shortName: "GOR", colour: "#000000" };
  const reservation: PositionReservation = {
    ...{ id: "r", clauseId: "c", delegation, type: "SCRUTINY", blockId: "", publicText: "" },
    ...{ enteredAt: hour(10), enteredBy: "Vera", lifted: { at: hour(12), by: "Vera" } },
  };
  const standing = [9, 10, 11, 12].map((at) => reservationsThen([reservation], hour(at)).length);
  expect(standing).toEqual([0, 1, 1, 0]);
  expect(reservationsThen([reservation], hour(11))[0]?.lifted).toBeNull();
});

const part: BracketPart = {
  ...{ kind: "BRACKET", id: "k", parentId: null, blockIds: ["b"], depth: 1 },
  ...{ words: "all", wordsHash: "w" },
};
const gorania = { type: "delegation", id: "gor", shortName: "GOR", colour: "#000000" } as const;
const item: ContestedItem = {
  ...{ id: "k", clauseId: "c", kind: "BRACKET", parentId: null, survived: 0, excerpt: "other" },
  ...{ openedAt: hour(10), openedBy: { name: "Dmitri", delegation: gorania }, openedRevision: 3 },
  request: { outcome: "LIFTED", chosen: "", by: "Ada", at: hour(13) },
  closed: { outcome: "LIFTED", chosen: "", by: "Ada", at: hour(14), revision: 9 },
  stands: [],
};
const stand = (shortName: string, word: StandTaken["stand"], at: string, wordsHash = "w"): StandTaken => {
  const holder = { ...gorania, id: shortName.toLowerCase(), shortName };
  return { contestedId: "k", optionId: "", stand: word, reason: "", wordsHash, takenAt: at, holder };
};
const STANDS = [
  stand("GOR", "PROPOSES", "2026-03-02T10:30:00.000Z"),
  stand("ALD", "OPPOSES", hour(11)),
  stand("ALD", "NONE", hour(12)),
  stand("NDC", "SUPPORTS", hour(12), "earlier words"),
];

test("brackets stand as they stood: with the stands by then, not settled, asked or left yet", () => {
  const told = (at: number) =>
    openThen([part], { items: [item], stands: STANDS, at: hour(at), revision: 3 }).map(
      ({ item: { stands, closed, request } }) => ({
        stands: stands.map(
          (each) => `${each.holder.shortName} ${each.stand}${each.isOnEarlierText ? " earlier" : ""}`,
        ),
        isSettled: closed !== null,
        isAsked: request !== null,
      }),
    );
  const open = { isSettled: false, isAsked: false };
  expect(told(10)).toEqual([{ ...open, stands: ["GOR PROPOSES"] }]);
  expect(told(11)).toEqual([{ ...open, stands: ["GOR PROPOSES", "ALD OPPOSES"] }]);
  expect(told(12)).toEqual([{ ...open, stands: ["GOR PROPOSES", "NDC SUPPORTS earlier"] }]);
  expect(told(13)).toEqual([
    { stands: ["GOR PROPOSES", "NDC SUPPORTS earlier"], isSettled: false, isAsked: true },
  ]);
});

test("brackets that the text did not have, or nobody had opened, did not stand", () => {
  const facts = { items: [item], stands: STANDS, at: hour(20), revision: 12 };
  expect(openThen([], facts)).toEqual([]);
  expect(openThen([part], { ...facts, at: hour(9), revision: 2 })).toEqual([]);
});

test("a citation says what, when, by which hashes and where", () => {
  const cited = {
    ...{ negotiation: "Treaty on Limits", label: "Article 5", heading: "Limits", revision: 1234 },
    ...{ at: "2026-03-12T14:05:06.789Z", textHash: "ab12", logHash: "cd34", address: "https://x.org/r/1234" },
  };
  expect(citation(cited)).toBe(
    "Treaty on Limits, Article 5 (Limits), revision 1,234, 2026-03-12 14:05:06 UTC; text SHA-256 ab12; log SHA-256 cd34; https://x.org/r/1234.",
  );
  expect(citation({ ...cited, heading: "", logHash: null })).not.toContain("log");
});
