"use client";
import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { restoreClauseAction } from "../../../../_words/actions.ts";

/** Restores what is previewed, or goes back. */
export function RestoreButton({
  negotiationId,
  wanted,
  back,
}: {
  readonly negotiationId: string;
  readonly wanted: {
    readonly clauseId: string;
    readonly revision: number;
    readonly blockId: string | null;
    readonly textHash: string;
  };
  readonly back: string;
}) {
  const router = useRouter();
  const { run, isRunning, refused } = useAction(
    restoreClauseAction.bind(null, negotiationId),
    ({ clauseId, revision }) => {
      notifications.show({
        title: "Restored",
        message: `The text is revision ${revision} now. What was there before stays in the history.`,
      });
      router.push(`/negotiations/${negotiationId}/clauses/${clauseId}`);
    },
  );
  return (
    <>
      {refused && <RefusalAlert refused={refused} />}
      <Group gap="sm" mb="lg" mt={refused ? "md" : 0}>
        <Button loading={isRunning} onClick={() => run(wanted)}>
          Restore
        </Button>
        <ButtonLink variant="default" href={back}>
          Leave it as it is
        </ButtonLink>
      </Group>
    </>
  );
}
