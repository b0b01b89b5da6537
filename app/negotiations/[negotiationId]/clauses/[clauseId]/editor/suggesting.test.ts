import { type Command, type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClauseContent } from "#lib/clause/content.ts";
import { nodeToContent } from "#lib/clause/content-node.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { acceptSuggestions } from "#lib/suggestion/accept-suggestions.ts";
import { readSuggestions } from "#lib/suggestion/read-suggestions.ts";
import { asSuggestion } from "./as-suggestion.ts";
import { insertHardBreak, splitBlock, toggleStrong } from "./commands.ts";
import { pastedText } from "./paste.ts";
import { suggesting, suggestJoin } from "./suggesting.ts";
import { linesOf, linesOfDoc, stateOf } from "./test/lines.ts";

let counted = 0;
const suggester = {
  by: "a",
  newSuggestionId: () => `00000000-0000-4000-8000-${String(++counted).padStart(12, "0")}`,
  newBlockId: () => `new${++counted}`,
};

type Edit = (state: EditorState) => Transaction | null;

const typing =
  (text: string): Edit =>
  (state) =>
    state.tr.insertText(text);
const erasing: Edit = (state) => {
  const { from, to, empty, $from } = state.selection;
  if (!empty) return state.tr.delete(from, to);
  return $from.parentOffset > 0 ? state.tr.delete(from - 1, from) : null;
};
const commanded =
  (command: Command): Edit =>
  (state) => {
    let made: Transaction | null = null;
    command(state, (tr) => {
      made = tr;
    });
    return made;
  };
const pasting =
  (text: string): Edit =>
  (state) =>
    state.tr.replaceSelection(pastedText({ text, marks: [] }));

const EDITS: Readonly<Record<string, Edit>> = {
  type: typing("x"),
  erase: erasing,
  split: commanded(splitBlock),
  break: commanded(insertHardBreak),
  join: commanded(suggestJoin),
  paste: pasting("one\ntwo"),
};

function suggested(lines: readonly string[], edit: Edit): EditorState | null {
  const state = stateOf(lines, [suggesting("a")]);
  const made = edit(state);
  const tr = made && asSuggestion(state, made, suggester);
  return tr && state.apply(tr);
}

const contentOf = (state: EditorState): ClauseContent => nodeToContent(state.doc);
const idless = ({ content }: ClauseContent) =>
  content.map(({ attrs, ...rest }) => ({ ...rest, attrs: { ...attrs, id: "" } }));

describe("while suggesting,", () => {
  it.each<readonly [string, keyof typeof EDITS, readonly string[], readonly string[]]>([
    ["typed words stand where they were typed", "type", ["1: ab|cd"], ["1: abx|cd"]],
    ["a letter erased stays, and the caret goes before it", "erase", ["1: abc|d"], ["1: ab|cd"]],
    ["a replaced word stays before the new one", "type", ["1: a|bc|d"], ["1: abcx|d"]],
    ["a selection erased stays", "erase", ["1: a|bc|d"], ["1: a|bcd"]],
    [
      "a join leaves both blocks, the caret in the upper one",
      "join",
      ["1: ab", "1: |cd"],
      ["1: ab|", "1: cd"],
    ],
  ])("%s", (_name, edit, before, after) => {
    const state = suggested(before, EDITS[edit] as Edit);
    expect(state && linesOf(state)).toEqual(after);
  });

  it("what was just suggested is really erased, and what follows it belongs to it", () => {
    let state = stateOf(["1: ab|cd"], [suggesting("a")]);
    for (const edit of [typing("x"), typing("y"), erasing, typing("z")])
      state = state.apply(asSuggestion(state, edit(state) as Transaction, suggester) as Transaction);
    expect(linesOf(state)).toEqual(["1: abxz|cd"]);
    expect(readSuggestions(contentOf(state)).map(({ inserted }) => inserted)).toEqual(["xz"]);
  });

  it("a new paragraph is one break, and accepted it is that paragraph", () => {
    const state = suggested(["2: ab|cd"], EDITS.split as Edit) as EditorState;
    const [made] = readSuggestions(contentOf(state));
    expect(made?.inserted).toBe("¶");
    const accepted = acceptSuggestions(contentOf(state), new Set([made?.id ?? ""]));
    expect(accepted.content.map(({ attrs }) => ("level" in attrs ? attrs.level : 0))).toEqual([2, 2]);
  });

  it("formatting is not to be had", () => {
    const state = stateOf(["1: a|bc|d"], [suggesting("a")]);
    expect(asSuggestion(state, commanded(toggleStrong)(state) as Transaction, suggester)).toBeNull();
  });
});

describe("the law:", () => {
  const line = fc.constantFrom("0: one", "1: two words", "2: three");
  const place = fc.tuple(fc.nat(3), fc.nat(10), fc.nat(10));
  const edit = fc.constantFrom(...Object.keys(EDITS));

  const moved = (state: EditorState, [block, anchor, head]: readonly [number, number, number]) => {
    const starts: number[] = [];
    state.doc.forEach((node, pos) => {
      starts.push(pos + 1 + Math.min(anchor, node.content.size));
    });
    const at = starts[block % starts.length] ?? 1;
    const to = Math.min(state.doc.content.size - 1, at + (head % 4 === 0 ? head : 0));
    return state.apply(
      state.tr.setSelection(TextSelection.between(state.doc.resolve(at), state.doc.resolve(to))),
    );
  };

  it("whatever the suggester does, the text without its suggestions stays the same", () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(edit, place), { maxLength: 6 }),
        (lines, edits) => {
          let state = stateOf(lines, [suggesting("a")]);
          const before = withoutSuggestions(contentOf(state));
          for (const [name, at] of edits) {
            state = moved(state, at);
            const made = EDITS[name]?.(state);
            const tr = made && asSuggestion(state, made, suggester);
            if (tr) state = state.apply(tr);
            state.doc.check();
          }
          expect(withoutSuggestions(contentOf(state))).toEqual(before);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("accepted, an edit is what it would have been", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), edit, place, (lines, name, at) => {
        const state = moved(stateOf(lines, [suggesting("a")]), at);
        const made = EDITS[name]?.(state);
        if (!made) return;
        const tr = asSuggestion(state, made, suggester);
        if (!tr) return;
        const after = contentOf(state.apply(tr));
        const ids = new Set(readSuggestions(after).map(({ id }) => id));
        const plain = state.apply(made);
        expect(idless(acceptSuggestions(after, ids)), linesOfDoc(state.doc).join("|")).toEqual(
          idless(contentOf(plain)),
        );
      }),
      // Enter over a selection that begins where a block does
      { numRuns: 60, examples: [[["0: one", "1: two words"], "split", [0, 0, 8]]] },
    );
  });
});
