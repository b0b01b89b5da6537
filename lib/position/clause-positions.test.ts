import fc from "fast-check";
import { expect, test } from "vitest";
import { groupByStance } from "./clause-positions.ts";
import type { ReadPosition } from "./position.ts";
import type { MatrixDelegation } from "./position-matrix.ts";
import { STANCES, type Stance } from "./stance.ts";

const delegation = (n: number): MatrixDelegation => ({
  id: `d${n}`,
  name: `Delegation ${n}`,
  shortName: `D${n}`,
  isoCode: "",
  colour: "#2f6fb3",
  blocIds: [],
});
const position = (n: number, stance: Stance): ReadPosition => ({
  clauseId: "clause",
  delegationId: `d${n}`,
  number: 1,
  stance,
  adReferendum: false,
  statement: "",
  revision: 1,
  textHash: "hash",
  takenBy: "Somebody",
  takenAt: "2026-11-22T10:00:00.000Z",
  isOnEarlierText: false,
});

test("acceptance comes first, refusal last, no position after the scale", () => {
  const positions = STANCES.map((stance, n) => position(n, stance));
  const { groups, missing } = groupByStance({
    text: null,
    delegations: [0, 1, 2, 3, 4, 5].map(delegation),
    positions,
  });
  expect(groups.map(({ stance }) => stance)).toEqual([
    "ACCEPT",
    "CAN_LIVE_WITH",
    "NEEDS_CHANGE",
    "REJECT",
    "NO_POSITION",
  ]);
  expect(missing.map(({ id }) => id)).toEqual(["d5"]);
});

test("every delegation is in one group or missing, once", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.constantFrom(...STANCES))), (stances) => {
      const delegations = stances.map((_, n) => delegation(n));
      const positions = stances.flatMap((stance, n) => (stance ? position(n, stance) : []));
      const { groups, missing } = groupByStance({ text: null, delegations, positions });
      const shown = [
        ...groups.flatMap(({ held }) => held.map((h) => h.delegation.id)),
        ...missing.map((d) => d.id),
      ];
      expect(shown.toSorted()).toEqual(delegations.map(({ id }) => id).toSorted());
    }),
  );
});
