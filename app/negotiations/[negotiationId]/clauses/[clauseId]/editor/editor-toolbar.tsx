"use client";
import { ActionIcon, Divider } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconFileSymlink,
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
import dynamic from "next/dynamic";
import { useStore } from "../../../_live/use-store.ts";
import { selectedBlocks } from "./blocks.ts";
import {
  currentLink,
  indent,
  outdent,
  toggleEmphasis,
  toggleHeading,
  toggleNumber,
  toggleStrong,
} from "./commands.ts";
import { runCommand } from "./create-editor.ts";
import { type ActiveEditor, useEditingDesk } from "./editing-desk.tsx";
import { editorSchema } from "./editor-schema.ts";
import classes from "./editor-toolbar.module.css";

const LinkForm = dynamic(() => import("./link-form.tsx").then((module) => module.LinkForm), { ssr: false });
const ReferenceForm = dynamic(() => import("./reference-form.tsx").then((module) => module.ReferenceForm), {
  ssr: false,
});

interface Tool {
  readonly name: string;
  readonly keys?: string;
  readonly Icon: TablerIcon;
  readonly command: Command;
  readonly isOn?: (state: EditorState) => boolean;
}

const GROUPS: readonly (readonly Tool[])[] = [
  [
    { name: "Strong", keys: "Ctrl B", Icon: IconBold, command: toggleStrong, isOn: hasMark("strong") },
    {
      name: "Emphasis",
      keys: "Ctrl I",
      Icon: IconItalic,
      command: toggleEmphasis,
      isOn: hasMark("emphasis"),
    },
  ],
  [
    { name: "One level out", keys: "Shift Tab", Icon: IconIndentDecrease, command: outdent },
    { name: "One level in", keys: "Tab", Icon: IconIndentIncrease, command: indent },
    { name: "Number", keys: "Ctrl Alt N", Icon: IconListNumbers, command: toggleNumber, isOn: isNumbered },
    { name: "Heading", keys: "Ctrl Alt H", Icon: IconHeading, command: toggleHeading, isOn: isHeading },
  ],
  [
    { name: "Undo", keys: "Ctrl Z", Icon: IconArrowBackUp, command: undo as Command },
    { name: "Redo", keys: "Ctrl Y", Icon: IconArrowForwardUp, command: redo as Command },
  ],
];

/** Formats the text that has the focus. Every tool has a key of its own; the tooltip says which. */
export function EditorToolbar() {
  const desk = useEditingDesk();
  const active = useStore(desk.active);
  return (
    <div className={classes.toolbar} role="toolbar" aria-label="Formatting">
      {GROUPS.map((tools) => (
        <div key={tools[0]?.name} className={classes.group}>
          {tools.map((tool) => (
            <ToolButton key={tool.name} tool={tool} active={active} />
          ))}
          <Divider orientation="vertical" />
        </div>
      ))}
      <FormButton
        name="Link"
        keys="Ctrl K"
        Icon={IconLink}
        active={active}
        onOpen={() => desk.form.set("link")}
      />
      <FormButton
        name="Reference to an article"
        keys="Ctrl Shift R"
        Icon={IconFileSymlink}
        active={active}
        onOpen={() => desk.form.set("reference")}
      />
      {active && <OpenForm active={active} />}
    </div>
  );
}

function ToolButton({ tool, active }: { readonly tool: Tool; readonly active: ActiveEditor | null }) {
  const { name, keys, Icon, command, isOn } = tool;
  const isDisabled = !active?.view.editable || isUnavailable(tool, active.state);
  return (
    <ActionIcon
      variant={active && isOn?.(active.state) ? "light" : "subtle"}
      color={active && isOn?.(active.state) ? undefined : "gray"}
      aria-label={name}
      title={keys ? `${name} (${keys})` : name}
      aria-pressed={isOn ? Boolean(active && isOn(active.state)) : undefined}
      data-disabled={isDisabled || undefined}
      aria-disabled={isDisabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => active && !isDisabled && runCommand(active.view, command)}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}

function FormButton(props: {
  readonly name: string;
  readonly keys: string;
  readonly Icon: TablerIcon;
  readonly active: ActiveEditor | null;
  readonly onOpen: () => void;
}) {
  const isDisabled = !props.active?.view.editable;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={props.name}
      title={`${props.name} (${props.keys})`}
      aria-disabled={isDisabled}
      data-disabled={isDisabled || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !isDisabled && props.onOpen()}
    >
      <props.Icon size={18} aria-hidden />
    </ActionIcon>
  );
}

function OpenForm({ active }: { readonly active: ActiveEditor }) {
  const desk = useEditingDesk();
  const form = useStore(desk.form);
  const close = () => {
    desk.form.set(null);
    active.view.focus();
  };
  if (form === "link") return <LinkForm active={active} href={currentLink(active.state)} onClose={close} />;
  if (form === "reference") return <ReferenceForm active={active} onClose={close} />;
  return null;
}

function isUnavailable({ command }: Tool, state: EditorState): boolean {
  const history = yUndoPluginKey.getState(state) as { hasUndoOps: boolean; hasRedoOps: boolean } | undefined;
  if (command === undo) return !history?.hasUndoOps;
  if (command === redo) return !history?.hasRedoOps;
  return !command(state);
}

function hasMark(name: "strong" | "emphasis") {
  return ({ selection, doc, storedMarks }: EditorState) => {
    const type = editorSchema.marks[name];
    if (selection.empty) return Boolean(type.isInSet(storedMarks ?? selection.$from.marks()));
    return doc.rangeHasMark(selection.from, selection.to, type);
  };
}

function isNumbered(state: EditorState): boolean {
  return selectedBlocks(state).some(({ node }) => node.attrs.numbered === true);
}

function isHeading(state: EditorState): boolean {
  return selectedBlocks(state).every(({ node }) => node.type.name === "heading");
}
