import fc from "fast-check";
import type { DecisionRule, QuorumPart, SimpleTest, Test } from "../rule.ts";

const name = fc.constantFrom("permanent members", "State concerned");
const counting = fc.record(
  {
    among: fc.oneof(fc.record({ in: name }), fc.record({ notIn: name })),
    by: fc.constantFrom("votes", "population"),
  },
  { requiredKeys: [] },
);
const share: fc.Arbitrary<QuorumPart> = fc
  .tuple(fc.boolean(), fc.integer({ min: 1, max: 12 }), fc.nat())
  .map(([isMore, whole, part]) =>
    isMore
      ? { is: "MORE_THAN", fraction: { of: part % whole, in: whole } }
      : { is: "AT_LEAST", fraction: { of: 1 + (part % whole), in: whole } },
  );
const simple: fc.Arbitrary<SimpleTest> = fc.oneof(
  fc
    .tuple(
      share,
      counting,
      fc.constantFrom("PRESENT_AND_VOTING" as const, "PRESENT" as const, "MEMBERS" as const),
    )
    .map(([part, whose, base]) => ({ kind: "MAJORITY" as const, base, ...part, ...whose })),
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), counting)
    .map(([least, whose]) => ({ kind: "NUMBER" as const, least, ...whose })),
  fc.nat(4).map((most) => ({ kind: "NOT_IN_FAVOUR" as const, most })),
  name.map((group) => ({ kind: "NO_NEGATIVE" as const, group })),
  name.map((group) => ({ kind: "EVERY" as const, group })),
  fc.record({ kind: fc.constant("CONSENSUS" as const), without: name }, { requiredKeys: ["kind"] }),
);
const pair = (part: fc.Arbitrary<Test>): fc.Arbitrary<Test> =>
  fc.record({
    kind: fc.constantFrom("ALL" as const, "ANY" as const),
    of: fc.array(part, { minLength: 1, maxLength: 3 }),
  });
const test: fc.Arbitrary<Test> = fc.oneof(simple, pair(fc.oneof(simple, pair(simple))));

/** Any rule that can be written. */
export const rules: fc.Arbitrary<DecisionRule> = fc.record(
  {
    name: fc.constant("A rule"),
    source: fc.constant(""),
    test,
    otherwise: fc.record({ afterHours: fc.nat(100), test }),
    quorum: fc.record({ toOpen: share, toDecide: share }, { requiredKeys: [] }),
    tie: fc.constantFrom({ is: "REJECTED" as const }, { is: "SECOND_VOTE" as const, withinHours: 48 }),
  },
  { requiredKeys: ["name", "source", "test"] },
);
