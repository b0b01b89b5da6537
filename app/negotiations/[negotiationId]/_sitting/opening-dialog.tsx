"use client";
import { Button, Modal, Text, TextInput } from "@mantine/core";
import { ActionForm, textOf } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { TITLE_LENGTH } from "#lib/sitting/sitting.ts";
import { openSittingAction } from "./actions.ts";

/** Asks for the title of the sitting that is to be opened. */
export function OpeningDialog({
  negotiationId,
  onClose,
}: {
  readonly negotiationId: string;
  readonly onClose: () => void;
}) {
  return (
    <Modal opened onClose={onClose} title="Open a sitting" closeButtonProps={{ "aria-label": "Close" }}>
      <Opening negotiationId={negotiationId} onDone={onClose} />
    </Modal>
  );
}

function Opening({ negotiationId, onDone }: { readonly negotiationId: string; readonly onDone: () => void }) {
  const opening = useAction(openSittingAction.bind(null, negotiationId), onDone);
  return (
    <ActionForm
      refused={opening.refused}
      onSubmit={(fields) => opening.run({ title: textOf(fields, "title") })}
    >
      <TextInput
        label="Title"
        description="Optional: “Plenary, morning”. The number is given by itself."
        name="title"
        maxLength={TITLE_LENGTH}
        error={opening.errorOf("title")}
        autoComplete="off"
        data-autofocus
      />
      <Text size="sm" c="dimmed">
        The treaty is kept as it stands now, and again when the sitting is closed.
      </Text>
      <Button type="submit" loading={opening.isRunning}>
        Open the sitting
      </Button>
    </ActionForm>
  );
}
