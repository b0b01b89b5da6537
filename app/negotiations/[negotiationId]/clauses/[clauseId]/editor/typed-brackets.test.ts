import { undoInputRule } from "@tiptap/pm/inputrules";
import { type EditorState, type Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeToContent } from "#lib/clause/content-node.ts";
import { NO_FACTS } from "#lib/contested/contested-facts.ts";
import type { ContestedItem } from "#lib/contested/contested-item.ts";
import { readContested } from "#lib/contested/read-contested.ts";
import { bracketOf } from "#lib/contested/test/stands.ts";
import { run } from "./test/lines.ts";
import { signed, signedState, uuid } from "./test/signed.ts";
import { typedBrackets } from "./typed-brackets.ts";

const names: string[] = [];
const brackets = typedBrackets({
  attribute: (found) => names.push(...found.flatMap(({ proposers }) => proposers.map(({ id }) => id))),
});
const ALDMARK = { type: "delegation", id: "ald", name: "Aldmark", shortName: "ALD" } as const;
const KNOWN = { ...NO_FACTS, named: [ALDMARK] };

/** Types words at the caret as a browser does; "⏎" begins a paragraph. */
function type(state: EditorState, words: string, plugin: Plugin = brackets): EditorState {
  let now = state;
  const view = {
    composing: false,
    get state() {
      return now;
    },
    dispatch: (tr: EditorState["tr"]) => {
      now = now.apply(tr);
    },
  } as unknown as EditorView;
  for (const char of words) {
    const { from, to } = now.selection;
    if (char === "⏎") now = now.apply(now.tr.split(from));
    else if (!plugin.props.handleTextInput?.call(plugin, view, from, to, char, () => now.tr))
      now = now.apply(now.tr.insertText(char, from, to));
  }
  return now;
}

const open = (...lines: readonly string[]) => signedState(lines, { facts: KNOWN, plugins: [brackets] });
const caretless = (state: EditorState) => signed(state).map((line) => line.replace("|", ""));

describe("typing a closing bracket", () => {
  it.each<readonly [name: string, before: readonly string[], typed: string, after: readonly string[]]>([
    ["makes a bracket", ["The | act"], "[Parties]", ["The [Parties]| act"]],
    ["inside another one", ["|"], "[a [b] c]", ["[a [b] c]|"]],
    ["beside a bracket: options", ["The |"], "[shall][should]", ["The {shall}{should}|"]],
    ["with a space between", ["|"], "[30] [60] [90]", ["{30}{60}{90}|"]],
    ["with a slash in it", ["|"], "[shall/should]", ["{shall}{should}|"]],
    ["beside options: one more", ["{a}{b}| c"], "[d]", ["{a}{b}{d}| c"]],
    ["not beside “not”", ["|"], "[not] [a]", ["[not] [a]|"]],
    ["over two paragraphs", ["|"], "[a⏎b]", ["[a", "b]|"]],
    ["around what was there", ["[a] |"], "x", ["[a] x|"]],
  ])("%s", (_name, before, typed, after) => {
    expect(signed(type(open(...before), typed))).toEqual(after);
  });

  it.each<readonly [name: string, typed: string, text: string]>([
    ["a remark", "as it said [sic]", "as it said [sic]"],
    ["a citation", "as was held.[1]", "as was held.[1]"],
    ["without an open one", "a] b", "a] b"],
    ["an open one", "a [b", "a [b"],
  ])("leaves %s as it is typed", (_name, typed, text) => {
    const state = type(open("|"), typed);
    expect(state.doc.textContent).toBe(text);
    expect(readContested(nodeToContent(state.doc))).toEqual([]);
  });

  it("makes a place to be filled, and knows what for", () => {
    const state = type(open("within | days"), "[X]");
    expect(readContested(nodeToContent(state.doc))).toMatchObject([
      { kind: "HOLE", words: "X", holeKind: "number", unit: "days" },
    ]);
    expect(readContested(nodeToContent(type(open("|"), "a [ ]").doc))).toMatchObject([
      { kind: "HOLE", words: "…" },
    ]);
  });

  it("understands the names that may be given", () => {
    names.length = 0;
    expect(caretless(type(open("|"), "[ALD: a] [GOR: b]"))).toEqual(["{a}{GOR: b}"]);
    expect(names).toEqual(["ald"]);
  });

  it("is taken back by Backspace", () => {
    const state = run(type(open("The | act"), "[Parties]"), undoInputRule);
    expect(state?.doc.textContent).toBe("The [Parties] act");
  });

  it("keeps somebody else's bracket in the option that it becomes", () => {
    const item = { ...bracketOf("GOR"), id: uuid(1) } as ContestedItem;
    const facts = {
      ...NO_FACTS,
      items: new Map([[uuid(1), item]]),
      editing: { delegationId: "ald", maySettle: false },
    };
    const state = signedState(["[a] |"], { facts, plugins: [brackets] });
    expect(caretless(type(state, "[b]"))).toEqual(["{[a]}{b}"]);
  });

  it("loses no word, wherever brackets are typed", () => {
    const word = fc.constantFrom("a", "b ", "[", "]", "[", "]", " ", "⏎", "X");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 16 }), (parts) => {
        const state = type(open("|"), parts.join(""));
        state.doc.check();
        const letters = (text: string) => text.replace(/[^abX]/g, "");
        expect(letters(state.doc.textContent)).toBe(letters(parts.join("")));
        expect(state.selection).toBeInstanceOf(TextSelection);
      }),
      { numRuns: 60 },
    );
  });
});
