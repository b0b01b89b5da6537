import type { Slice } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closePoints, pastedText } from "./paste.ts";
import { linesOf, stateOf } from "./test/lines.ts";

const pasted = (text: string) => pastedText({ text, marks: [] });

/** Pastes as the view does. */
function paste(state: EditorState, slice: Slice): EditorState {
  const only = slice.openStart === 0 && slice.openEnd === 0 && slice.content.childCount === 1;
  const { tr } = state;
  const node = only ? slice.content.firstChild : null;
  return state.apply(node ? tr.replaceSelectionWith(node) : tr.replaceSelection(slice));
}

const words = (text: string) => text.replace(/\s/g, "");
const wordsOf = (state: EditorState) => words(state.doc.textContent);

describe("plain text", () => {
  it.each<readonly [name: string, before: readonly string[], text: string, after: readonly string[]]>([
    ["flows into a sentence", ["1: Each |Party"], "other ", ["1: Each other |Party"]],
    ["takes the place of an empty block", ["1: x", "0: |"], "(a) act", ["1: x", "2: act|"]],
    ["may be a space alone", ["1: Each|Party"], " ", ["1: Each |Party"]],
    ["becomes a block a line", ["0: |"], "one\r\n\r\ntwo\rthree", ["0: one", "0: two", "0: three|"]],
    [
      "gets levels from its marks",
      ["0: |"],
      "1. Each Party shall:\n(a)\tact:\n(i) now;\n(ii) later;\n(b) report.\n2. No Party shall.",
      ["1: Each Party shall:", "2: act:", "3: now;", "3: later;", "2: report.", "1: No Party shall.|"],
    ],
    [
      "sees (i) after (h) as a letter",
      ["0: |"],
      "(g) g\n(h) h\n(i) i\n(j) j",
      ["2: g", "2: h", "2: i", "2: j|"],
    ],
    [
      "stays a point in the middle of a sentence",
      ["1: Each |Party"],
      "(a) act",
      ["1: Each ", "2: act", "1: |Party"],
    ],
    [
      "opens with words and goes on with points",
      ["1: Each |Party"],
      "State:\n(a) acts\n(b) reports",
      ["1: Each State:", "2: acts", "2: reports", "1: |Party"],
    ],
  ])("%s", (_name, before, text, after) => {
    expect(linesOf(paste(stateOf(before), pasted(text)))).toEqual(after);
  });

  it.each([
    ["2 bis. Each Party", "2 bis"],
    ["A. Smith", "A"],
    ["(c bis) oil", "c bis"],
    ["3. Each Party", ""],
  ])("%s keeps a number that counting would not print", (text, numberAs) => {
    expect(pasted(text).content.firstChild?.attrs).toMatchObject({ numbered: true, numberAs });
  });

  it("never loses a word, of what is pasted or of what was there", () => {
    const line = fc.tuple(
      fc.constantFrom("", "1. ", "(a) ", "(i)\t", "a. ", "2 bis. ", "A. "),
      fc.constantFrom("each Party", "shall: ", "", "x", "(see (b))", "  so"),
    );
    const before = fc.constantFrom(["0: |"], ["1: Each |Party"], ["2: o|n|e", "0: y"], ["h: |Scope"]);
    fc.assert(
      fc.property(before, fc.array(line, { minLength: 1, maxLength: 6 }), (there, parts) => {
        const state = stateOf(there);
        const kept = wordsOf(state.apply(state.tr.deleteSelection()));
        const after = paste(state, pasted(parts.map((part) => part.join("")).join("\n")));
        after.doc.check();
        const come = words(parts.map(([, text]) => text).join(""));
        expect(sorted(wordsOf(after))).toBe(sorted(kept + come));
      }),
    );
  });
});

it("part of a point copied in Travaux flows into the text", () => {
  const { doc } = stateOf(["2: one two"]);
  const slice = doc.slice(1, 4);
  expect(closePoints(slice).eq(slice)).toBe(true);
  expect(linesOf(paste(stateOf(["1: x|y"]), closePoints(slice)))).toEqual(["1: xone|y"]);
});

function sorted(text: string): string {
  return [...text].toSorted().join("");
}
