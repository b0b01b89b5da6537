import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { footnoteMark, numberReservations } from "./number-reservations.ts";
import type { PositionReservation } from "./reservation.ts";

const BLOCKS = ["b1", "b2", "b3"];

function on(blockId: string, part: Partial<PositionReservation> = {}): PositionReservation {
  return {
    id: part.id ?? `on ${blockId}`,
    clauseId: "c",
    delegation: { id: "d", name: "Gorania", shortName: "GOR", colour: "#000000" },
    type: "SCRUTINY",
    blockId,
    publicText: "",
    enteredAt: "2026-01-01",
    enteredBy: "Vera",
    lifted: null,
    ...part,
  };
}

describe("the numbers of footnotes", () => {
  test.each<[string, readonly PositionReservation[], readonly string[]]>([
    ["none", [], []],
    ["follow the text", [on("b2"), on("b1")], ["1 on b1", "2 on b2"]],
    ["begin with the whole clause", [on("b1"), on("")], ["1 on ", "2 on b1"]],
    ["end with those whose paragraph is gone", [on("b9"), on("b3")], ["1 on b3", "2 on b9"]],
    [
      "skip those that were lifted",
      [on("b1", { lifted: { at: "2026", by: "Vera" } }), on("b2")],
      ["1 on b2"],
    ],
    [
      "follow the clock in one place",
      [on("b1", { id: "later", enteredAt: "2026-03" }), on("b1", { id: "earlier", enteredAt: "2026-02" })],
      ["1 earlier", "2 later"],
    ],
  ])("%s", (_name, reservations, expected) => {
    const footnotes = numberReservations(reservations, BLOCKS);
    expect(footnotes.map(({ number, reservation }) => `${number} ${reservation.id}`)).toEqual(expected);
  });

  test("stand at the end of what they are on", () => {
    const footnotes = numberReservations(
      [on(""), on("b2", { id: "x" }), on("b2", { id: "y" }), on("b9")],
      BLOCKS,
    );
    expect(["", "b1", "b2", "b9"].map((id) => footnoteMark(footnotes, id))).toEqual(["1", "", "2, 3", ""]);
  });

  test("are 1, 2, 3 … in whatever order the reservations come", () => {
    const reservation = fc
      .record({ id: fc.uuid(), blockId: fc.constantFrom("", "b1", "b2", "b3", "b9") })
      .map(({ id, blockId }) => on(blockId, { id }));
    fc.assert(
      fc.property(fc.uniqueArray(reservation, { maxLength: 6, selector: ({ id }) => id }), (reservations) => {
        const footnotes = numberReservations(reservations, BLOCKS);
        expect(footnotes.map(({ number }) => number)).toEqual(reservations.map((_, i) => i + 1));
        expect(numberReservations(reservations.toReversed(), BLOCKS)).toEqual(footnotes);
      }),
      { numRuns: 50 },
    );
  });
});
