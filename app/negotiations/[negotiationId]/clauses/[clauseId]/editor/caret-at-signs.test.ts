import type { EditorState } from "@tiptap/pm/state";
import { TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replaceWords, toEdge } from "./caret-at-signs.ts";
import { splitBlock } from "./commands.ts";
import { run } from "./test/lines.ts";
import { pressing, signed, signedState, typing } from "./test/signed.ts";

type Step = (state: EditorState) => EditorState;

const RIGHT = pressing(1);
const LEFT = pressing(-1);
const END: Step = (state) => run(state, toEdge("End")) ?? state;
const HOME: Step = (state) => run(state, toEdge("Home")) ?? state;
const ENTER: Step = (state) => run(state, splitBlock) ?? state;
const BACKSPACE: Step = (state) => {
  const { head } = state.selection;
  return state.apply(state.tr.delete(head - 1, head));
};
const CLICK: Step = (state) =>
  state
    .apply(state.tr.setSelection(TextSelection.create(state.doc, 1)).setMeta("pointer", true))
    .apply(
      state.tr.setSelection(TextSelection.create(state.doc, state.selection.head)).setMeta("pointer", true),
    );

type Row = readonly [
  name: string,
  before: readonly string[],
  steps: readonly Step[],
  after: readonly string[],
];

describe("the caret", () => {
  it.each<Row>([
    ["comes from inside and stays inside", ["a [bc|d] e"], [RIGHT], ["a [bcd|] e"]],
    ["steps out with the next arrow", ["a [bc|d] e"], [RIGHT, RIGHT], ["a [bcd]| e"]],
    ["goes on through the text after that", ["a [bc|d] e"], [RIGHT, RIGHT, RIGHT], ["a [bcd] |e"]],
    ["comes from outside and stays outside", ["a [bcd] |e"], [LEFT], ["a [bcd]| e"]],
    ["steps in again", ["a [bcd] |e"], [LEFT, LEFT], ["a [bcd|] e"]],
    ["stops in front of an opening sign", ["a| [bcd] e"], [RIGHT], ["a |[bcd] e"]],
    ["steps in at the start", ["a| [bcd] e"], [RIGHT, RIGHT], ["a [|bcd] e"]],
    ["steps out at the start", ["a [b|cd] e"], [LEFT, LEFT], ["a |[bcd] e"]],
    ["stops between two signs", ["a [b [c|d]] e"], [RIGHT, RIGHT], ["a [b [cd]|] e"]],
    ["stops between adjacent options", ["{a|b}{cd}"], [RIGHT, RIGHT], ["{ab}|{cd}"]],
    ["gets into the next option", ["{a|b}{cd}"], [RIGHT, RIGHT, RIGHT], ["{ab}{|cd}"]],
    ["stands outside after a click", ["a [bcd|] e"], [CLICK], ["a [bcd]| e"]],
    ["goes past all signs at the end", ["[a [b|c]]"], [RIGHT, END], ["[a [bc]]|"]],
    ["goes past all signs at the start", ["[[|a] b]"], [RIGHT, LEFT, HOME], ["|[[a] b]"]],
    ["stands at the end of the text", ["a [bc|d]"], [RIGHT, RIGHT], ["a [bcd]|"]],
    ["stands in front of the text", ["[a|b]"], [LEFT, LEFT], ["|[ab]"]],
  ])("%s", (_name, before, steps, after) => {
    expect(signed(steps.reduce((state, step) => step(state), signedState(before)))).toEqual(after);
  });
});

describe("what is typed", () => {
  it.each<Row>([
    ["inside at the end stays inside", ["a [bc|d] e"], [RIGHT, typing("xy")], ["a [bcdxy|] e"]],
    ["outside at the end stays outside", ["a [bc|d] e"], [RIGHT, RIGHT, typing("xy")], ["a [bcd]xy| e"]],
    ["inside at the start stays inside", ["a| [bcd]"], [RIGHT, RIGHT, typing("xy")], ["a [xy|bcd]"]],
    ["between two ends belongs to the outer", ["[a [b|c]]"], [RIGHT, RIGHT, typing("x")], ["[a [bc]x|]"]],
    ["between options is no option", ["{a|b}{cd}"], [RIGHT, RIGHT, typing("/")], ["{ab}/|{cd}"]],
    [
      "after a letter was deleted outside stays outside",
      ["[ab]x| c"],
      [BACKSPACE, typing("y")],
      ["[ab]y| c"],
    ],
    [
      "after a letter was deleted inside stays inside",
      ["[abx|] c"],
      [LEFT, BACKSPACE, typing("y")],
      ["[aby|] c"],
    ],
    ["where a bracket goes on below belongs to it", ["a [b|", "c] d"], [typing("x")], ["a [bx|", "c] d"]],
    ["where it goes on from above belongs to it", ["a [b", "|c] d"], [typing("x")], ["a [b", "x|c] d"]],
    ["in a new paragraph of a bracket belongs to it", ["[a|b]"], [RIGHT, ENTER, typing("x")], ["[ab", "x|]"]],
    ["in a new paragraph after it does not", ["[a|b]"], [RIGHT, RIGHT, ENTER, typing("x")], ["[ab]", "x|"]],
    ["at the end of an option of paragraphs belongs to it", ["{ab|}", "{cd}"], [typing("x")], ["abx|", "cd"]],
  ])("%s", (_name, before, steps, after) => {
    expect(signed(steps.reduce((state, step) => step(state), signedState(before)))).toEqual(after);
  });

  it.each([
    ["all words of a bracket stays in it", ["a [|bcd|] e"], ["a [x|] e"]],
    ["words from inside and outside stays out", ["a [b|cd] |e"], ["a [b]x|e"]],
    ["words around a bracket stays out", ["a| [bcd] |e"], ["ax|e"]],
  ])("over %s", (_name, before, after) => {
    const state = signedState(before);
    const { from, to } = state.selection;
    const tr = replaceWords(state, { from, to, text: "x" }) ?? state.tr.insertText("x", from, to);
    expect(signed(state.apply(tr))).toEqual(after);
  });

  it("stays inside while others write elsewhere", () => {
    const inside = RIGHT(signedState(["a [bc|d] e"]));
    const after = inside.apply(inside.tr.insert(1, inside.schema.text("zz")));
    expect(signed(typing("x")(after))).toEqual(["zza [bcdx|] e"]);
  });
});

it("arrows visit every place between letters and signs, there and back, and change nothing", () => {
  const piece = fc.constantFrom("a", "[b]", "[c [d]]", "{e}{f}", "@");
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
      const line = pieces.join("");
      const first = signedState([`|${line}`]);
      const there = Array.from(line).reduce<EditorState[]>((all) => [...all, RIGHT(all.at(-1)!)], [first]);
      expect(there.map((state) => signed(state)[0])).toEqual(
        Array.from({ length: line.length + 1 }, (_, at) => `${line.slice(0, at)}|${line.slice(at)}`),
      );
      const back = Array.from(line).reduce((state) => LEFT(state), there.at(-1)!);
      expect(signed(back)).toEqual([`|${line}`]);
      expect(back.doc.eq(first.doc)).toBe(true);
    }),
    { numRuns: 40 },
  );
});
