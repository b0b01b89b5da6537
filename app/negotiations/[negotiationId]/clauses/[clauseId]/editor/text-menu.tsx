"use client";
import { ActionIcon } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { patient } from "#app/_ui/patience.ts";
import { useStore } from "../../../_live/use-store.ts";
import { useEditingDesk } from "./editing-desk.tsx";

const OpenedMenu = dynamic(
  patient(() => import("./text-menu-items.tsx").then((module) => module.TextMenuItems)),
  {
    ssr: false,
    loading: () => <MenuButton onClick={() => undefined} />,
  },
);
const ShortcutsSheet = dynamic(
  patient(() => import("./shortcuts-sheet.tsx").then((module) => module.ShortcutsSheet)),
  {
    ssr: false,
  },
);

/**
 * What the row of tools has no room for, how names are shown in the text, and the keyboard's help. The menu and the
 * sheet are fetched when somebody opens them.
 */
export function TextMenu() {
  const desk = useEditingDesk();
  const [isAsked, setAsked] = useState(false);
  const isSheetOpen = useStore(desk.form) === "shortcuts";
  return (
    <>
      {isAsked ? <OpenedMenu /> : <MenuButton onClick={() => setAsked(true)} />}
      {isSheetOpen && <ShortcutsSheet onClose={() => desk.form.set(null)} />}
    </>
  );
}

function MenuButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label="More for the text"
      aria-haspopup="menu"
      title="More"
      onClick={onClick}
    >
      <IconDots size={18} aria-hidden />
    </ActionIcon>
  );
}
