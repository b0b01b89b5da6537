import { expect, it } from "vitest";
import type { ContestedEdge } from "./bracket-edges.ts";
import type { ContestedItem } from "./contested-item.ts";
import { optionTitle, shownSign, shownSigns } from "./shown-sign.ts";
import { bracketOf } from "./test/stands.ts";

const READER = { view: "attributed", own: new Set<string>() } as const;
const opens: ContestedEdge = { blockId: "b1", offset: 0, sign: "[", kind: "BRACKET", id: "b" };
const closes: ContestedEdge = { ...opens, sign: "]" };
const option: ContestedEdge = { ...opens, kind: "OPTIONS", optionId: "o2", optionNumber: 2 };
const many = ["A", "B", "C", "D", "E", "F"].map((name) => `${name} supports`);

it.each([
  ["a bracket nobody has a stand on", opens, bracketOf("ALD"), "bracket opens", []],
  [
    "who wants it, where it opens",
    opens,
    bracketOf("ALD", "ALD proposes", "GOR opposes"),
    "bracket opens, ALD",
    ["ALD"],
  ],
  [
    "who does not, where it closes",
    closes,
    bracketOf("ALD", "ALD proposes", "GOR opposes"),
    "bracket closes, opposed by GOR",
    ["GOR"],
  ],
  [
    "an option by its own stands",
    option,
    bracketOf("ALD", "ALD proposes o1", "GOR proposes o2"),
    "option 2 opens, GOR",
    ["GOR"],
  ],
  [
    "long rows of names in short, and reads all of them out",
    opens,
    bracketOf("ALD", ...many),
    "bracket opens, A, B, C, D, E, F",
    ["A", "B", "C"],
  ],
  ["a hole", { ...opens, kind: "HOLE" } as const, undefined, "place to be filled opens", []],
])("shows %s", (_name, edge, item, label, names) => {
  const shown = shownSign(edge, item, READER);
  expect(shown.label).toBe(label);
  expect(shown.names.map(({ shortName }) => shortName)).toEqual(names);
});

it("names the same delegations once where brackets stand in brackets, at the innermost sign", () => {
  const mine = bracketOf("ALD", "ALD proposes", "GOR opposes") as ContestedItem;
  const other = bracketOf("NDC", "NDC proposes") as ContestedItem;
  const items = new Map([
    ["a", other],
    ["b", mine],
    ["c", mine],
  ]);
  const namesAt = (sign: "[" | "]", ids: readonly string[]) =>
    shownSigns(
      ids.map((id) => ({ ...opens, sign, id })),
      { items, reader: READER },
    ).map(({ names }) => names.map(({ shortName }) => shortName).join());
  expect(namesAt("[", ["a", "b", "c"])).toEqual(["NDC", "", "ALD"]);
  expect(namesAt("]", ["c", "b", "a"])).toEqual(["GOR", "", ""]);
});

it("counts the names that have no room", () => {
  expect(shownSign(opens, bracketOf("ALD", ...many), READER).more).toBe(3);
  expect(shownSign(opens, bracketOf("ALD", ...many.slice(0, 4)), READER).more).toBe(0);
});

it("calls an option by its number, and one without text so", () => {
  expect(optionTitle(option)).toBe("Option 2");
  expect(optionTitle({ ...option, isNoText: true })).toBe("Option 2: no text");
});
