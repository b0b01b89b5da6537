"use client";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconSnowflake, IconSnowflakeOff } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import type { Clause } from "#lib/clause/clause.ts";
import { freezeAction, unfreezeAction } from "../actions.ts";

/** Freezes an open text for everybody, or opens a frozen one again. */
export function FreezeButton({
  negotiationId,
  clause,
}: {
  readonly negotiationId: string;
  readonly clause: Clause;
}) {
  const router = useRouter();
  const [isPending, start] = useTransition();
  if (clause.status !== "OPEN" && clause.status !== "FROZEN") return null;
  const isFrozen = clause.status === "FROZEN";
  const run = () =>
    start(async () => {
      const action = isFrozen ? unfreezeAction : freezeAction;
      const answer = await action(negotiationId, { clauseId: clause.id });
      if (answer.ok) router.refresh();
      else notifications.show({ color: "orange", title: "Not changed", message: answer.sentence });
    });
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={isPending}
      leftSection={
        isFrozen ? <IconSnowflakeOff size={15} aria-hidden /> : <IconSnowflake size={15} aria-hidden />
      }
      onClick={run}
    >
      {isFrozen ? "Unfreeze" : "Freeze"}
    </Button>
  );
}
