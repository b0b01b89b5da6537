import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filterRegister, groupByFamily, type RegisterFilter } from "./filter-register.ts";
import { MECHANISM_STATUSES, type Mechanism } from "./mechanism.ts";
import { MECHANISM_TYPES, type MechanismType } from "./mechanism-type.ts";

const TYPES = Object.keys(MECHANISM_TYPES) as MechanismType[];
const ALL: RegisterFilter = { type: null, clauseId: null, status: null };
const mechanism = (over: Partial<Mechanism>): Mechanism => ({
  id: "id",
  treatyId: "treaty",
  type: "NOTIFICATION",
  title: "Notice of launches",
  status: "PROPOSED",
  obligor: "Each Party",
  verifier: "",
  frequency: "",
  noticeHours: null,
  quota: null,
  consequence: "",
  proposedBy: null,
  clauses: [{ id: "art8", label: "Article 8", heading: "" }],
  ...over,
});
const register = [
  mechanism({ id: "a" }),
  mechanism({ id: "b", type: "HOTLINE", clauses: [{ id: "art9", label: "Article 9", heading: "" }] }),
  mechanism({ id: "c", status: "WITHDRAWN" }),
  mechanism({ id: "d", type: "DATA_DECLARATION", status: "AGREED" }),
];

describe("the register's filter", () => {
  test.each<[string, Partial<RegisterFilter>, string]>([
    ["nothing", {}, "abd"],
    ["a type", { type: "HOTLINE" }, "b"],
    ["an article", { clauseId: "art8" }, "ad"],
    ["withdrawn ones", { status: "WITHDRAWN" }, "c"],
    ["all at once", { type: "NOTIFICATION", clauseId: "art8", status: "PROPOSED" }, "a"],
  ])("by %s", (_, filter, ids) => {
    const left = filterRegister(register, { ...ALL, ...filter });
    expect(left.map(({ id }) => id).join("")).toBe(ids);
  });
});

test("families come in order, and their types within them", () => {
  const groups = groupByFamily(register);
  expect(groups.map(({ family, mechanisms }) => [family, mechanisms.map(({ id }) => id).join("")])).toEqual([
    ["INFORMATION", "dac"],
    ["CONSULTATION", "b"],
  ]);
});

test("grouping loses nothing and repeats nothing", () => {
  const anyMechanism = fc
    .record({ type: fc.constantFrom(...TYPES), status: fc.constantFrom(...MECHANISM_STATUSES) })
    .map(mechanism);
  fc.assert(
    fc.property(fc.array(anyMechanism), (some) => {
      const numbered = some.map((one, n) => ({ ...one, id: String(n) }));
      const ids = groupByFamily(numbered).flatMap(({ mechanisms }) => mechanisms.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(numbered.map(({ id }) => id).toSorted());
    }),
  );
});
