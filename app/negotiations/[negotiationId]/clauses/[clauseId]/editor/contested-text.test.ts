import type { EditorState } from "@tiptap/pm/state";
import { TextSelection } from "@tiptap/pm/state";
import type { DecorationSet } from "@tiptap/pm/view";
import fc from "fast-check";
import { expect, it } from "vitest";
import { splitBlock } from "./commands.ts";
import { bracketSelection, insertHole } from "./contested-commands.ts";
import { contestedKey, drawn, NOTHING_DRAWN } from "./contested-drawing.ts";
import { makeOption } from "./option-commands.ts";
import { run } from "./test/lines.ts";
import { signedState } from "./test/signed.ts";

const COMMANDS = {
  bracketSelection,
  makeOption,
  insertHole,
  splitBlock,
  type: null,
  delete: null,
  hear: null,
};

/** Where each decoration stands and what it is, in reading order. */
function decorationsOf(set: DecorationSet) {
  return set
    .find()
    .map(({ from, to, spec }) => `${from} ${to} ${spec.key ?? ""}`)
    .toSorted();
}

function edited(
  state: EditorState,
  name: keyof typeof COMMANDS,
  [one, other]: readonly [number, number],
): EditorState {
  const size = state.doc.content.size;
  const selection = TextSelection.between(state.doc.resolve(one % size), state.doc.resolve(other % size));
  const there = state.apply(state.tr.setSelection(selection));
  if (name === "type") return there.apply(there.tr.insertText("x"));
  // as the binding takes in what others wrote: all blocks in place of all blocks, most of them the same
  if (name === "hear") {
    const heard = there.apply(there.tr.insertText("x")).doc.children;
    return there.apply(there.tr.replaceWith(0, size, heard));
  }
  if (name === "delete") return there.apply(there.tr.deleteSelection());
  const command = COMMANDS[name];
  return (command && run(there, command)) ?? there;
}

it("drawing only what has changed leaves the same as drawing everything anew", () => {
  const line = fc.constantFrom("a [b c] d", "e [f", "g] h", "{i}", "{j} k", "l @", "");
  const edit = fc.tuple(
    fc.constantFrom(...(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[])),
    fc.tuple(fc.nat(60), fc.nat(60)),
  );
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 5 }),
      fc.array(edit, { maxLength: 6 }),
      (lines, edits) => {
        const end = edits.reduce((state, [name, places]) => edited(state, name, places), signedState(lines));
        const now = contestedKey.getState(end)!;
        const anew = drawn(end.doc, now.facts, NOTHING_DRAWN);
        expect(decorationsOf(now.decorations)).toEqual(decorationsOf(anew.decorations));
        expect(now.blocks.map(({ drawing }) => drawing.layout)).toEqual(
          anew.blocks.map(({ drawing }) => drawing.layout),
        );
      },
    ),
    { numRuns: 150 },
  );
});

it("keeps the drawing of every block that has not changed", () => {
  const before = signedState(["a [b] |c", "d [e] f", "g"]);
  const after = before.apply(before.tr.insertText("x"));
  const [one, other, third] = contestedKey.getState(after)!.blocks;
  const [first, second, last] = contestedKey.getState(before)!.blocks;
  expect(one?.drawing).not.toBe(first?.drawing);
  expect(other?.drawing).toBe(second?.drawing);
  expect(third?.drawing).toBe(last?.drawing);
});
