"use client";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { ConfirmModal } from "#app/_ui/confirm-modal.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { Member } from "#lib/member/member.ts";
import { removeMemberAction } from "./actions.ts";

/** Asks before somebody loses their seat. */
export function RemoveMember({
  negotiationId,
  member,
  isSelf,
  onClose,
}: {
  readonly negotiationId: string;
  readonly member: Member;
  readonly isSelf: boolean;
  readonly onClose: () => void;
}) {
  const router = useRouter();
  const action = useAction(removeMemberAction.bind(null, negotiationId), () => {
    notifications.show({ message: `${member.name} has no seat here any more.` });
    onClose();
    if (isSelf) router.push("/negotiations");
  });
  return (
    <ConfirmModal
      title={isSelf ? "Give up your own seat?" : `Remove ${member.name}?`}
      confirm={isSelf ? "Give it up" : "Remove"}
      action={action}
      input={{ userId: member.userId }}
      onClose={onClose}
    >
      {isSelf ? "You lose" : `${member.name} loses`} access to this negotiation at once. What was done stays
      on the record. An invitation that is still open could seat the same person again: withdraw it as well.
    </ConfirmModal>
  );
}
