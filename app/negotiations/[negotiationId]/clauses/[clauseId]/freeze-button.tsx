"use client";
import { Button } from "@mantine/core";
import { IconSnowflake, IconSnowflakeOff } from "@tabler/icons-react";
import type { Clause } from "#lib/clause/clause.ts";
import { useNotifiedAction } from "../../_live/use-notified-action.ts";
import { freezeAction, unfreezeAction } from "../actions.ts";

/** Freezes an open text for everybody, or opens a frozen one again. */
export function FreezeButton({
  negotiationId,
  clause,
}: {
  readonly negotiationId: string;
  readonly clause: Clause;
}) {
  const isFrozen = clause.status === "FROZEN";
  const { run, isRunning } = useNotifiedAction(isFrozen ? unfreezeAction : freezeAction, negotiationId);
  if (clause.status !== "OPEN" && clause.status !== "FROZEN") return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={isRunning}
      leftSection={
        isFrozen ? <IconSnowflakeOff size={15} aria-hidden /> : <IconSnowflake size={15} aria-hidden />
      }
      onClick={() => run({ clauseId: clause.id })}
    >
      {isFrozen ? "Unfreeze" : "Freeze"}
    </Button>
  );
}
