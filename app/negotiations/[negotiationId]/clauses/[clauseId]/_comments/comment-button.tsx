"use client";
import { ActionIcon } from "@mantine/core";
import { IconMessagePlus } from "@tabler/icons-react";
import { keyOf } from "../editor/shortcuts.ts";
import { useCommentsDesk } from "./comments-desk.tsx";

/** Begins a comment on the words that are selected in the text. */
export function CommentButton() {
  const desk = useCommentsDesk();
  if (!desk?.mayWrite) return null;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label="Comment on the selected words"
      title={`Comment on the selected words (${keyOf("comment")})`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={desk.begin}
    >
      <IconMessagePlus size={18} aria-hidden />
    </ActionIcon>
  );
}
