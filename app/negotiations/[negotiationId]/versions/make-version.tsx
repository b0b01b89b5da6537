"use client";
import { Button, Group, Modal, Text, Textarea, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { ActionForm, textOf } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { NAME_SERIES, nextName } from "#lib/version/next-name.ts";
import { NAME_LENGTH, NOTE_LENGTH } from "#lib/version/version-kind.ts";
import { makeVersionAction } from "./actions.ts";

/** With which chair or secretariat keeps the treaty under a name. */
export function MakeVersion(props: { readonly negotiationId: string; readonly given: readonly string[] }) {
  const [isAsking, { open, close }] = useDisclosure();
  return (
    <>
      <Button onClick={open}>Keep a version…</Button>
      {isAsking && (
        <Modal
          opened
          onClose={close}
          title="Keep the treaty as it stands"
          closeButtonProps={{ "aria-label": "Close" }}
        >
          <VersionForm {...props} onDone={close} />
        </Modal>
      )}
    </>
  );
}

function VersionForm({
  negotiationId,
  given,
  onDone,
}: {
  readonly negotiationId: string;
  /** Names that are taken. */
  readonly given: readonly string[];
  readonly onDone: () => void;
}) {
  const suggested = NAME_SERIES.map((series) => nextName(series, given));
  const [name, setName] = useState(suggested[0] ?? "");
  const making = useAction(makeVersionAction.bind(null, negotiationId), () => {
    notifications.show({ message: `The treaty is kept as ${name}.` });
    onDone();
  });
  return (
    <ActionForm
      refused={making.refused}
      onSubmit={(fields) => making.run({ name, note: textOf(fields, "note") })}
    >
      <div>
        <TextInput
          label="Name"
          name="name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={NAME_LENGTH}
          error={making.errorOf("name")}
          autoComplete="off"
          data-autofocus
        />
        <Group gap="xs" mt="xs">
          {suggested.map((suggestion) => (
            <Button
              key={suggestion}
              size="compact-xs"
              variant={name === suggestion ? "light" : "default"}
              onClick={() => setName(suggestion)}
              aria-pressed={name === suggestion}
            >
              {suggestion}
            </Button>
          ))}
        </Group>
      </div>
      <Textarea
        label="Note"
        description="Optional: what it is for. Everybody reads it; it cannot be changed."
        name="note"
        maxLength={NOTE_LENGTH}
        error={making.errorOf("note")}
        autosize
        minRows={2}
        maxRows={8}
      />
      <Text size="sm" c="dimmed">
        All articles are kept as they stand at one instant. Nobody has to stop writing.
      </Text>
      <Button type="submit" loading={making.isRunning}>
        Keep this version
      </Button>
    </ActionForm>
  );
}
