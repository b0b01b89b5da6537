"use client";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";
import type { Member } from "#lib/member/member.ts";
import type { Seat } from "#lib/member/seat.ts";
import { reseatMemberAction } from "./actions.ts";
import { SeatFields } from "./seat-fields.tsx";

/** Gives somebody another office or delegation. */
export function SeatForm({
  negotiationId,
  member,
  delegations,
  onDone,
}: {
  readonly negotiationId: string;
  readonly member: Member;
  readonly delegations: readonly Delegation[];
  readonly onDone: () => void;
}) {
  const [seat, setSeat] = useState<Seat>({ office: member.office, delegationId: member.delegationId });
  const { run, isRunning, refused, errorOf } = useAction(reseatMemberAction.bind(null, negotiationId), () => {
    notifications.show({ message: `${member.name} has a new seat. It holds at once.` });
    onDone();
  });
  return (
    <ActionForm refused={refused} onSubmit={() => run({ ...seat, userId: member.userId })}>
      <SeatFields seat={seat} delegations={delegations} onChange={setSeat} errorOf={errorOf} />
      <Button type="submit" loading={isRunning}>
        Save
      </Button>
    </ActionForm>
  );
}
