"use client";
import { Button, Group, Modal, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { HoleKind } from "#lib/clause/content.ts";
import { changeHole, holeAtCaret } from "./contested-commands.ts";
import type { ActiveEditor } from "./editing-desk.tsx";
import { runCommand } from "./run-command.ts";

const KINDS: readonly { readonly value: HoleKind; readonly label: string }[] = [
  { value: "number", label: "A number" },
  { value: "date", label: "A date" },
  { value: "reference", label: "A reference to an article" },
  { value: "text", label: "Words" },
];

/** Asks what the place at the caret waits for. */
export function HoleForm({
  active,
  onClose,
}: {
  readonly active: ActiveEditor;
  readonly onClose: () => void;
}) {
  const hole = holeAtCaret(active.state);
  const [kind, setKind] = useState<HoleKind>(hole?.attrs.kind ?? "text");
  const [unit, setUnit] = useState<string>(hole?.attrs.unit ?? "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    runCommand(active.view, changeHole({ kind, unit: kind === "number" ? unit.trim() : "" }));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Place to be filled" returnFocus={false}>
      <form onSubmit={submit}>
        <NativeSelect
          label="It waits for"
          data={[...KINDS]}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as HoleKind)}
          data-autofocus
        />
        {kind === "number" && (
          <TextInput
            mt="sm"
            label="Unit"
            description="What is counted: days, tanks, per cent."
            maxLength={40}
            value={unit}
            onChange={(event) => setUnit(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end" mt="md">
          <Button type="submit">Done</Button>
        </Group>
      </form>
    </Modal>
  );
}
