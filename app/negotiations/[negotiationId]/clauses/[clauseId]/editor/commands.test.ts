import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  backspaceAtStart,
  currentLink,
  indent,
  outdent,
  setLink,
  splitBlock,
  toggleHeading,
  toggleNumber,
} from "./commands.ts";
import { idsOf, linesOf, run, stateOf } from "./test/lines.ts";

const COMMANDS = { indent, outdent, splitBlock, backspaceAtStart, toggleHeading, toggleNumber };

type Row = readonly [
  name: string,
  command: keyof typeof COMMANDS,
  before: readonly string[],
  after: readonly string[],
];

describe("a command changes", () => {
  it.each<Row>([
    ["plain text to a paragraph", "indent", ["0: Each| Party"], ["1: Each| Party"]],
    ["a paragraph to a point", "indent", ["1: Each| Party"], ["2: Each| Party"]],
    ["an unnumbered paragraph and keeps it so", "indent", ["1-: and| so on"], ["2-: and| so on"]],
    ["every block of the selection", "indent", ["0: o|ne", "1: t|wo"], ["1: o|ne", "2: t|wo"]],
    ["a point to a paragraph", "outdent", ["2: x|"], ["1: x|"]],
    ["a paragraph to plain text", "outdent", ["1: x|"], ["0: x|"]],
    ["an unnumbered point to plain text", "outdent", ["1-: x|"], ["0: x|"]],
    ["one block to two of its level", "splitBlock", ["2: one| two"], ["2: one", "2: | two"]],
    ["a selection to the place of a split", "splitBlock", ["1: o|n|e"], ["1: o", "1: |e"]],
    ["an empty point to one further out", "splitBlock", ["2: x", "2: |"], ["2: x", "1: |"]],
    ["a heading to itself and text below", "splitBlock", ["h: Scope|"], ["h: Scope", "0: |"]],
    ["the room above a point", "splitBlock", ["2: |x"], ["2: ", "2: |x"]],
    ["a point at Backspace one level out", "backspaceAtStart", ["1: x", "2: |y"], ["1: x", "1: |y"]],
    ["a paragraph at Backspace to text", "backspaceAtStart", ["1: x", "1: |y"], ["1: x", "0: |y"]],
    ["text at Backspace into the block above", "backspaceAtStart", ["1: x", "0: |y"], ["1: x|y"]],
    ["a heading at Backspace to text", "backspaceAtStart", ["1: x", "h: |y"], ["1: x", "0: |y"]],
    ["text to a heading", "toggleHeading", ["1: Sco|pe"], ["h: Sco|pe"]],
    ["a heading to text", "toggleHeading", ["h: Sco|pe"], ["0: Sco|pe"]],
    ["a point to one without a number", "toggleNumber", ["2: an|d"], ["2-: an|d"]],
    ["mixed points to numbered ones", "toggleNumber", ["2: o|ne", "2-: t|wo"], ["2: o|ne", "2: t|wo"]],
  ])("%s", (_name, command, before, after) => {
    const state = run(stateOf(before), COMMANDS[command]);
    expect(state && linesOf(state)).toEqual(after);
  });

  it.each<readonly [name: string, command: keyof typeof COMMANDS, lines: readonly string[]]>([
    ["the deepest level has no deeper one", "indent", ["4: x|"]],
    ["plain text has no level further out", "outdent", ["0: x|"]],
    ["a heading has no level", "indent", ["h: x|"]],
    ["the first block joins nothing", "backspaceAtStart", ["0: |x"]],
    ["Backspace inside a block is the ordinary one", "backspaceAtStart", ["1: x|y"]],
    ["Backspace on a selection is the ordinary one", "backspaceAtStart", ["1: |x|y"]],
    ["plain text has no number", "toggleNumber", ["0: x|"]],
  ])("nothing where %s", (_name, command, lines) => {
    expect(run(stateOf(lines), COMMANDS[command])).toBeNull();
  });
});

describe("a split", () => {
  it.each([
    ["in the middle: the words before the caret keep the id", ["1: one| two"], "b0", 0],
    ["at the start: the words keep the id", ["1: |one"], "b0", 1],
    ["at the end: the words keep the id", ["1: one|"], "b0", 0],
  ])("%s", (_name, lines, id, index) => {
    const state = run(stateOf(lines), splitBlock);
    const ids = idsOf(state!.doc);
    expect(ids[index]).toBe(id);
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((each) => each !== "")).toBe(true);
  });

  it("never repeats a number that was set by hand", () => {
    const numbered = stateOf(["1: one| two"]);
    const state = numbered.apply(numbered.tr.setNodeAttribute(0, "numberAs", "5 bis"));
    const after = run(state, splitBlock);
    expect(after?.doc.children.map((block) => block.attrs.numberAs)).toEqual(["5 bis", ""]);
  });
});

describe("a link", () => {
  it.each(["https://un.org/a", "mailto:chair@example.org"])("to %s is found again and taken away", (href) => {
    const linked = run(stateOf(["0: see |here| now"]), setLink(href))!;
    expect(currentLink(linked)).toBe(href);
    expect(currentLink(run(linked, setLink(""))!)).toBe("");
  });

  it.each(["javascript:alert(1)", "data:text/html,x"])("to %s is refused", (href) => {
    expect(run(stateOf(["0: see |here| now"]), setLink(href))).toBeNull();
  });
});

it("no command but Backspace's joining changes a word or a known id, and levels stay in their bounds", () => {
  const line = fc
    .tuple(fc.constantFrom("0", "1", "1-", "2", "3", "3-", "4", "h"), fc.constantFrom("", "a", "two words"))
    .map(([place, words]) => `${place}: ${words}`);
  const command = fc.constantFrom<keyof typeof COMMANDS>(
    "indent",
    "outdent",
    "toggleHeading",
    "toggleNumber",
  );
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 5 }),
      fc.array(command, { maxLength: 12 }),
      fc.nat(4),
      (lines, commands, at) => {
        const caret = at % lines.length;
        const before = stateOf(lines.map((each, index) => (index === caret ? `${each}|` : each)));
        const after = commands.reduce((state, name) => run(state, COMMANDS[name]) ?? state, before);
        expect(after.doc.textContent).toBe(before.doc.textContent);
        expect(idsOf(after.doc)).toEqual(idsOf(before.doc));
        after.doc.check();
        for (const { attrs, type } of after.doc.children)
          if (type.name === "paragraph") expect([0, 1, 2, 3, 4]).toContain(attrs.level);
      },
    ),
  );
});
