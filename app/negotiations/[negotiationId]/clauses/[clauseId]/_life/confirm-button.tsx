"use client";
import { Button } from "@mantine/core";
import { useNotifiedAction } from "../../../_live/use-notified-action.ts";
import { confirmAction } from "./actions.ts";

/** With which a head of delegation brings the capital's yes. */
export function ConfirmButton({
  negotiationId,
  clauseId,
  textHash,
}: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly textHash: string;
}) {
  const { run, isRunning } = useNotifiedAction(confirmAction, negotiationId);
  return (
    <Button size="compact-sm" loading={isRunning} onClick={() => run({ clauseId, textHash })}>
      Confirm for my capital
    </Button>
  );
}
