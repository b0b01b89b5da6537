"use client";
import { Button, Group, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { DIVISION_REASON_LIMIT } from "#lib/division/division.ts";
import { objectToDivisionAction } from "../../_divisions/actions.ts";

/** Objects to a division for the own delegation. */
export function ObjectForm({
  negotiationId,
  divisionId,
}: {
  readonly negotiationId: string;
  readonly divisionId: string;
}) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const object = useAction(objectToDivisionAction.bind(null, negotiationId), () => router.refresh());
  if (!isOpen)
    return (
      <Button variant="default" style={{ alignSelf: "flex-start" }} onClick={() => setOpen(true)}>
        Object…
      </Button>
    );
  return (
    <ActionForm refused={object.refused} onSubmit={() => object.run({ divisionId, reason })} gap="sm">
      <Textarea
        label="Why your delegation objects"
        description="Optional. Everybody in the negotiation reads it; the conference then votes on whether to divide."
        autosize
        minRows={2}
        maxLength={DIVISION_REASON_LIMIT}
        value={reason}
        data-autofocus
        error={object.errorOf("reason")}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button type="submit" loading={object.isRunning}>
          Object
        </Button>
        <Button variant="subtle" color="gray" onClick={() => setOpen(false)} disabled={object.isRunning}>
          Go back
        </Button>
      </Group>
    </ActionForm>
  );
}
