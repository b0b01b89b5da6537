"use client";
import { Button, Code, Group, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDownload } from "@tabler/icons-react";

/** Says what the exported record holds and how it is verified, and gives it. */
export function RecordExport({ href }: { readonly href: string }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={open}>
        Export the record…
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title="Export the record"
        size="lg"
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <Stack gap="sm">
          <Text size="sm">
            One file with everything on the record: every act, every revision of every text with its author,
            the texts and versions, closed votes, positions, reservations and tabled proposals. Nothing
            confidential is in it: no drafts, no comments, no vote before it is closed.
          </Text>
          <Text size="sm">
            Whoever has the file can verify it with Travaux on any computer, without this server and without a
            database. A single altered byte is found, and named:
          </Text>
          <Code block>npm run journal:verify -- FILE</Code>
          <Group justify="flex-end" mt="xs">
            <Button component="a" href={href} download onClick={close}>
              Download
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
