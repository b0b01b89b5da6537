"use client";
import { ActionIcon, useMantineColorScheme } from "@mantine/core";
import { IconMoon, IconSun } from "@tabler/icons-react";
import classes from "./color-scheme-toggle.module.css";

/** Light or dark. Both icons are rendered and CSS shows one, so that the server need not know the choice. */
export function ColorSchemeToggle() {
  const { toggleColorScheme } = useMantineColorScheme();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label="Switch between light and dark"
      onClick={() => toggleColorScheme()}
    >
      <IconMoon size={18} className={classes.light} aria-hidden />
      <IconSun size={18} className={classes.dark} aria-hidden />
    </ActionIcon>
  );
}
