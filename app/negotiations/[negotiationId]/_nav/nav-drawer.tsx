"use client";
import { Drawer, Stack } from "@mantine/core";
import { NavLinks } from "./nav-links.tsx";

/** The pages of a negotiation on a narrow screen. */
export function NavDrawer({
  negotiationId,
  title,
  onClose,
}: {
  readonly negotiationId: string;
  readonly title: string;
  readonly onClose: () => void;
}) {
  return (
    <Drawer opened onClose={onClose} position="right" size="xs" title={title}>
      <Stack component="nav" aria-label="Negotiation" gap={4} onClick={onClose}>
        <NavLinks negotiationId={negotiationId} />
      </Stack>
    </Drawer>
  );
}
