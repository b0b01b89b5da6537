import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReadPosition } from "#lib/position/position.ts";
import type { MatrixDelegation } from "#lib/position/position-matrix.ts";
import { mayBeAdReferendum, STANCES, type Stance } from "#lib/position/stance.ts";
import { lastLook } from "./last-look.ts";

const delegation = (id: string): MatrixDelegation => ({
  id,
  name: `State ${id}`,
  shortName: id,
  isoCode: "",
  colour: "#000000",
  blocIds: [],
});

const position = (delegationId: string, stance: Stance, over: Partial<ReadPosition> = {}): ReadPosition => ({
  clauseId: "c",
  delegationId,
  number: 1,
  stance,
  adReferendum: false,
  statement: "",
  revision: 1,
  textHash: "",
  takenBy: "",
  takenAt: "",
  isOnEarlierText: false,
  ...over,
});

test("who stands where on this very text", () => {
  const look = lastLook({
    delegations: ["A", "B", "C", "D", "E", "F", "G"].map(delegation),
    positions: [
      position("A", "ACCEPT"),
      position("B", "CAN_LIVE_WITH", { adReferendum: true }),
      position("C", "NEEDS_CHANGE"),
      position("D", "REJECT"),
      position("E", "REJECT", { isOnEarlierText: true }),
      position("F", "NO_POSITION"),
    ],
  });
  const ids = Object.fromEntries(
    Object.entries(look).map(([key, of]) => [key, of.map(({ id }) => id).join("")]),
  );
  expect(ids).toEqual({
    accepting: "A",
    adReferendum: "B",
    needingChange: "C",
    rejecting: "D",
    silent: "EFG",
  });
});

test("every delegation is in exactly one list", () => {
  const held = fc.record({
    stance: fc.constantFrom(...STANCES),
    adReferendum: fc.boolean(),
    isOnEarlierText: fc.boolean(),
    isTaken: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(held, { maxLength: 8 }), (all) => {
      const delegations = all.map((_, index) => delegation(String(index)));
      const positions = all.flatMap(({ stance, adReferendum, isOnEarlierText, isTaken }, index) =>
        isTaken
          ? position(String(index), stance, {
              adReferendum: adReferendum && mayBeAdReferendum(stance),
              isOnEarlierText,
            })
          : [],
      );
      const listed = Object.values(lastLook({ delegations, positions })).flat();
      expect(listed.map(({ id }) => id).toSorted()).toEqual(delegations.map(({ id }) => id).toSorted());
    }),
    { numRuns: 50 },
  );
});
