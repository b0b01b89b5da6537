"use client";
import { Button, Group, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { setLink } from "./commands.ts";
import type { ActiveEditor } from "./editing-desk.tsx";
import { runCommand } from "./run-command.ts";

/** Asks for the address that the selected words link to. */
export function LinkForm({
  active,
  href,
  onClose,
}: {
  readonly active: ActiveEditor;
  readonly href: string;
  readonly onClose: () => void;
}) {
  const [address, setAddress] = useState(href);
  const [error, setError] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const command = setLink(withScheme(address.trim()));
    if (!command(active.view.state)) {
      setError(whyNot(active));
      return;
    }
    runCommand(active.view, command);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Link" returnFocus={false}>
      <form onSubmit={submit}>
        <TextInput
          label="Address"
          placeholder="https://… or mailto:…"
          value={address}
          error={error}
          onChange={(event) => setAddress(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end" mt="md">
          {href !== "" && (
            <Button
              variant="default"
              onClick={() => {
                runCommand(active.view, setLink(""));
                onClose();
              }}
            >
              Remove link
            </Button>
          )}
          <Button type="submit">Link</Button>
        </Group>
      </form>
    </Modal>
  );
}

/** "example.org/x" is meant as a web address, "a@b.org" as a mail address. */
function withScheme(address: string): string {
  if (address === "" || /^[a-z]+:/i.test(address)) return address;
  return /^[^\s/]+@[^\s/]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
}

function whyNot({ view }: ActiveEditor): string {
  if (view.state.selection.empty) return "Select the words to link first.";
  return "Only web addresses (https://…) and mail addresses (mailto:…) can be linked.";
}
