"use client";
import { Button, type ButtonProps } from "@mantine/core";
import { IconChevronDown, IconPencilCog } from "@tabler/icons-react";
import type { ComponentPropsWithRef } from "react";
import type { BracketRule, ClauseMode } from "#lib/clause/clause-kind.ts";
import { MODE_NAMES } from "#lib/clause/clause-mode.ts";

/** What holds for one clause; null where the choice is about all articles of the treaty. */
export type PresentMode = {
  readonly clauseId: string;
  readonly mode: ClauseMode;
  readonly bracketRule: BracketRule;
} | null;

/** Says how a text is edited now, and opens the choice. */
export function ModeButton({
  present,
  ...button
}: { readonly present: PresentMode } & ButtonProps &
  Omit<ComponentPropsWithRef<"button">, keyof ButtonProps>) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-haspopup="menu"
      leftSection={<IconPencilCog size={15} aria-hidden />}
      rightSection={<IconChevronDown size={14} aria-hidden />}
      {...button}
    >
      {present ? MODE_NAMES[present.mode] : "Editing of all articles"}
    </Button>
  );
}
