/** What the keyboard of the editor does, in the order of the help sheet. `keys` in ProseMirror's notation. */
export const SHORTCUTS = {
  bracket: { group: "Contested text", keys: ["Mod-Alt-b"], name: "Put brackets around the selection" },
  option: {
    group: "Contested text",
    keys: ["Mod-Alt-o"],
    name: "Make an option of the selection, or add one",
  },
  hole: { group: "Contested text", keys: ["Mod-Alt-x"], name: "Leave a place to be filled" },
  nextOpen: { group: "Contested text", keys: ["Alt-ArrowDown"], name: "Next open item" },
  previousOpen: { group: "Contested text", keys: ["Alt-ArrowUp"], name: "Previous open item" },
  settle: {
    group: "Contested text",
    keys: ["Mod-Alt-Enter"],
    name: "Settle what the caret is in: lift brackets, choose the option, fill the place",
  },
  delete: { group: "Contested text", keys: ["Mod-Alt-d"], name: "Delete the bracketed text" },
  accept: { group: "Suggestions", keys: ["Mod-Alt-y"], name: "Accept the suggestion" },
  reject: { group: "Suggestions", keys: ["Mod-Alt-r"], name: "Reject the suggestion" },
  indent: { group: "Structure", keys: ["Tab", "Mod-]"], name: "One level in" },
  outdent: { group: "Structure", keys: ["Shift-Tab", "Mod-["], name: "One level out" },
  split: { group: "Structure", keys: ["Enter"], name: "New paragraph; in an empty point, one level out" },
  lineBreak: { group: "Structure", keys: ["Shift-Enter"], name: "New line in the same paragraph" },
  number: { group: "Structure", keys: ["Mod-Alt-n"], name: "Number, or no number" },
  heading: { group: "Structure", keys: ["Mod-Alt-h"], name: "Heading, or text" },
  strong: { group: "Words", keys: ["Mod-b"], name: "Strong" },
  emphasis: { group: "Words", keys: ["Mod-i"], name: "Emphasis" },
  link: { group: "Words", keys: ["Mod-k"], name: "Link" },
  reference: { group: "Words", keys: ["Mod-Shift-r"], name: "Reference to an article" },
  comment: { group: "Words", keys: ["Mod-Alt-m"], name: "Comment on the selected words" },
  origin: { group: "Words", keys: ["Mod-Alt-p"], name: "Who wrote the selected words" },
  undo: { group: "Editor", keys: ["Mod-z"], name: "Undo" },
  redo: { group: "Editor", keys: ["Mod-y", "Mod-Shift-z"], name: "Redo" },
  leave: { group: "Editor", keys: ["Escape Tab"], name: "Leave the text" },
  shortcuts: { group: "Editor", keys: ["Mod-/"], name: "This sheet" },
} as const satisfies Record<string, Shortcut>;

interface Shortcut {
  readonly group: "Contested text" | "Suggestions" | "Structure" | "Words" | "Editor";
  readonly keys: readonly string[];
  readonly name: string;
}

export type ShortcutName = keyof typeof SHORTCUTS;

/** A key as it stands on the keyboard: "Ctrl Alt B", on a Mac "⌘ ⌥ B". */
export function printKey(key: string, isMac: boolean): string {
  return key
    .split(/[- ]/)
    .map((part) => (isMac ? ON_MAC : ON_OTHERS)[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(" ");
}

/** The first key of a shortcut, for the tooltip of its button. */
export function keyOf(name: ShortcutName): string {
  return printKey(SHORTCUTS[name].keys[0], isMac());
}

/** Whether the keyboard is a Mac's. */
export function isMac(): boolean {
  return typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
}

const ARROWS = { ArrowDown: "↓", ArrowUp: "↑" };
const ON_OTHERS: Readonly<Record<string, string>> = { ...ARROWS, Mod: "Ctrl", Escape: "Esc" };
const ON_MAC: Readonly<Record<string, string>> = { ...ARROWS, Mod: "⌘", Alt: "⌥", Shift: "⇧", Escape: "Esc" };
