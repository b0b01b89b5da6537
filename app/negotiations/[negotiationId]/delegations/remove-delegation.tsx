"use client";
import { notifications } from "@mantine/notifications";
import { ConfirmModal } from "#app/_ui/confirm-modal.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";
import { removeDelegationAction } from "./actions.ts";

/** Asks before a delegation is removed. */
export function RemoveDelegation({
  negotiationId,
  delegation,
  onClose,
}: {
  readonly negotiationId: string;
  readonly delegation: Delegation;
  readonly onClose: () => void;
}) {
  const action = useAction(removeDelegationAction.bind(null, negotiationId), () => {
    notifications.show({ message: `${delegation.name} is removed.` });
    onClose();
  });
  return (
    <ConfirmModal
      title="Remove this delegation?"
      confirm="Remove"
      action={action}
      input={{ delegationId: delegation.id }}
      onClose={onClose}
    >
      {delegation.name} leaves the negotiation and its blocs. This works only while it has no people, no
      invitations, and nothing on the record.
    </ConfirmModal>
  );
}
