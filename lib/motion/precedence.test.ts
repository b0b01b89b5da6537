import fc from "fast-check";
import { expect, test } from "vitest";
import { MOTION_FACTS, MOTION_KINDS, type MotionKind } from "./motion-kind.ts";
import { inPrecedence, rank } from "./precedence.ts";
import { sayMotion } from "./say-motion.ts";

const made = (kind: MotionKind, id: string) => ({ kind, id, madeAt: id });

test.each<[string, readonly (readonly [MotionKind, string])[], string]>([
  [
    "closing waits for adjourning",
    [
      ["CLOSE_DEBATE", "1"],
      ["ADJOURN_DEBATE", "2"],
    ],
    "2 1",
  ],
  [
    "the sitting comes before the debate",
    [
      ["ADJOURN_DEBATE", "1"],
      ["ADJOURN_SITTING", "2"],
      ["SUSPEND_SITTING", "3"],
    ],
    "3 2 1",
  ],
  [
    "others in the order of their making",
    [
      ["OTHER", "2"],
      ["REOPEN", "1"],
      ["CLOSE_DEBATE", "3"],
    ],
    "3 1 2",
  ],
])("%s", (_name, motions, order) => {
  expect(
    inPrecedence(motions.map(([kind, id]) => made(kind, id)))
      .map(({ id }) => id)
      .join(" "),
  ).toBe(order);
});

test("the order does not depend on how the list came, and every kind has a place and a source", () => {
  const motion = fc
    .record({ kind: fc.constantFrom(...MOTION_KINDS), id: fc.uuid() })
    .map(({ kind, id }) => made(kind, id));
  fc.assert(
    fc.property(fc.uniqueArray(motion, { maxLength: 6, selector: ({ id }) => id }), (motions) => {
      const order = inPrecedence(motions);
      expect(inPrecedence(motions.toReversed())).toEqual(order);
      expect(
        order.every((each, i) => i === 0 || rank(order[i - 1]?.kind ?? "OTHER") <= rank(each.kind)),
      ).toBe(true);
    }),
    { numRuns: 30 },
  );
  expect(MOTION_KINDS.every((kind) => MOTION_FACTS[kind].source.includes("rule"))).toBe(true);
});

test.each<[MotionKind, string, string, string]>([
  ["SUSPEND_SITTING", "", "", "That the sitting be suspended"],
  ["ADJOURN_SITTING", "until Monday", "", "That the sitting be adjourned: until Monday"],
  ["ADJOURN_DEBATE", "", "Article 5", "That the debate on Article 5 be adjourned"],
  ["CLOSE_DEBATE", "", "", "That the debate be closed"],
  ["REOPEN", "", "Article 5", "That Article 5 be reopened"],
  ["RECONSIDER", "the deadline", "", "That the decision be reconsidered: the deadline"],
  ["OTHER", "Hear the secretariat", "Article 5", "Hear the secretariat (Article 5)"],
])("%s is put in words", (kind, words, label, question) => {
  expect(sayMotion({ kind, words, label })).toBe(question);
});
