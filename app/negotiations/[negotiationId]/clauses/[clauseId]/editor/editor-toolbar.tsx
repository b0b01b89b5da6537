"use client";
import { ActionIcon, Divider } from "@mantine/core";
import dynamic from "next/dynamic";
import { patient } from "#app/_ui/patience.ts";
import { useStore } from "../../../_live/use-store.ts";
import { currentLink } from "./commands.ts";
import { type ActiveEditor, useEditingDesk } from "./editing-desk.tsx";
import classes from "./editor-toolbar.module.css";
import { keyOf } from "./shortcuts.ts";
import { NOT_SUGGESTED } from "./suggesting.ts";
import { applyTool, isBarred, isUsable, TOOLS, type Tool } from "./tools.ts";

const LinkForm = dynamic(
  patient(() => import("./link-form.tsx").then((module) => module.LinkForm)),
  { ssr: false },
);
const ReferenceForm = dynamic(
  patient(() => import("./reference-form.tsx").then((module) => module.ReferenceForm)),
  {
    ssr: false,
  },
);
const HoleForm = dynamic(
  patient(() => import("./hole-form.tsx").then((module) => module.HoleForm)),
  { ssr: false },
);

/** Works on the text that has the focus. Every tool has a key of its own; the tooltip says which. */
export function EditorToolbar() {
  const active = useStore(useEditingDesk().active);
  return (
    <div className={classes.toolbar} role="toolbar" aria-label="Formatting">
      {TOOLS.map((tools) => (
        <div key={tools[0]?.name} className={classes.group} data-in-menu={tools[0]?.isInMenu || undefined}>
          {tools.map((tool) => (
            <ToolButton key={tool.name} tool={tool} active={active} />
          ))}
          <Divider orientation="vertical" />
        </div>
      ))}
      {active && <OpenForm active={active} />}
    </div>
  );
}

function ToolButton({ tool, active }: { readonly tool: Tool; readonly active: ActiveEditor | null }) {
  const desk = useEditingDesk();
  const { name, shortcut, Icon, isOn } = tool;
  const isDisabled = !isUsable(tool, active);
  const isPressed = Boolean(active && isOn?.(active.state));
  return (
    <ActionIcon
      variant={isPressed ? "light" : "subtle"}
      color={isPressed ? undefined : "gray"}
      aria-label={name}
      title={isBarred(tool, active) ? NOT_SUGGESTED : `${name} (${keyOf(shortcut)})`}
      aria-pressed={isOn ? isPressed : undefined}
      data-disabled={isDisabled || undefined}
      aria-disabled={isDisabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => active && !isDisabled && applyTool(tool, active, desk)}
    >
      <Icon size={18} aria-hidden />
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
  switch (form) {
    case "link":
      return <LinkForm active={active} href={currentLink(active.state)} onClose={close} />;
    case "reference":
      return <ReferenceForm active={active} onClose={close} />;
    case "hole":
      return <HoleForm active={active} onClose={close} />;
    default:
      return null;
  }
}
