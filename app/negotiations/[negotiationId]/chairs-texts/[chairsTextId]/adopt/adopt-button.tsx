"use client";
import { Button, Stack } from "@mantine/core";
import { useRouter } from "next/navigation";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { adoptAction } from "../../actions.ts";

/** Adopts a chair's text as the basis, as it was looked at on this page, and leads to the treaty. */
export function AdoptButton({
  negotiationId,
  chairsTextId,
  seen,
  isBarred,
}: {
  readonly negotiationId: string;
  readonly chairsTextId: string;
  readonly seen: string;
  readonly isBarred: boolean;
}) {
  const router = useRouter();
  const action = useAction(adoptAction.bind(null, negotiationId), () =>
    router.push(`/negotiations/${negotiationId}/treaty`),
  );
  return (
    <Stack gap="md" align="flex-start">
      {action.refused && <RefusalAlert refused={action.refused} />}
      <Button
        disabled={isBarred}
        loading={action.isRunning}
        onClick={() => action.run({ chairsTextId, seen })}
      >
        Adopt as the basis
      </Button>
    </Stack>
  );
}
