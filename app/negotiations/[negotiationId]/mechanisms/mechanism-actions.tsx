"use client";
import { ActionIcon, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconDots } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { ConfirmModal } from "#app/_ui/confirm-modal.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { Mechanism } from "#lib/mechanism/mechanism.ts";
import { withdrawMechanismAction } from "../_mechanisms/actions.ts";

/** Editing and withdrawing one mechanism. */
export function MechanismActions({
  negotiationId,
  mechanism,
  onEdit,
}: {
  readonly negotiationId: string;
  readonly mechanism: Mechanism;
  readonly onEdit: (mechanism: Mechanism) => void;
}) {
  const router = useRouter();
  const [isAsking, { open, close }] = useDisclosure();
  const withdraw = useAction(withdrawMechanismAction.bind(null, negotiationId), () => {
    close();
    router.refresh();
    notifications.show({ message: `“${mechanism.title}” is withdrawn. It stays in the register.` });
  });
  if (mechanism.status === "WITHDRAWN") return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`Change “${mechanism.title}”`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onEdit(mechanism)}>Edit</Menu.Item>
          <Menu.Item onClick={open}>Withdraw…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isAsking && (
        <ConfirmModal
          title="Withdraw this mechanism?"
          confirm="Withdraw"
          action={withdraw}
          input={{ mechanismId: mechanism.id }}
          onClose={close}
        >
          “{mechanism.title}” will be marked withdrawn for everybody. It stays in the register and on the
          record, and cannot be edited any more.
        </ConfirmModal>
      )}
    </>
  );
}
