import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldFaults } from "./field-faults.ts";
import type { MechanismFields } from "./mechanism.ts";
import { MECHANISM_FAMILIES, MECHANISM_TYPES, type MechanismType, typesByFamily } from "./mechanism-type.ts";

const TYPES = Object.keys(MECHANISM_TYPES) as MechanismType[];
const visit: MechanismFields = {
  type: "ON_SITE_INSPECTION",
  title: "Inspection of declared sites",
  obligor: "Each Party",
  verifier: "Inspecting Party",
  frequency: "Within the quota",
  noticeHours: 36,
  quota: { amount: 3, period: "calendar year" },
  consequence: "",
};

describe("what keeps fields from being a mechanism", () => {
  test.each<[string, Partial<MechanismFields>, readonly string[]]>([
    ["nothing", {}, []],
    ["no title", { title: "  " }, ["title"]],
    ["nobody who must act", { obligor: "" }, ["obligor"]],
    ["a quota of nothing", { quota: { amount: 0, period: "calendar year" } }, ["quota"]],
    ["a quota of a half", { quota: { amount: 0.5, period: "calendar year" } }, ["quota"]],
    ["a quota without a period", { quota: { amount: 1, period: " " } }, ["quota"]],
    ["a negative notice", { noticeHours: -1 }, ["noticeHours"]],
    ["a quota of a hotline", { type: "HOTLINE", noticeHours: null }, ["quota"]],
    ["notice of a declaration", { type: "DATA_DECLARATION", quota: null }, ["noticeHours"]],
  ])("%s", (_, change, fields) => {
    expect(fieldFaults({ ...visit, ...change }).map(({ field }) => field)).toEqual(fields);
  });

  test("a type without the field never has it, a type with it takes any sensible value", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TYPES),
        fc.nat(5000),
        fc.integer({ min: 1, max: 500 }),
        (type, hours, amount) => {
          const fields = { ...visit, type, noticeHours: hours, quota: { amount, period: "calendar year" } };
          const faults = fieldFaults(fields).map(({ field }) => field);
          expect(faults.includes("noticeHours")).toBe(MECHANISM_TYPES[type].notice === null);
          expect(faults.includes("quota")).toBe(MECHANISM_TYPES[type].quota === null);
        },
      ),
    );
  });
});

test("every type stands in exactly one family", () => {
  const families = typesByFamily();
  expect(families.map(({ family }) => family)).toEqual(Object.keys(MECHANISM_FAMILIES));
  expect(families.flatMap(({ types }) => types).toSorted()).toEqual(TYPES.toSorted());
  expect(families.every(({ types }) => types.length > 0)).toBe(true);
});
