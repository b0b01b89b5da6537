"use client";
import { Button } from "@mantine/core";
import { useNotifiedAction } from "../_live/use-notified-action.ts";
import { closeSittingAction } from "./actions.ts";

/** With which chair or secretariat closes the sitting that is open. */
export function CloseSitting({
  negotiationId,
  sittingId,
  name,
}: {
  readonly negotiationId: string;
  readonly sittingId: string;
  /** "sitting 3" */
  readonly name: string;
}) {
  const closing = useNotifiedAction(closeSittingAction, negotiationId);
  return (
    <Button
      variant="default"
      size="xs"
      loading={closing.isRunning}
      onClick={() => closing.run({ sittingId })}
      title="The treaty is kept as it stands"
    >
      Close {name}
    </Button>
  );
}
