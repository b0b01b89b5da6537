"use client";
import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconKeyboard, IconUserQuestion, IconX } from "@tabler/icons-react";
import type { AttributionView } from "#lib/contested/attribution.ts";
import { chooseAttributionView, useAttributionView } from "../../../_contested/attribution-view.ts";
import { useContestedFacts } from "../../../_contested/contested-context.tsx";
import { useStore } from "../../../_live/use-store.ts";
import { useCommentsDesk } from "../_comments/comments-desk.tsx";
import { useEditingDesk } from "./editing-desk.tsx";
import classes from "./editor-toolbar.module.css";
import { addNoTextOption } from "./option-commands.ts";
import { runCommand } from "./run-command.ts";
import { keyOf } from "./shortcuts.ts";
import { applyTool, isUsable, TOOLS } from "./tools.ts";

const VIEWS: readonly { readonly view: AttributionView; readonly name: string }[] = [
  { view: "attributed", name: "All names" },
  { view: "own-bloc", name: "Only our own and our blocs'" },
  { view: "unattributed", name: "No names" },
];

/** The menu beside the tools, opened by the click that fetched it. */
export function TextMenuItems() {
  const desk = useEditingDesk();
  const comments = useCommentsDesk();
  return (
    <Menu position="bottom-end" withinPortal returnFocus defaultOpened>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label="More for the text" title="More">
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ToolItems />
        <ViewItems />
        <Menu.Divider />
        {comments && (
          <Menu.Item
            leftSection={<IconUserQuestion size={16} aria-hidden />}
            rightSection={<span className={classes.key}>{keyOf("origin")}</span>}
            onClick={() => desk.form.set("origin")}
          >
            Who wrote this?
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconKeyboard size={16} aria-hidden />}
          rightSection={<span className={classes.key}>{keyOf("shortcuts")}</span>}
          onClick={() => desk.form.set("shortcuts")}
        >
          Keyboard shortcuts
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function ToolItems() {
  const desk = useEditingDesk();
  const active = useStore(desk.active);
  if (!active?.view.editable) return null;
  return (
    <>
      <div className={classes.overflow}>
        {TOOLS.flat()
          .filter(({ isInMenu }) => isInMenu)
          .map((tool) => (
            <Menu.Item
              key={tool.name}
              leftSection={<tool.Icon size={16} aria-hidden />}
              disabled={!isUsable(tool, active)}
              onClick={() => applyTool(tool, active, desk)}
            >
              {tool.name}
            </Menu.Item>
          ))}
        <Menu.Divider />
      </div>
      <Menu.Item
        leftSection={<IconX size={16} aria-hidden />}
        disabled={!addNoTextOption(active.state)}
        onClick={() => runCommand(active.view, addNoTextOption)}
      >
        Add the option “No text”
      </Menu.Item>
      <Menu.Divider />
    </>
  );
}

/** How much of who stands where is shown in the text; it is a setting of this browser, for all texts. */
function ViewItems() {
  const chosen = useAttributionView();
  const hasOwn = useContestedFacts().reader.own.size > 0;
  return (
    <>
      <Menu.Label>Names in the text</Menu.Label>
      <Menu.RadioGroup value={chosen} onChange={(view) => chooseAttributionView(view as AttributionView)}>
        {VIEWS.filter(({ view }) => hasOwn || view !== "own-bloc").map(({ view, name }) => (
          <Menu.RadioItem key={view} value={view} closeMenuOnClick>
            {name}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
