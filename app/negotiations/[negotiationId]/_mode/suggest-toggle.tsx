"use client";
import { Switch } from "@mantine/core";
import { useStore } from "../_live/use-store.ts";
import { useEditingDesk } from "../clauses/[clauseId]/editor/editing-desk.tsx";

/** Lets somebody who may write directly choose to suggest instead. */
export function SuggestToggle() {
  const { suggests } = useEditingDesk();
  return (
    <Switch
      size="xs"
      label="Suggest"
      title="What you write becomes suggestions that can be accepted or rejected"
      checked={useStore(suggests)}
      onChange={({ currentTarget }) => suggests.set(currentTarget.checked)}
    />
  );
}
