"use client";
import { Button, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmModal } from "#app/_ui/confirm-modal.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { ChairsText } from "#lib/chairs-text/chairs-text.ts";
import { useNotifiedAction } from "../_live/use-notified-action.ts";
import { dropAction, issueAction } from "./actions.ts";

/** Issues or drops a chair's text that is under way. */
export function ChairsTextActs({
  negotiationId,
  chairsText: { id: chairsTextId, status, title },
}: {
  readonly negotiationId: string;
  readonly chairsText: ChairsText;
}) {
  const router = useRouter();
  const [isDropping, setDropping] = useState(false);
  const issue = useNotifiedAction(issueAction, negotiationId);
  const drop = useAction(dropAction.bind(null, negotiationId), () => {
    setDropping(false);
    router.refresh();
  });
  if (status !== "DRAFT" && status !== "ISSUED") return null;
  return (
    <Group gap="xs">
      {status === "DRAFT" && (
        <Button size="xs" loading={issue.isRunning} onClick={() => issue.run({ chairsTextId })}>
          Issue to everybody
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => setDropping(true)}>
        Drop
      </Button>
      {isDropping && (
        <ConfirmModal
          title={`Drop “${title}”?`}
          confirm="Drop"
          action={drop}
          input={{ chairsTextId }}
          onClose={() => setDropping(false)}
        >
          Nobody writes in it any more. Its words are kept
          {status === "ISSUED"
            ? ", and everybody can go on reading it."
            : "; chair and secretariat can go on reading it."}
        </ConfirmModal>
      )}
    </Group>
  );
}
