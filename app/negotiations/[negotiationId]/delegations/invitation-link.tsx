"use client";
import { Button, CopyButton, Group, Stack, Text, TextInput } from "@mantine/core";

/** A link that has just been made. Only its hash is stored, so this is the one time it can be seen. */
export function InvitationLink({
  token,
  onAnother,
  onDone,
}: {
  readonly token: string;
  readonly onAnother: () => void;
  readonly onDone: () => void;
}) {
  const link = `${window.location.origin}/join/${token}`;
  return (
    <Stack gap="md">
      <Text size="sm">
        Copy the link now and send it. It is shown this once and cannot be read again; if it gets lost,
        withdraw the invitation and make another.
      </Text>
      <TextInput
        label="Link of the invitation"
        value={link}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button onClick={copy} data-autofocus>
            {copied ? "Copied" : "Copy the link"}
          </Button>
        )}
      </CopyButton>
      <Group justify="space-between">
        <Button variant="default" onClick={onAnother}>
          Make another
        </Button>
        <Button variant="default" onClick={onDone}>
          Done
        </Button>
      </Group>
    </Stack>
  );
}
