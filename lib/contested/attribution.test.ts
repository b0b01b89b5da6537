import fc from "fast-check";
import { expect, it } from "vitest";
import {
  ATTRIBUTION_VIEWS,
  type AttributionView,
  attributionOf,
  namesOf,
  ownHolders,
  standsOn,
} from "./attribution.ts";
import { delegation, stands } from "./test/stands.ts";

const OWN = new Set(["ald", "ndc"]);

type Row = readonly [
  name: string,
  stands: readonly string[],
  view: AttributionView,
  holders: string,
  opposers: string,
];

it.each<Row>([
  ["proposers stand before supporters", ["NDC supports", "ALD proposes"], "attributed", "ALD, NDC", ""],
  ["opposers stand at the end", ["ALD proposes", "GOR opposes"], "attributed", "ALD", "GOR"],
  ["the first comes first", ["GOR supports", "ALD supports"], "attributed", "GOR, ALD", ""],
  ["nobody is named", ["ALD proposes", "GOR opposes"], "unattributed", "", ""],
  ["others are not named", ["ALD proposes", "GOR opposes", "NDC opposes"], "own-bloc", "ALD", "NDC"],
  ["nobody took a stand", [], "attributed", "", ""],
  ["nobody is named twice", ["ALD proposes", "ALD supports"], "attributed", "ALD", ""],
])("%s", (_name, lines, view, holders, opposers) => {
  const found = attributionOf(stands(...lines), { view, own: OWN });
  expect([namesOf(found.holders), namesOf(found.opposers)]).toEqual([holders, opposers]);
});

it("tells the stands on one option from those on another and on the whole", () => {
  const all = stands("ALD proposes o1", "GOR proposes o2", "NDC opposes");
  expect(standsOn(all, "o1").map(({ holder }) => holder.shortName)).toEqual(["ALD"]);
  expect(standsOn(all, "").map(({ holder }) => holder.shortName)).toEqual(["NDC"]);
});

it("counts a delegation, its blocs and their members as its own", () => {
  const blocs = [
    { id: "nw", delegationIds: ["ald", "ndc"] },
    { id: "se", delegationIds: ["gor"] },
  ];
  expect(ownHolders("ald", blocs)).toEqual(["ald", "nw", "ndc"]);
  expect(ownHolders(null, blocs)).toEqual([]);
});

it.each([
  [1, "A and 4 more"],
  [3, "A, B, C and 2 more"],
  [4, "A, B, C, D, E"],
])("shortens five names after %i", (most, names) => {
  expect(namesOf(["A", "B", "C", "D", "E"].map(delegation), most)).toBe(names);
});

it("a narrower view never names somebody whom a wider one does not", () => {
  const line = fc
    .tuple(fc.constantFrom("ALD", "NDC", "GOR"), fc.constantFrom("proposes", "supports", "opposes"))
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const named = ATTRIBUTION_VIEWS.map((view) => {
        const { holders, opposers } = attributionOf(stands(...lines), { view, own: OWN });
        return [...holders, ...opposers].map(({ id }) => id);
      });
      const [attributed = [], unattributed = [], own = []] = named;
      expect(unattributed).toEqual([]);
      expect(own.every((id) => OWN.has(id) && attributed.includes(id))).toBe(true);
      expect(own).toEqual(attributed.filter((id) => OWN.has(id)));
    }),
    { numRuns: 40 },
  );
});
