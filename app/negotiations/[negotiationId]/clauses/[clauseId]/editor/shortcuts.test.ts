import { expect, it } from "vitest";
import { printKey, SHORTCUTS } from "./shortcuts.ts";

const ALL = Object.values(SHORTCUTS).flatMap(({ keys }): readonly string[] => keys);

it("no key does two things", () => {
  expect(ALL.filter((key, index) => ALL.indexOf(key) !== index)).toEqual([]);
});

it("no key is one that a browser or a screen reader keeps for itself", () => {
  const kept = /^(Mod-(w|t|n|q|l|d|p|s|f|r|Shift-n|Shift-t|Shift-w)|F\d+|Ctrl-Alt-.*|Alt-[a-z])$/;
  expect(ALL.filter((key) => kept.test(key))).toEqual([]);
});

it.each([
  ["Mod-Alt-b", "Ctrl Alt B", "⌘ ⌥ B"],
  ["Alt-ArrowDown", "Alt ↓", "⌥ ↓"],
  ["Shift-Tab", "Shift Tab", "⇧ Tab"],
  ["Escape Tab", "Esc Tab", "Esc Tab"],
  ["Mod-]", "Ctrl ]", "⌘ ]"],
])("prints %s", (key, others, mac) => {
  expect([printKey(key, false), printKey(key, true)]).toEqual([others, mac]);
});
