import type { Command, EditorState } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_FACTS } from "#lib/contested/contested-facts.ts";
import type { ContestedItem } from "#lib/contested/contested-item.ts";
import { bracketOf } from "#lib/contested/test/stands.ts";
import {
  bracketSelection,
  changeHole,
  holeAtCaret,
  insertHole,
  nextOpenItem,
  previousOpenItem,
} from "./contested-commands.ts";
import { marksOn } from "./marks-on.ts";
import { addNoTextOption, makeOption } from "./option-commands.ts";
import { run } from "./test/lines.ts";
import { signed, signedState, typing, uuid } from "./test/signed.ts";

const COMMANDS = {
  bracketSelection,
  insertHole,
  makeOption,
  addNoTextOption,
  nextOpenItem,
  previousOpenItem,
} satisfies Record<string, Command>;

type Row = readonly [
  name: string,
  command: keyof typeof COMMANDS,
  before: readonly string[],
  after: readonly string[],
];

describe("a command", () => {
  it.each<Row>([
    ["brackets the selection", "bracketSelection", ["a |bc| d"], ["a [bc]| d"]],
    ["leaves the spaces out", "bracketSelection", ["a| bc |d"], ["a [bc]| d"]],
    ["brackets the word at the caret", "bracketSelection", ["The Par|ties shall"], ["The [Parties]| shall"]],
    ["brackets in brackets", "bracketSelection", ["[a |bc| d]"], ["[a [bc]| d]"]],
    ["brackets around brackets", "bracketSelection", ["|a [bc] d| e"], ["[a [bc] d]| e"]],
    ["brackets across brackets", "bracketSelection", ["a |b [c| d] e"], ["a [b [c]| d] e"]],
    ["brackets across paragraphs", "bracketSelection", ["a |b", "c", "d| e"], ["a [b", "c", "d]| e"]],
    ["brackets what is not text", "bracketSelection", ["a |b @ c| d"], ["a [b @ c]| d"]],
    ["brackets a reference alone", "bracketSelection", ["a |@| d"], ["a [@]| d"]],
    ["makes a hole of words", "insertHole", ["within |thirty| days"], ["within [thirty]| days"]],
    ["makes a new hole", "insertHole", ["within | days"], ["within [X]| days"]],
    ["makes an option of words", "makeOption", ["Parties |shall| act"], ["Parties {shall}{|…|} act"]],
    [
      "keeps options in their brackets",
      "makeOption",
      ["[Parties |shall| act]"],
      ["[Parties {shall}{|…|} act]"],
    ],
    ["adds a third option", "makeOption", ["{a|b}{cd} e"], ["{ab}{cd}{|…|} e"]],
    ["makes options of two brackets", "makeOption", ["a |[b][c]| d"], ["a {|b}{c|} d"]],
    ["adds the option of no text", "addNoTextOption", ["{a|b}{cd} e"], ["{ab}{cd}{|No text|} e"]],
    ["makes a paragraph an option", "makeOption", ["|ab|", "c"], ["ab", "|…|", "c"]],
    ["makes paragraphs an option", "makeOption", ["a|b", "c|d", "e"], ["ab", "cd", "|…|", "e"]],
    ["goes to the next open item", "nextOpenItem", ["a| [b] {c}"], ["a [|b] {c}"]],
    ["goes on to the one after", "nextOpenItem", ["a [|b] {c}"], ["a [b] {|c}"]],
    ["goes back to the first", "nextOpenItem", ["a [b] {c|}"], ["a [|b] {c}"]],
    ["goes to the one before", "previousOpenItem", ["a [b] {c}|"], ["a [b] {|c}"]],
    ["goes to one in another paragraph", "nextOpenItem", ["a|", "b [c]"], ["a", "b [|c]"]],
  ])("%s", (_name, command, before, after) => {
    const state = run(signedState(before), COMMANDS[command]);
    expect(state && signed(state)).toEqual(after);
    state?.doc.check();
  });

  it.each<readonly [name: string, command: keyof typeof COMMANDS, lines: readonly string[]]>([
    ["brackets where there are no words", "bracketSelection", ["a | b"]],
    ["an option of nothing", "makeOption", ["a|b"]],
    ["no text outside of options", "addNoTextOption", ["a|b"]],
    ["no text twice", "addNoTextOption", ["{a|b}{No text}"]],
    ["a next item where nothing is open", "nextOpenItem", ["a|b"]],
  ])("does nothing: %s", (_name, command, lines) => {
    expect(run(signedState(lines), COMMANDS[command])).toBeNull();
  });

  it("lets the first key replace the words of a new option", () => {
    const state = run(signedState(["|shall| act"]), makeOption)!;
    expect(state.selection.empty).toBe(false);
    expect(signed(typing("s")(state))[0]).toMatch(/^\{shall\}/);
  });

  it("leaves somebody else's brackets in the options that are made of two", () => {
    const item = { ...bracketOf("GOR"), id: uuid(1) } as ContestedItem;
    const editing = { delegationId: "ald", maySettle: false };
    const facts = { ...NO_FACTS, items: new Map([[uuid(1), item]]), editing };
    const state = run(signedState(["a |[b][c]| d"], { facts }), makeOption);
    expect(state && signed(state)).toEqual(["a {[|b]}{c|} d"]);
  });
});

describe("a hole", () => {
  it.each([
    ["a number before a unit", "within | days", { kind: "number", unit: "days" }],
    ["a number by its words", "limit |50| of it", { kind: "number", unit: "" }],
    ["words otherwise", "the | shall", { kind: "text", unit: "" }],
  ])("waits for %s", (_name, line, attrs) => {
    const state = run(signedState([line]), insertHole)!;
    expect(holeAtCaret(state)?.attrs).toMatchObject(attrs);
  });

  it("is told what it waits for, and stays the same hole; none is made in it", () => {
    const state = run(signedState(["on | at noon"]), insertHole)!;
    const changed = run(state, changeHole({ kind: "date", unit: "" }))!;
    expect(holeAtCaret(changed)?.attrs).toEqual({ ...holeAtCaret(state)?.attrs, kind: "date" });
    expect(signed(changed)).toEqual(signed(state));
    expect(run(changed, insertHole)).toBeNull();
  });
});

it("no command takes a word or anybody's bracket out of the text", () => {
  const line = fc.constantFrom("a [b c] d", "{e}{f} g", "[h [i] j]", "k @ l", "", "m");
  const command = fc.constantFrom(...(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]));
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 3 }),
      fc.array(command, { maxLength: 4 }),
      fc.tuple(fc.nat(), fc.nat()),
      (lines, commands, [one, other]) => {
        const start = signedState(withSelection(lines, one, other));
        const end = commands.reduce((state, name) => run(state, COMMANDS[name]) ?? state, start);
        end.doc.check();
        const ids = idsIn(end);
        expect([...idsIn(start)].filter((id) => !ids.has(id))).toEqual([]);
        const left = new Set(end.doc.textContent);
        expect([...start.doc.textContent].every((char) => left.has(char))).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

function withSelection(lines: readonly string[], ...at: readonly number[]): readonly string[] {
  const all = lines.join("\n");
  const carets = at.map((each) => each % (all.length + 1)).toSorted((one, other) => other - one);
  return carets.reduce((text, caret) => `${text.slice(0, caret)}|${text.slice(caret)}`, all).split("\n");
}

function idsIn({ doc }: EditorState): ReadonlySet<string> {
  const ids = new Set<string>();
  doc.descendants((node) => {
    for (const { attrs } of marksOn(node)) ids.add(attrs.id);
  });
  return ids;
}
