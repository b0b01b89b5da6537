"use client";
import { ActionIcon, type ActionIconProps, Indicator } from "@mantine/core";
import { IconAt } from "@tabler/icons-react";
import type { ComponentPropsWithRef } from "react";
import type { Mention } from "#lib/comment/comment.ts";

/** How many mentions somebody has not looked at yet. */
export function countUnseen(mentions: readonly Mention[]): number {
  return mentions.filter(({ isSeen }) => !isSeen).length;
}

/** Opens the mentions of a person, with a sign while they have not looked yet. */
export function MentionsButton({
  unseen,
  ...button
}: { readonly unseen: number } & ActionIconProps &
  Omit<ComponentPropsWithRef<"button">, keyof ActionIconProps>) {
  const name = unseen > 0 ? `Mentions of you, ${unseen} not seen yet` : "Mentions of you";
  return (
    <Indicator disabled={unseen === 0} label={unseen} size={16} offset={4} color="orange.9">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={name}
        aria-haspopup="menu"
        title={name}
        {...button}
      >
        <IconAt size={18} aria-hidden />
      </ActionIcon>
    </Indicator>
  );
}
