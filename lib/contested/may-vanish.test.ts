import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOf, paragraph } from "#lib/clause/blocks.ts";
import type { Inline, Mark } from "#lib/clause/content.ts";
import { heldBy, mayVanish, vanished } from "./may-vanish.ts";
import { bracketOf } from "./test/stands.ts";

const ALDMARK = { delegationId: "ald", maySettle: false };
const CHAIR = { delegationId: null, maySettle: true };
const OBSERVER = { delegationId: null, maySettle: false };

describe("contested words may go by editing", () => {
  it.each([
    ["one's own", bracketOf("ALD"), "", true],
    ["one's own that one has proposed", bracketOf("ALD", "ALD proposes"), "", true],
    ["those proposed by oneself, typed in by the chair", bracketOf("", "ALD proposes"), "", true],
    ["another's", bracketOf("GOR"), "", false],
    ["the chair's", bracketOf(""), "", false],
    ["one's own that another supports", bracketOf("ALD", "ALD proposes", "NDC supports"), "", false],
    ["one's own that another opposes", bracketOf("ALD", "ALD proposes", "GOR opposes"), "", false],
    [
      "one's own option in another's group",
      bracketOf("GOR", "GOR proposes o1", "ALD proposes o2"),
      "o2",
      true,
    ],
    ["another's option in one's own group", bracketOf("ALD", "GOR proposes o2"), "o2", false],
    ["an option where another stands on the whole", bracketOf("ALD", "GOR opposes"), "o1", false],
  ])("%s: %s", (_name, item, optionId, may) => {
    expect(mayVanish(item, optionId, ALDMARK)).toBe(may);
    expect(mayVanish(item, optionId, CHAIR)).toBe(true);
    expect(mayVanish(item, optionId, OBSERVER)).toBe(false);
    const closed = { outcome: "LIFTED", chosen: "", by: "", at: "", revision: 1 } as const;
    expect(mayVanish({ ...item, closed }, optionId, ALDMARK)).toBe(true);
  });

  it("what is not on record yet", () => {
    expect(mayVanish(undefined, "", ALDMARK)).toBe(true);
  });
});

it.each([
  ["its proposers", bracketOf("ALD", "NDC proposes", "GOR opposes"), "NDC"],
  ["who opened it", bracketOf("ALD"), "ALD"],
  ["the chair by name", bracketOf(""), "Somebody"],
])("names %s", (_name, item, who) => {
  expect(heldBy(item, "")).toBe(who);
});

const bracket = (id: string): Mark => ({ type: "bracket", attrs: { id } });
const option = (id: string): Mark => ({ type: "option", attrs: { group: "g", id } });
const text = (...runs: readonly (readonly [string, ...Mark[]])[]) =>
  contentOf([
    paragraph({ text: runs.map(([words, ...marks]): Inline => ({ type: "text", text: words, marks })) }),
  ]);

it.each([
  ["a whole bracket", text(["a", bracket("b")], ["c"]), text(["c"]), [{ id: "b", optionId: "" }]],
  ["a part of a bracket: nothing", text(["ab", bracket("b")]), text(["a", bracket("b")]), []],
  [
    "one of two options",
    text(["a", option("1")], ["b", option("2")]),
    text(["b", option("2")]),
    [{ id: "g", optionId: "1" }],
  ],
  ["the brackets without the words", text(["a", bracket("b")]), text(["a"]), [{ id: "b", optionId: "" }]],
])("tells what vanished: %s", (_name, before, after, keys) => {
  expect(vanished(before, after)).toEqual(keys);
});

it("nothing vanishes from a text to itself, and everything to an empty one", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 4 }), (ids) => {
      const content = text(...ids.map((id) => ["words", bracket(id)] as const), ["end"]);
      expect(vanished(content, content)).toEqual([]);
      expect(vanished(content, text(["end"])).map(({ id }) => id)).toEqual(ids);
    }),
    { numRuns: 20 },
  );
});
