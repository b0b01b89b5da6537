import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsSplit,
  IconBold,
  IconBrackets,
  IconFileSymlink,
  IconForms,
  IconHeading,
  IconIndentDecrease,
  IconIndentIncrease,
  IconItalic,
  IconLink,
  IconListNumbers,
  type TablerIcon,
} from "@tabler/icons-react";
import type { Command, EditorState } from "@tiptap/pm/state";
import { redo, undo, yUndoPluginKey } from "@tiptap/y-tiptap";
import { selectedBlocks } from "./blocks.ts";
import { indent, outdent, toggleEmphasis, toggleHeading, toggleNumber, toggleStrong } from "./commands.ts";
import { bracketSelection, holeAtCaret, insertHole } from "./contested-commands.ts";
import type { ActiveEditor, DeskForm, EditingDesk } from "./editing-desk.tsx";
import { editorSchema } from "./editor-schema.ts";
import { makeOption } from "./option-commands.ts";
import { runCommand } from "./run-command.ts";
import type { ShortcutName } from "./shortcuts.ts";
import { isSuggesting } from "./suggesting.ts";

/** A tool of the toolbar: a command on the text, or a form beside it. */
export interface Tool {
  readonly name: string;
  readonly shortcut: ShortcutName;
  readonly Icon: TablerIcon;
  /** Null: the tool opens its form. */
  readonly command: Command | null;
  readonly form?: DeskForm;
  readonly isOn?: (state: EditorState) => boolean;
  /** Not in the row of a narrow screen, but in the menu at its end. */
  readonly isInMenu?: boolean;
}

/** The tools in their groups, in the order of the row. */
export const TOOLS: readonly (readonly Tool[])[] = [
  [
    { name: "Brackets", shortcut: "bracket", Icon: IconBrackets, command: bracketSelection },
    { name: "Option", shortcut: "option", Icon: IconArrowsSplit, command: makeOption },
    {
      name: "Place to be filled",
      shortcut: "hole",
      Icon: IconForms,
      command: insertHole,
      form: "hole",
      isOn: (state) => holeAtCaret(state) !== null,
    },
  ],
  [
    { name: "Strong", shortcut: "strong", Icon: IconBold, command: toggleStrong, isOn: hasMark("strong") },
    {
      name: "Emphasis",
      shortcut: "emphasis",
      Icon: IconItalic,
      command: toggleEmphasis,
      isOn: hasMark("emphasis"),
    },
  ],
  [
    { name: "Undo", shortcut: "undo", Icon: IconArrowBackUp, command: undo as Command },
    { name: "Redo", shortcut: "redo", Icon: IconArrowForwardUp, command: redo as Command },
  ],
  [
    {
      name: "One level out",
      shortcut: "outdent",
      Icon: IconIndentDecrease,
      command: outdent,
      isInMenu: true,
    },
    { name: "One level in", shortcut: "indent", Icon: IconIndentIncrease, command: indent, isInMenu: true },
    {
      name: "Number",
      shortcut: "number",
      Icon: IconListNumbers,
      command: toggleNumber,
      isOn: (state) => selectedBlocks(state).some(({ node }) => node.attrs.numbered === true),
      isInMenu: true,
    },
    {
      name: "Heading",
      shortcut: "heading",
      Icon: IconHeading,
      command: toggleHeading,
      isOn: (state) => selectedBlocks(state).every(({ node }) => node.type.name === "heading"),
      isInMenu: true,
    },
  ],
  [
    { name: "Link", shortcut: "link", Icon: IconLink, command: null, form: "link", isInMenu: true },
    {
      name: "Reference to an article",
      shortcut: "reference",
      Icon: IconFileSymlink,
      command: null,
      form: "reference",
      isInMenu: true,
    },
  ],
];

const NOT_IN_SUGGESTIONS: ReadonlySet<ShortcutName> = new Set<ShortcutName>([
  "strong",
  "emphasis",
  "outdent",
  "indent",
  "number",
  "heading",
  "link",
]);

/** Whether a tool does what cannot be suggested, in an editor that suggests. */
export function isBarred({ shortcut }: Tool, active: ActiveEditor | null): boolean {
  return active !== null && isSuggesting(active.state) && NOT_IN_SUGGESTIONS.has(shortcut);
}

/** Whether a tool can do something now. */
export function isUsable(tool: Tool, active: ActiveEditor | null): boolean {
  const { command, form } = tool;
  if (!active?.view.editable || isBarred(tool, active)) return false;
  if (form === "hole" && holeAtCaret(active.state)) return true;
  if (!command) return true;
  const history = yUndoPluginKey.getState(active.state) as
    | { readonly hasUndoOps: boolean; readonly hasRedoOps: boolean }
    | undefined;
  if (command === undo) return history?.hasUndoOps === true;
  if (command === redo) return history?.hasRedoOps === true;
  return command(active.state);
}

/** Runs a tool's command, or opens its form where it has nothing to do by itself. */
export function applyTool({ command, form }: Tool, active: ActiveEditor, desk: EditingDesk): void {
  if (form && !command?.(active.state)) desk.form.set(form);
  else if (command) runCommand(active.view, command);
}

function hasMark(name: "strong" | "emphasis") {
  return ({ selection, doc, storedMarks }: EditorState) => {
    const type = editorSchema.marks[name];
    if (selection.empty) return Boolean(type.isInSet(storedMarks ?? selection.$from.marks()));
    return doc.rangeHasMark(selection.from, selection.to, type);
  };
}
